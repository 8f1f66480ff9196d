import type { MessagePortMain } from 'electron';
import { utilityProcess } from 'electron';
import { backendEnvironment } from './backend-environment.ts';

/** The running backend, as far as the shell deals with it. */
export type BackendChild = Readonly<{
  postMessage(message: unknown, ports?: MessagePortMain[]): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, with the exit code. */
  onExit(listener: (code: number) => void): void;
  kill(): void;
}>;

/**
 * Starts the backend in a process of its own, so that nothing a mail does to it takes the window down.
 * @param script path of the bundled backend
 */
export function forkBackend(script: string): BackendChild {
  const child = utilityProcess.fork(script, [], {
    serviceName: 'Vouchsafe backend',
    env: backendEnvironment(process.env),
    execArgv: [],
    stdio: 'inherit',
  });
  return {
    postMessage: (message, ports = []) => child.postMessage(message, ports),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  };
}
