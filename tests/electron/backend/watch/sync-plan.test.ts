import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MailboxState } from '../../../../electron/backend/imap/mail-client.ts';
import type { MailboxCursor } from '../../../../electron/backend/record/cursor-record.ts';
import { firstRunSince, planStep } from '../../../../electron/backend/watch/sync-plan.ts';

const day = 24 * 60 * 60 * 1000;
const cursor: MailboxCursor = { uidValidity: 7, lastUid: 40, firstRunBelow: null, startedAt: 100 * day };

function mailbox(change: Partial<MailboxState>): MailboxState {
  return { path: 'INBOX', uidValidity: 7, uidNext: 41, exists: 40, keywordsAllowed: true, ...change };
}

describe('planning the next step of a mailbox', () => {
  test('a changed UIDVALIDITY goes before everything else', () => {
    const step = planStep({ ...cursor, firstRunBelow: 12 }, mailbox({ uidValidity: 8, uidNext: 99 }), 0);
    expect(step).toEqual({ kind: 'renumber' });
  });

  test('a mailbox seen for the first time begins at its newest message', () => {
    expect(planStep(null, mailbox({}), 5)).toEqual({
      kind: 'begin',
      cursor: { uidValidity: 7, lastUid: 40, firstRunBelow: 41, startedAt: 5 },
    });
  });

  test('an empty mailbox has no first run', () => {
    const step = planStep(null, mailbox({ exists: 0, uidNext: 1 }), 5);
    expect(step).toMatchObject({ kind: 'begin', cursor: { firstRunBelow: null, lastUid: 0 } });
  });

  test('arrivals go before the first run', () => {
    const step = planStep({ ...cursor, firstRunBelow: 12 }, mailbox({ uidNext: 44 }), 0);
    expect(step).toEqual({ kind: 'arrivals', fromUid: 41, toUid: 43 });
  });

  test('without arrivals the first run goes on downwards', () => {
    expect(planStep({ ...cursor, firstRunBelow: 12 }, mailbox({}), 0)).toEqual({ kind: 'older', belowUid: 12 });
  });

  test('a mailbox that is as it was asks for nothing', () => {
    expect(planStep(cursor, mailbox({}), 0)).toEqual({ kind: 'nothing' });
  });

  test('a server that takes messages away does not make the plan go backwards', () => {
    expect(planStep(cursor, mailbox({ exists: 0, uidNext: 41 }), 0)).toEqual({ kind: 'nothing' });
  });

  test('a first run looks fourteen days back from when the mailbox was first watched', () => {
    expect(firstRunSince(cursor)).toBe(86 * day);
  });

  test('whatever arrives in whatever portions, every UID is planned once', () => {
    const portions = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 20 });
    fc.assert(
      fc.property(portions, (arrivals) => {
        const planned: number[] = [];
        let at: MailboxCursor = { ...cursor, lastUid: 0 };
        let uidNext = 1;
        for (const count of arrivals) {
          uidNext += count;
          const step = planStep(at, mailbox({ uidNext }), 0);
          if (step.kind !== 'arrivals') continue;
          for (let uid = step.fromUid; uid <= step.toUid; uid += 1) planned.push(uid);
          at = { ...at, lastUid: step.toUid };
        }
        expect(planned).toEqual(Array.from({ length: uidNext - 1 }, (_, index) => index + 1));
      }),
    );
  });
});
