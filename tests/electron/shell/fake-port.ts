import { EventEmitter } from 'node:events';

/** An end of an Electron channel that only knows whether it was closed. */
export type FakePort = EventEmitter & { closed: boolean; close(): void; start(): void; postMessage(): void };

export function fakePort(): FakePort {
  const port = Object.assign(new EventEmitter(), {
    closed: false,
    close() {
      port.closed = true;
    },
    start() {
      port.emit('started');
    },
    postMessage() {
      port.emit('posted');
    },
  });
  return port;
}
