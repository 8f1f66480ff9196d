import type { Services } from '../../backend/rpc/services.ts';
import { rendererFolder } from '../built-files.ts';
import { startWindowServer, type WindowServer } from './window-server.ts';

/**
 * Serves the review window on this machine.
 * @returns null when that cannot be, as is said on the terminal: it is not built, or the port is taken
 */
export async function openWindow(services: Services, port: number): Promise<WindowServer | null> {
  try {
    return await startWindowServer({ services, port, rendererFolder });
  } catch (error) {
    process.stderr.write(`The review window could not be served: ${reason(error, port)}\n`);
    return null;
  }
}

function reason(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') return `port ${port} is taken by another program. Choose another one with --port.`;
  if (code === 'EACCES') return `port ${port} is not open to this user. Choose one above 1023 with --port.`;
  return error instanceof Error ? error.message : String(error);
}
