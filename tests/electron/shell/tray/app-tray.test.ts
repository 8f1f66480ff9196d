import { beforeEach, describe, expect, test } from 'vitest';
import { AppTray, type AppTrayOptions } from '../../../../electron/shell/tray/app-tray.ts';
import type { Deed, MenuEntry } from '../../../../electron/shell/tray/tray-menu.ts';
import type { TrayState } from '../../../../electron/shell/tray/tray-state.ts';

let done: unknown[] = [];
let acted: Deed[] = [];
let click: (() => void) | null = null;

beforeEach(() => {
  done = [];
  acted = [];
  click = null;
});

function trayOn(platform: NodeJS.Platform): AppTray {
  const note = (what: string) => (value: unknown) => void done.push([what, value]);
  const createTray = () => {
    done.push('created');
    return {
      setImage: note('image'),
      setToolTip: note('tip'),
      setTitle: note('title'),
      setContextMenu: note('menu'),
      on: (_event: 'click', listener: () => void) => {
        click = listener;
      },
    };
  };
  const buildMenu = (template: unknown): ReturnType<AppTrayOptions['buildMenu']> => Object(template);
  return new AppTray({ createTray, buildMenu, icons: '/icons', platform, act: (deed) => acted.push(deed) });
}

const waiting: TrayState = { icon: 'attention', count: 3, line: '3 mails wait for you' };
const entries: readonly MenuEntry[] = [{ kind: 'deed', label: 'Quit', deed: { type: 'quit' } }];

describe('the tray', () => {
  test('is created once, with picture, words and menu', () => {
    const tray = trayOn('linux');
    tray.show(waiting, entries);
    tray.show({ ...waiting, icon: 'watching' }, entries);
    expect(done.filter((what) => what === 'created')).toHaveLength(1);
    expect(done).toContainEqual(['image', '/icons/attention.png']);
    expect(done).toContainEqual(['tip', '3 mails wait for you']);
    expect(done).toContainEqual(['menu', [expect.objectContaining({ label: 'Quit' })]]);
  });

  test('is left alone while nothing changes, for its menu may be open', () => {
    const tray = trayOn('linux');
    tray.show(waiting, entries);
    const before = done.length;
    tray.show({ ...waiting }, [...entries]);
    expect(done).toHaveLength(before);
  });

  test('opens the window when it is clicked, where a click does not open its menu', () => {
    trayOn('win32').show(waiting, entries);
    click?.();
    expect(acted).toEqual([{ type: 'open', place: { kind: 'review', mailId: null } }]);
  });

  test('shows the count beside its icon on macOS, while something waits', () => {
    const tray = trayOn('darwin');
    tray.show(waiting, entries);
    tray.show({ ...waiting, icon: 'watching', count: 0 }, entries);
    expect(done.filter((what) => Array.isArray(what) && what[0] === 'title')).toEqual([
      ['title', '3'],
      ['title', ''],
    ]);
    expect(click).toBeNull();
  });
});
