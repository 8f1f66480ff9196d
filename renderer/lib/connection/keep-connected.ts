import type { WindowLink } from './window-link.ts';

export type KeepConnected = Readonly<{
  /** Opens a connection; throws when there is none to be had. */
  open(): Promise<WindowLink>;
  onLink(link: WindowLink): void;
  /** The connection ended or could not be opened; called once for each. */
  onLost(cause: unknown): void;
  wait(ms: number): Promise<void>;
  signal: AbortSignal;
}>;

/** Milliseconds to wait after so many failures in a row; the backend is on this machine, so never for long. */
export function retryDelay(failures: number): number {
  return Math.min(250 * 2 ** Math.max(0, failures - 1), 4_000);
}

/** Opens a connection, and another one whenever it ends, until `signal`. */
export async function keepConnected({ open, onLink, onLost, wait, signal }: KeepConnected): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      const link = await open();
      failures = 0;
      onLink(link);
      await link.closed;
      onLost(null);
    } catch (cause) {
      onLost(cause);
    }
    failures += 1;
    await wait(retryDelay(failures));
  }
}
