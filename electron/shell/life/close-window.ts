export type ClosingScene = Readonly<{
  /** The program is ending: nothing keeps a window open then. */
  isQuitting: boolean;
  /** The person's setting: closing the window leaves the program running. */
  closeToTray: boolean;
  /** It was said once that Vouchsafe goes on watching. */
  wasExplained: boolean;
  platform: NodeJS.Platform;
}>;

/**
 * What closing the window does. `explain`: it is asked, and said, that Vouchsafe goes on watching: once, for a program
 * that runs unseen is not what everybody expects, and where no tray is drawn nothing else shows it.
 */
export function closeWindow(scene: ClosingScene): 'close' | 'explain' | 'hide' | 'quit' {
  const { isQuitting, closeToTray, wasExplained, platform } = scene;
  if (isQuitting) return 'close';
  if (!closeToTray) return 'quit';
  // On macOS every program stays in the dock when its window closes.
  return wasExplained || platform === 'darwin' ? 'hide' : 'explain';
}
