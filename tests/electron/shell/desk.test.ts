import { beforeEach, describe, expect, test } from 'vitest';
import type { Wish } from '../../../electron/shell/backend-process.ts';
import { Desk } from '../../../electron/shell/desk.ts';
import { emptyMemory, type ShellMemory } from '../../../electron/shell/life/shell-memory.ts';
import { Notifier } from '../../../electron/shell/notify/notifier.ts';
import type { Toast } from '../../../electron/shell/notify/toast.ts';
import type { MenuEntry } from '../../../electron/shell/tray/tray-menu.ts';
import type { TrayState } from '../../../electron/shell/tray/tray-state.ts';
import { defaultSettings } from '../../../shared/contract/settings.ts';
import type { Standing } from '../../../shared/process/standing.ts';

const noon = new Date(2026, 10, 24, 12).getTime();
const standing: Standing = { toDecide: 1, newest: [], accounts: 1, problems: [], paused: null };
const mail = { id: 7, brand: 'DHL', headline: 'Says DHL; sent from dhl-zoll.example', quarantined: true };

function scene() {
  const drawn: { state: TrayState; entries: readonly MenuEntry[] }[] = [];
  const toasts: Toast[] = [];
  const closed: string[] = [];
  const wishes: Wish[] = [];
  const done: unknown[] = [];
  const world = { backend: true, looking: false, now: noon, memory: emptyMemory as ShellMemory };
  const show = (toast: Toast) => {
    toasts.push(toast);
    return { close: () => void closed.push(toast.id) };
  };
  const desk = new Desk({
    drawTray: (state, entries) => drawn.push({ state, entries }),
    notifier: new Notifier({ show, now: () => world.now, withActions: true, canReport: false }),
    toast: show,
    tell(wish) {
      if (world.backend) wishes.push(wish);
      return world.backend;
    },
    open: (place) => done.push(place),
    isLooking: () => world.looking,
    applyStartAtLogin: (wanted) => done.push(['login', wanted]),
    seeUpdate: () => done.push('update'),
    quit: () => done.push('quit'),
    memory: {
      get now() {
        return world.memory;
      },
      change(change) {
        world.memory = { ...world.memory, ...change };
      },
    },
    locale: 'en-GB',
    now: () => world.now,
  });
  return { desk, drawn, toasts, closed, wishes, done, world, line: () => drawn.at(-1)?.state.line };
}

let shell: ReturnType<typeof scene>;
beforeEach(() => {
  shell = scene();
});

describe('the tray', () => {
  test('follows what the backend tells, and says when there is none', () => {
    shell.desk.draw();
    shell.desk.hear({ type: 'standing', standing });
    shell.desk.backendIs('down');
    shell.desk.backendIs('running');
    expect(shell.drawn.map(({ state }) => state.icon)).toEqual(['watching', 'attention', 'problem', 'attention']);
  });

  test('speaks the language of the settings', () => {
    shell.desk.hear({ type: 'settings', settings: { ...defaultSettings, language: 'de' } });
    shell.desk.hear({ type: 'standing', standing });
    expect(shell.line()).toBe('1 Mail wartet auf Sie');
  });

  test.each([
    [noon + 3_600_000, 'Paused until 13:00'],
    [new Date(2026, 10, 25, 7).getTime(), 'Paused until Wednesday 07:00'],
  ])('says until when it is paused: %#', (until, line) => {
    shell.desk.hear({ type: 'standing', standing: { ...standing, paused: { until } } });
    expect(shell.line()).toBe(line);
  });

  test('tells of a new version', () => {
    shell.desk.versionAppeared('1.2.0');
    expect(JSON.stringify(shell.drawn.at(-1)?.entries)).toContain('Version 1.2.0');
    shell.desk.act({ type: 'see-update' });
    expect(shell.done).toEqual(['update']);
  });
});

test('what is chosen in the menu is done', () => {
  shell.desk.act({ type: 'open', place: { kind: 'check' } });
  shell.desk.act({ type: 'pause', length: 'hour' });
  shell.desk.act({ type: 'resume' });
  shell.desk.act({ type: 'quit' });
  expect(shell.done).toEqual([{ kind: 'check' }, 'quit']);
  expect(shell.wishes).toEqual([{ type: 'pause', until: noon + 3_600_000 }, { type: 'resume' }]);
});

describe('a notification', () => {
  test('goes when nothing waits any more, or when the person looks', () => {
    shell.desk.hear({ type: 'caught', count: 1, mails: [mail] });
    shell.desk.hear({ type: 'standing', standing: { ...standing, toDecide: 0 } });
    shell.desk.hear({ type: 'caught', count: 1, mails: [{ ...mail, id: 8 }] });
    shell.desk.seen();
    expect(shell.closed).toEqual(['mail-7', 'mail-8']);
  });

  test('is not shown to somebody who looks at the window', () => {
    shell.world.looking = true;
    shell.desk.hear({ type: 'caught', count: 1, mails: [mail] });
    expect(shell.toasts).toEqual([]);
  });

  test('has its button done, and says when that failed', () => {
    shell.desk.actOn({ type: 'put-back', mailId: 7, label: 'Put back' });
    expect(shell.wishes).toEqual([{ type: 'release', mailId: 7 }]);
    shell.desk.hear({ type: 'released', mailId: 7, failure: null });
    expect(shell.toasts).toEqual([]);
    shell.desk.hear({ type: 'released', mailId: 7, failure: 'The mail server cannot be reached.' });
    expect(shell.toasts).toMatchObject([{ body: 'The mail server cannot be reached.' }]);
  });

  test('whose button nobody can carry out says so at once', () => {
    shell.world.backend = false;
    shell.desk.actOn({ type: 'put-back', mailId: 7, label: 'Put back' });
    expect(shell.toasts).toMatchObject([{ title: 'The mail was not put back', place: { kind: 'mail', mailId: 7 } }]);
  });

  test('leads to a report in the window', () => {
    shell.desk.actOn({ type: 'report', mailId: 7, label: 'Report…' });
    expect(shell.done).toEqual([{ kind: 'mail', mailId: 7 }]);
  });
});

describe('the digest', () => {
  const settings = { ...defaultSettings, notifications: { on: true, words: true, digest: true } };
  const evening = new Date(2026, 10, 24, 18).getTime();
  beforeEach(() => {
    shell.desk.hear({ type: 'settings', settings });
    shell.world.now = evening;
  });

  test('is asked for once a day, also over a restart', () => {
    shell.desk.tick();
    shell.desk.tick();
    expect(shell.wishes).toEqual([{ type: 'digest-wanted', since: evening - 86_400_000 }]);
    expect(shell.world.memory.digestAt).toBe(evening);
  });

  test('is asked for again when no backend heard it', () => {
    shell.world.backend = false;
    shell.desk.tick();
    shell.world.backend = true;
    shell.desk.tick();
    expect(shell.wishes).toHaveLength(1);
  });

  test('of nothing is not told', () => {
    shell.desk.hear({ type: 'digest', since: 0, count: 0 });
    expect(shell.toasts).toEqual([]);
    shell.desk.hear({ type: 'digest', since: 0, count: 2 });
    expect(shell.toasts).toMatchObject([{ id: 'digest' }]);
  });
});

test('what quiet hours held back is told when they are over', () => {
  shell.desk.hear({ type: 'settings', settings: { ...defaultSettings, quietHours: { from: 11 * 60, to: 13 * 60 } } });
  shell.desk.hear({ type: 'caught', count: 1, mails: [mail] });
  shell.desk.tick();
  expect(shell.toasts).toEqual([]);
  shell.world.now = noon + 3_600_000;
  shell.desk.tick();
  expect(shell.toasts).toMatchObject([{ id: 'mail-7' }]);
});

test('starting at login is set up when its setting comes and when it changes, and no more', () => {
  for (const startAtLogin of [false, false, true, true]) {
    shell.desk.hear({ type: 'settings', settings: { ...defaultSettings, startAtLogin } });
  }
  expect(shell.done).toEqual([
    ['login', false],
    ['login', true],
  ]);
});
