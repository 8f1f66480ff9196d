import type { MenuItemConstructorOptions } from 'electron';
import type { Deed, MenuEntry } from './tray-menu.ts';

/** The menu as Electron builds it. */
export function menuTemplate(entries: readonly MenuEntry[], act: (deed: Deed) => void): MenuItemConstructorOptions[] {
  return entries.map((entry) => menuItem(entry, act));
}

function menuItem(entry: MenuEntry, act: (deed: Deed) => void): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'line':
      return { label: plainLabel(entry.label), enabled: false };
    case 'deed':
      return { label: plainLabel(entry.label), click: () => act(entry.deed) };
  }
}

/** In a label `&` marks the next letter as its key; a name like AT&T is meant to be read. */
function plainLabel(label: string): string {
  return label.replaceAll('&', '&&');
}
