import type { RenderProcessGoneDetails } from 'electron';
import { windowAddress } from './origin.ts';

type CrashingWindow = Readonly<{
  webContents: {
    on(event: 'render-process-gone', listener: (event: unknown, details: RenderProcessGoneDetails) => void): unknown;
  };
  isDestroyed(): boolean;
  reload(): void;
  loadURL(address: string): Promise<void>;
}>;

/** Between a crash and the next try, so that a page that crashes at once does not keep a core busy. */
const delayMs = 2_000;

/** A page that ran this long was well; what ended it counts as the first crash. */
const stableMs = 60_000;

/** Crashes in a row after which the place that was shown is left: it may be what the page crashes of. */
const homeAfter = 2;

/** Loads the page again when its process died (out of memory, a crash), else the window would stay blank. */
export function reloadCrashed(window: CrashingWindow, onFault: (error: unknown) => void): void {
  let crashes = 0;
  let loadedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    crashes = Date.now() - loadedAt >= stableMs ? 1 : crashes + 1;
    onFault(new Error(`The window's process ended (${reason}, ${exitCode}); its page is loaded again.`));
    setTimeout(() => {
      if (window.isDestroyed()) return;
      loadedAt = Date.now();
      if (crashes < homeAfter) window.reload();
      // Without a `#`: with one it could count as the same page, which is not loaded anew.
      else window.loadURL(windowAddress).catch(onFault);
    }, delayMs);
  });
}
