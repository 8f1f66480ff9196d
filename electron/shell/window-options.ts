import type { BrowserWindowConstructorOptions } from 'electron';

type Options = Readonly<{
  /** Path of the bundled preload script; absent: the page has none. */
  preload?: string;
  /** Developer tools would let anybody at the keyboard read mail through the window; a packaged program has none. */
  devTools: boolean;
}>;

/** How the review window is made: a sandboxed page that can reach nothing but its port. */
export function windowOptions({ preload, devTools }: Options): BrowserWindowConstructorOptions {
  return {
    title: 'Vouchsafe',
    width: 1120,
    height: 760,
    minWidth: 480,
    minHeight: 480,
    // Shown when it has something to show.
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      ...(preload === undefined ? {} : { preload }),
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Dictionaries are fetched from a server.
      spellcheck: false,
    },
  };
}
