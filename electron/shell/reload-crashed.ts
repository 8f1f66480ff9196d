import type { RenderProcessGoneDetails } from 'electron';

type CrashingWindow = Readonly<{
  webContents: {
    on(event: 'render-process-gone', listener: (event: unknown, details: RenderProcessGoneDetails) => void): unknown;
  };
  isDestroyed(): boolean;
  reload(): void;
}>;

/** Between a crash and the next try, so that a page that crashes at once does not keep a core busy. */
const delayMs = 2_000;

/** Loads the page again when its process died (out of memory, a crash), else the window would stay blank. */
export function reloadCrashed(window: CrashingWindow, onFault: (error: unknown) => void): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    onFault(new Error(`The window's process ended (${reason}, ${exitCode}); its page is loaded again.`));
    setTimeout(() => {
      if (!window.isDestroyed()) window.reload();
    }, delayMs);
  });
}
