import type { Event } from 'electron';

type QuittingApp = Readonly<{
  on(event: 'before-quit', listener: (event: Pick<Event, 'preventDefault'>) => void): unknown;
  quit(): void;
}>;

/**
 * Lets the program quit only when the backend has ended, so that it can finish the change it is at.
 * @param stop ends the backend; its failure is reported and does not keep the program from quitting
 */
export function quitAfter(app: QuittingApp, stop: () => Promise<void>, onFault: (error: unknown) => void): void {
  let state: 'running' | 'stopping' | 'stopped' = 'running';
  app.on('before-quit', (event) => {
    if (state === 'stopped') return;
    event.preventDefault();
    if (state === 'stopping') return;
    state = 'stopping';
    stop()
      .catch(onFault)
      .finally(() => {
        state = 'stopped';
        app.quit();
      });
  });
}
