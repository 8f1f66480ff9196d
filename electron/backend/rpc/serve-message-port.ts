import type { WindowHandler } from './window-handler.ts';

/** What Node's `MessagePort` and Electron's `MessagePortMain` have in common. */
export type PortLike = Readonly<{
  /** Node passes the value itself, Electron an event with the value as `data`. */
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}>;

/** Serves the window at the other end of a message port until either side closes it. */
export function serveMessagePort(handler: WindowHandler, port: PortLike): void {
  handler.serve({
    async send(text) {
      port.postMessage(text);
    },
    onMessage(listener) {
      port.on('message', (message) => listener(readMessage(message)));
    },
    onClose(listener) {
      port.on('close', () => listener());
    },
    close() {
      port.close();
    },
  });
  port.start();
}

function readMessage(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'data' in message ? message.data : message;
}
