import { join } from 'node:path';
import type { Menu, MenuItemConstructorOptions, Tray } from 'electron';
import { menuTemplate } from './menu-template.ts';
import type { Deed, MenuEntry } from './tray-menu.ts';
import { type TrayState, trayIconFile } from './tray-state.ts';

type DrawnTray = Pick<Tray, 'setContextMenu' | 'setImage' | 'setTitle' | 'setToolTip'> & {
  on(event: 'click', listener: () => void): unknown;
};

export type AppTrayOptions = Readonly<{
  createTray: (image: string) => DrawnTray;
  buildMenu: (template: MenuItemConstructorOptions[]) => Menu;
  /** Folder of the icons. */
  icons: string;
  platform: NodeJS.Platform;
  act: (deed: Deed) => void;
}>;

/** The icon in the tray. It is drawn anew only where something changed, for a menu may be open. */
export class AppTray {
  readonly #options: AppTrayOptions;
  #tray: DrawnTray | null = null;
  #drawn = '';

  constructor(options: AppTrayOptions) {
    this.#options = options;
  }

  show(state: TrayState, entries: readonly MenuEntry[]): void {
    const { platform, act, buildMenu, icons } = this.#options;
    const next = JSON.stringify([state, entries]);
    if (next === this.#drawn) return;
    this.#drawn = next;
    const image = join(icons, trayIconFile(state.icon, platform));
    const tray = this.#tray ?? this.#create(image);
    tray.setImage(image);
    tray.setToolTip(state.line);
    // Only macOS has room for a number beside the icon.
    if (platform === 'darwin') tray.setTitle(state.icon === 'attention' ? String(state.count) : '');
    tray.setContextMenu(buildMenu(menuTemplate(entries, act)));
  }

  #create(image: string): DrawnTray {
    const { createTray, platform, act } = this.#options;
    const tray = createTray(image);
    this.#tray = tray;
    // On macOS a click opens the menu; on Linux it may not arrive, so the menu opens the window too.
    if (platform !== 'darwin') tray.on('click', () => act({ type: 'open', place: { kind: 'review', mailId: null } }));
    return tray;
  }
}
