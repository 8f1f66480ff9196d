import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { WebSocketServer } from 'ws';
import { serveMessagePort } from '../../../../electron/backend/rpc/serve-message-port.ts';
import { serveWebSocket, webSocketOptions } from '../../../../electron/backend/rpc/serve-websocket.ts';
import type { WindowHandler } from '../../../../electron/backend/rpc/window-handler.ts';
import { openMessagePortLink } from '../../../../renderer/lib/connection/message-port-link.ts';
import { openWebSocketLink } from '../../../../renderer/lib/connection/websocket-link.ts';
import type { WindowLink } from '../../../../renderer/lib/connection/window-link.ts';

/** A way from a window to the backend, for one suite over all of them. */
export type Transport = Readonly<{
  open(): Promise<WindowLink>;
  /** A bare connection, for what no honest client would send. */
  openRaw(): Promise<RawConnection>;
  close(): Promise<void>;
}>;

export type RawConnection = Readonly<{
  send(message: string | Uint8Array): void;
  /** The next message received. */
  receive(): Promise<string>;
  /** Settles when the connection was cut off. */
  closed: Promise<unknown>;
}>;

/** WebSocket on a port of this machine. */
export async function webSocketTransport(handler: WindowHandler): Promise<Transport> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, ...webSocketOptions });
  server.on('connection', (socket) => serveWebSocket(handler, socket));
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `ws://127.0.0.1:${address.port}`;
  return {
    open: () => openWebSocketLink(url),
    async openRaw() {
      const socket = new WebSocket(url);
      const closed = once(socket, 'close');
      await once(socket, 'open');
      return {
        send: (message) => socket.send(typeof message === 'string' ? message : new Uint8Array(message)),
        receive: () => receive(socket),
        closed,
      };
    },
    async close() {
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** `wrap` stands for the Electron end, which hands over events instead of values. */
export async function messagePortTransport(
  handler: WindowHandler,
  wrap: (message: unknown) => unknown = (message) => message,
): Promise<Transport> {
  const openPort = (): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    serveMessagePort(handler, {
      on(event: 'message' | 'close', listener: (message: unknown) => void) {
        if (event === 'message') port1.on('message', (message) => listener(wrap(message)));
        else port1.on('close', () => listener(undefined));
      },
      postMessage: (message) => port1.postMessage(message),
      start: () => port1.start(),
      close: () => port1.close(),
    });
    ports.push(port1, port2);
    if (!(port2 instanceof MessagePort)) throw new TypeError('Node’s message port is not the global one');
    return port2;
  };
  const ports: { close(): void }[] = [];
  return {
    open: async () => openMessagePortLink(openPort()),
    async openRaw() {
      const port = openPort();
      const closed = once(port, 'close');
      port.start();
      return { send: (message) => port.postMessage(message), receive: () => receive(port), closed };
    },
    async close() {
      for (const port of ports) port.close();
    },
  };
}

function receive(source: MessagePort | WebSocket): Promise<string> {
  return new Promise((resolve) => {
    const listener = (event: MessageEvent) => resolve(String(event.data));
    if (source instanceof WebSocket) source.addEventListener('message', listener, { once: true });
    else source.addEventListener('message', listener, { once: true });
  });
}
