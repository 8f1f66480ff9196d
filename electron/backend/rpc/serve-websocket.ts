import type { RawData, WebSocket } from 'ws';
import { limits } from './limits.ts';
import type { WindowHandler } from './window-handler.ts';

/** What a `ws` server must be created with: no message larger than the handler takes, nothing to inflate. */
export const webSocketOptions = { maxPayload: limits.messageLength, perMessageDeflate: false } as const;

/** Serves the window at the other end of an accepted WebSocket until either side closes it. */
export function serveWebSocket(handler: WindowHandler, socket: WebSocket): void {
  // ws closes the connection itself after an error (a frame too large, a reset); without a listener it would throw.
  socket.on('error', () => socket.terminate());
  handler.serve({
    send(text) {
      return new Promise((resolve, reject) => {
        socket.send(text, (error) => (error ? reject(error) : resolve()));
      });
    },
    onMessage(listener) {
      socket.on('message', (data: RawData, isBinary: boolean) => listener(isBinary ? data : data.toString()));
    },
    onClose(listener) {
      socket.once('close', () => listener());
    },
    close() {
      socket.terminate();
    },
  });
}
