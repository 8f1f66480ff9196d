import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { Summons } from '../../../../electron/shell/life/summons.ts';
import { reviewPlace } from '../../../../electron/shell/window-place.ts';

const program = '/opt/vouchsafe';
const mail = (mailId: number) => ({ kind: 'mail', mailId }) as const;

function summons(argv: readonly string[] = [program]) {
  const app = new EventEmitter();
  const prevented: string[] = [];
  return {
    heard: new Summons(app, argv),
    prevented,
    openLink: (link: string) => app.emit('open-url', { preventDefault: () => prevented.push(link) }, link),
    startAgain: (...words: string[]) => app.emit('second-instance', {}, [program, ...words]),
  };
}

describe('before there is a window', () => {
  test.each([[], ['vouchsafe://release/7'], ['vouchsafe://mail/7?x'], ['https://phisher.example/']])(
    'a program started with %j begins at what waits, and nobody came',
    (...words) => {
      const { heard } = summons([program, ...words]);
      expect([heard.place, heard.came]).toEqual([reviewPlace, false]);
    },
  );

  test('a link among the words of the start is where the window begins', () => {
    expect(summons([program, 'vouchsafe://mail/7']).heard.place).toEqual(mail(7));
  });

  test('the link of a second start is kept', () => {
    const { heard, startAgain } = summons();
    startAgain('vouchsafe://mail/7');
    expect([heard.place, heard.came]).toEqual([mail(7), true]);
  });

  test('a second start without a link wants the window, and leaves the place that is wanted already', () => {
    const { heard, startAgain } = summons([program, 'vouchsafe://mail/7']);
    startAgain();
    expect([heard.place, heard.came]).toEqual([mail(7), true]);
  });

  test('a link that the system hands over is kept; one of no known form leads nowhere', () => {
    const { heard, openLink, prevented } = summons();
    openLink('vouchsafe://mail/8');
    openLink('vouchsafe://release/9');
    expect([heard.place, prevented]).toEqual([mail(8), ['vouchsafe://mail/8', 'vouchsafe://release/9']]);
  });
});

test('once there is a window each one brings it before the person', () => {
  const { heard, openLink, startAgain } = summons();
  const shown: unknown[] = [];
  heard.answerBy((place) => shown.push(place));
  startAgain('vouchsafe://mail/7');
  startAgain();
  openLink('vouchsafe://mail/8');
  expect(shown).toEqual([mail(7), undefined, mail(8)]);
});
