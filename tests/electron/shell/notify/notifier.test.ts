import { beforeEach, describe, expect, test } from 'vitest';
import { addCaught, Notifier } from '../../../../electron/shell/notify/notifier.ts';
import { hasToastActions, showToast } from '../../../../electron/shell/notify/show-toast.ts';
import type { Toast, ToastAction } from '../../../../electron/shell/notify/toast.ts';
import { en } from '../../../../electron/shell/words/en.ts';
import { defaultSettings } from '../../../../shared/contract/settings.ts';

const mail = (id: number) => ({ id, brand: `Brand ${id}`, headline: `headline ${id}`, quarantined: true });
const burst = (...ids: number[]) => ({ count: ids.length, mails: ids.map(mail) });

type Shown = { toast: Toast; gone: () => void; closed: boolean };
let shown: Shown[] = [];
let now = 0;
let notifier: Notifier;

const night = { ...defaultSettings, quietHours: { from: 22 * 60, to: 7 * 60 } };
const caught = (ids: readonly number[], settings = defaultSettings) =>
  notifier.caught(burst(...ids), settings, en.toast);

beforeEach(() => {
  shown = [];
  now = new Date(2026, 10, 24, 12).getTime();
  notifier = new Notifier({
    now: () => now,
    withActions: true,
    canReport: false,
    show(toast, gone) {
      const one: Shown = { toast, gone, closed: false };
      shown.push(one);
      return {
        close() {
          one.closed = true;
        },
      };
    },
  });
});

const open = () => shown.filter(({ closed }) => !closed).map(({ toast }) => toast.title);

describe('bursts', () => {
  test('are one notification at a time: a new one takes in what was not yet looked at', () => {
    caught([1]);
    caught([3, 2]);
    expect(shown.map(({ closed }) => closed)).toEqual([true, false]);
    expect(open()).toEqual(['3 mails are not from whom they say']);
  });

  test('do not count what was looked at', () => {
    caught([1]);
    shown[0]?.gone();
    caught([2]);
    expect(open()).toContain('Not from Brand 2');
  });

  test('do not count what was seen in the window, and what is on the screen goes', () => {
    caught([1]);
    notifier.seen();
    expect(open()).toEqual([]);
    caught([2]);
    expect(open()).toEqual(['Not from Brand 2']);
  });

  test('are not forgotten because one that was replaced says that it is gone', () => {
    caught([1]);
    caught([2]);
    shown[0]?.gone();
    caught([3]);
    expect(open()).toEqual(['3 mails are not from whom they say']);
  });

  test('are added up without counting a mail twice', () => {
    expect(addCaught(burst(1, 2), burst(3, 2))).toEqual({ count: 3, mails: [mail(3), mail(2), mail(1)] });
    const many = addCaught({ count: 500, mails: Array.from({ length: 20 }, (_, id) => mail(id + 100)) }, burst(1));
    expect([many.count, many.mails.length, many.mails[0]?.id]).toEqual([501, 20, 1]);
  });
});

describe('in quiet hours', () => {
  beforeEach(() => {
    now = new Date(2026, 10, 24, 23).getTime();
    caught([1], night);
    caught([2], night);
  });
  const morning = new Date(2026, 10, 25, 7).getTime();

  test('nothing is shown; when they end, once what still waits', () => {
    notifier.look(night, en.toast);
    expect(shown).toEqual([]);
    now = morning;
    notifier.look(night, en.toast);
    notifier.look(night, en.toast);
    expect(shown).toHaveLength(1);
    expect(open()).toEqual(['2 mails are not from whom they say']);
  });

  test('nothing is told afterwards when it was decided meanwhile', () => {
    notifier.seen();
    now = morning;
    notifier.look(night, en.toast);
    expect(shown).toEqual([]);
  });
});

test('nothing is shown when notifications are off, also not later', () => {
  caught([1], { ...defaultSettings, notifications: { on: false, words: true, digest: false } });
  notifier.look(defaultSettings, en.toast);
  expect(shown).toEqual([]);
});

describe('a notification of the system', () => {
  const toast: Toast = {
    id: 'mail-7',
    title: 'Not from DHL',
    body: 'Says DHL; sent from dhl-zoll.example',
    place: { kind: 'review', mailId: 7 },
    actions: [{ type: 'put-back', mailId: 7, label: 'Put back' }],
  };

  function draw() {
    const listeners = new Map<string, (details: unknown) => void>();
    const done: unknown[] = [];
    const created: unknown[] = [];
    const acted: ToastAction[] = [];
    const handle = showToast(toast, () => done.push('gone'), {
      create(options) {
        created.push(options);
        return {
          on: (event: string, listener: (details: never) => void) => listeners.set(event, Object(listener)),
          show: () => done.push('shown'),
          close: () => listeners.get('close')?.({}),
        };
      },
      onPress: ({ place }) => done.push(place),
      onAction: (action) => acted.push(action),
    });
    return {
      emit: (event: string, details: unknown = {}) => listeners.get(event)?.(details),
      done,
      created,
      acted,
      handle,
    };
  }

  test('has an id, our group, and the buttons', () => {
    const { created, done } = draw();
    expect(created).toEqual([
      {
        id: 'mail-7',
        groupId: 'vouchsafe',
        title: toast.title,
        body: toast.body,
        actions: [{ type: 'button', text: 'Put back' }],
      },
    ]);
    expect(done).toEqual(['shown']);
  });

  test('that is pressed leads to its place and is gone, once', () => {
    const { emit, done } = draw();
    emit('click');
    emit('close');
    expect(done).toEqual(['shown', 'gone', toast.place]);
  });

  test('whose button is pressed does that, and a button that it has not does nothing', () => {
    const { emit, acted } = draw();
    emit('action', { actionIndex: 1 });
    expect(acted).toEqual([]);
    emit('action', { actionIndex: 0 });
    expect(acted).toEqual(toast.actions);
  });

  test('that only went by was not put away', () => {
    const { emit, done } = draw();
    emit('close', { reason: 'timedOut' });
    expect(done).toEqual(['shown']);
  });

  test('that we close ourselves was not put away either', () => {
    const { handle, done } = draw();
    handle.close();
    expect(done).toEqual(['shown']);
  });

  test.each([
    ['darwin', true],
    ['win32', true],
    ['linux', false],
  ] as const)('on %s has buttons: %s', (platform, has) => {
    expect(hasToastActions(platform)).toBe(has);
  });
});
