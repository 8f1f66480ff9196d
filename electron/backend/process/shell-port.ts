import { parentPort as workerPort } from 'node:worker_threads';
import type { PortLike } from '../rpc/serve-message-port.ts';

/** What arrives from the shell: data to be checked, and ports that were transferred with it. */
export type ShellEvent = Readonly<{ data: unknown; ports: readonly PortLike[] }>;

/** The backend's line to whoever started it. */
export type ShellPort = Readonly<{
  onMessage(listener: (event: ShellEvent) => void): void;
  postMessage(message: unknown): void;
  /** No more messages: lets the process end by itself. */
  close(): void;
}>;

/** Electron's `process.parentPort` in a utility process, as far as it is used here. */
type UtilityParentPort = Readonly<{
  on(event: 'message', listener: (event: ShellEvent) => void): unknown;
  postMessage(message: unknown): void;
}>;

/**
 * Finds the line to whoever started this program: Electron's in a utility process, else that of a worker thread of
 * plain Node, where messages have the same shape.
 * @throws when it was started by hand
 */
export function findShellPort(): ShellPort {
  const utilityPort: unknown = Reflect.get(process, 'parentPort');
  if (isUtilityPort(utilityPort)) {
    return {
      onMessage: (listener) => utilityPort.on('message', listener),
      postMessage: (message) => utilityPort.postMessage(message),
      // Electron's port has no close, and the utility process does not end while it is there.
      close: () => process.exit(),
    };
  }
  if (workerPort === null)
    throw new Error('This program is started by Vouchsafe itself; use "npm run vouchsafe" instead.');
  const port = workerPort;
  return {
    onMessage: (listener) => port.on('message', listener),
    postMessage: (message) => port.postMessage(message),
    close: () => port.close(),
  };
}

function isUtilityPort(port: unknown): port is UtilityParentPort {
  return typeof port === 'object' && port !== null && 'postMessage' in port && 'on' in port;
}
