import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test } from 'vitest';
import { ReviewWindow } from '../../../electron/shell/review-window.ts';

type Close = ReturnType<ConstructorParameters<typeof ReviewWindow>[0]['onClose']>;

/** A window that writes down what is done to it. */
class FakeWindow extends EventEmitter {
  readonly done: string[] = [];
  minimized = false;
  destroyed = false;
  focused = false;
  isMinimized = () => this.minimized;
  isFocused = () => {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
    return this.focused;
  };
  isDestroyed = () => this.destroyed;
  restore = () => void this.done.push('restore');
  show = () => void this.done.push('show');
  hide = () => void this.done.push('hide');
  focus = () => void this.done.push('focus');
  loadURL = async (address: string) => void this.done.push(address);

  /** @returns whether the window stays */
  close(): boolean {
    let stays = false;
    const event = {
      preventDefault() {
        stays = true;
      },
    };
    this.emit('close', event);
    return stays;
  }
}

let window: FakeWindow;
let asked: PromiseWithResolvers<boolean>[];
let quits: number;
let seen: number;
let faults: unknown[];

beforeEach(() => {
  window = new FakeWindow();
  [asked, faults] = [[], []];
  [quits, seen] = [0, 0];
});

function review(does: Close = 'hide'): ReviewWindow {
  return new ReviewWindow({
    window,
    onClose: () => does,
    explain() {
      const question = Promise.withResolvers<boolean>();
      asked.push(question);
      return question.promise;
    },
    quit: () => {
      quits += 1;
    },
    onSeen: () => {
      seen += 1;
    },
    onFault: (error) => faults.push(error),
  });
}

describe('the window', () => {
  test('is shown when it has something to show', async () => {
    await review().begin({ kind: 'mail', mailId: 7 }, false);
    expect(window.done).toEqual(['app://vouchsafe/#/mail/7']);
    window.emit('ready-to-show');
    expect(window.done.slice(1)).toEqual(['show', 'focus']);
  });

  test('stays hidden after a start that nobody asked for, until somebody does', async () => {
    const hidden = review();
    await hidden.begin({ kind: 'review', mailId: null }, true);
    window.emit('ready-to-show');
    expect(window.done).not.toContain('show');
    hidden.show();
    expect(window.done).toContain('show');
  });

  test('is brought before the person at a place, from the task bar too', () => {
    window.minimized = true;
    review().show({ kind: 'review', mailId: 7 });
    expect(window.done).toEqual(['app://vouchsafe/#/review/7', 'restore', 'show', 'focus']);
  });

  test('is brought as it is when no place is wanted, and not at all when it is gone', () => {
    review().show();
    expect(window.done).toEqual(['show', 'focus']);
    window.destroyed = true;
    review().show({ kind: 'check' });
    expect(window.done).toHaveLength(2);
  });

  test('says when it is looked at', () => {
    const shown = review();
    window.emit('focus');
    expect([seen, shown.isLookedAt]).toEqual([1, false]);
    window.focused = true;
    expect(shown.isLookedAt).toBe(true);
  });

  test('that was destroyed is not looked at, and asking does not throw', () => {
    const shown = review();
    window.focused = true;
    window.destroyed = true;
    expect(shown.isLookedAt).toBe(false);
    shown.leave();
    expect(window.done).toEqual([]);
  });

  test('goes when the program ends and is not brought back', () => {
    const shown = review();
    shown.leave();
    shown.show({ kind: 'check' });
    expect(window.done).toEqual(['hide']);
  });
});

describe('closing it', () => {
  test.each([
    ['close', false, [], 0],
    ['hide', true, ['hide'], 0],
    ['quit', true, [], 1],
  ] as const)('%s: it stays %s', (does, stays, done, wanted) => {
    review(does);
    expect(window.close()).toBe(stays);
    expect([window.done, quits]).toEqual([done, wanted]);
  });

  test.each([
    [true, ['hide'], 0],
    [false, [], 1],
  ] as const)('explains first, once, and does what is answered: %s', async (answer, done, wanted) => {
    review('explain');
    window.close();
    window.close();
    expect(asked).toHaveLength(1);
    asked[0]?.resolve(answer);
    await expect.poll(() => [window.done, quits]).toEqual([done, wanted]);
  });

  test('can be asked again when the question could not be put', async () => {
    review('explain');
    window.close();
    asked[0]?.reject(new Error('no display'));
    await expect.poll(() => faults).toHaveLength(1);
    window.close();
    expect(asked).toHaveLength(2);
  });
});
