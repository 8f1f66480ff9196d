import { describe, expect, test } from 'vitest';
import type { JournalEntry, NewEntry } from '../../../../electron/backend/record/journal-entry.ts';
import { RecordError } from '../../../../electron/backend/record/record-error.ts';
import type { Store } from '../../../../electron/backend/record/store.ts';
import { sampleMail, testStore } from '../../../support/record-samples.ts';

function entryFor(store: Store, uid: number, changes: Partial<NewEntry> = {}): NewEntry {
  const [mailId = 0] = store.mails.insert([sampleMail({ uid })]);
  return {
    mailId,
    accountId: 'ann',
    kind: 'quarantine',
    by: 'vouchsafe',
    decided: null,
    source: { mailbox: 'INBOX', uidValidity: 7, uid },
    contentKey: 'key-1',
    messageId: 'one@parcels.test',
    plannedAt: 10,
    ...changes,
  };
}

const sent = {
  state: 'sent',
  flags: ['\\Seen', 'täg'],
  internalDate: 1_700_000_000_000,
  target: { mailbox: 'Vouchsafe Quarantine', uidValidity: 3, uidNext: 12 },
  method: 'copy-expunge',
  step: 'expunge',
  sentAt: 11,
} as const satisfies Partial<JournalEntry>;

describe('the journal', () => {
  test('a planned change has nothing that is known only when it is sent', () => {
    const store = testStore();
    const entry = store.journal.plan(entryFor(store, 1));
    expect(entry).toMatchObject({ state: 'planned', flags: null, target: null, method: null, attempts: 0 });
    expect(store.journal.get(entry.id)).toEqual(entry);
  });

  test('what is put is what comes back', () => {
    const store = testStore();
    const planned = store.journal.plan(entryFor(store, 1));
    const next = store.journal.put({
      ...planned,
      ...sent,
      source: { mailbox: 'INBOX', uidValidity: 8, uid: 2 },
      result: { uidValidity: 3, uid: 12 },
      attempts: 2,
      reason: { code: 'throttled', message: 'The server is busy.' },
    });
    expect(store.journal.get(planned.id)).toEqual(next);
  });

  test('what is settled does not change any more', () => {
    const store = testStore();
    const entry = store.journal.plan(entryFor(store, 1));
    const done = store.journal.put({ ...entry, state: 'confirmed', settledAt: 20 });
    expect(() => store.journal.put({ ...done, state: 'failed' })).toThrow('settled');
    expect(store.journal.get(entry.id)?.state).toBe('confirmed');
  });

  test('a settled state without a time, and the other way round, are refused', () => {
    const store = testStore();
    const entry = store.journal.plan(entryFor(store, 1));
    expect(() => store.journal.put({ ...entry, state: 'confirmed' })).toThrow(RecordError);
    expect(() => store.journal.put({ ...entry, settledAt: 20 })).toThrow(RecordError);
  });

  test('unfinished changes come oldest first, settled ones not at all', () => {
    const store = testStore();
    const entries = [1, 2, 3].map((uid) => store.journal.plan(entryFor(store, uid)));
    const [first, second, third] = entries;
    if (first === undefined || second === undefined || third === undefined) throw new Error('nothing planned');
    store.journal.put({ ...second, state: 'void', settledAt: 20, reason: { code: 'gone', message: 'Gone.' } });
    store.journal.put({ ...third, ...sent });
    expect(store.journal.unfinished('ann').map(({ id }) => id)).toEqual([first.id, third.id]);
    expect(store.journal.unfinished('bob')).toEqual([]);
  });

  test('the last confirmed change of a mail is found, of any kind and of one', () => {
    const store = testStore();
    const base = entryFor(store, 1);
    const settle = (kind: NewEntry['kind'], state: 'confirmed' | 'failed') =>
      store.journal.put({ ...store.journal.plan({ ...base, kind }), state, settledAt: 20 });
    expect(store.journal.lastConfirmed(base.mailId)).toBeNull();
    const quarantine = settle('quarantine', 'confirmed');
    const release = settle('release', 'confirmed');
    settle('quarantine', 'failed');
    expect(store.journal.lastConfirmed(base.mailId)).toEqual(release);
    expect(store.journal.lastConfirmed(base.mailId, 'quarantine')).toEqual(quarantine);
    expect(store.journal.ofMail(base.mailId).map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'failed']);
  });

  test('UIDs that other mails are known to have are taken, its own are not', () => {
    const store = testStore();
    const target = 'Vouchsafe Quarantine';
    const [one, two] = [1, 2].map((uid) => store.journal.plan(entryFor(store, uid)));
    if (one === undefined || two === undefined) throw new Error('nothing planned');
    store.journal.put({ ...one, ...sent, result: { uidValidity: 3, uid: 12 } });
    store.journal.put({ ...two, ...sent, result: { uidValidity: 3, uid: 13 } });
    store.mails.insert([sampleMail({ mailbox: target, uidValidity: 3, uid: 14 })]);
    store.mails.insert([sampleMail({ mailbox: target, uidValidity: 3, uid: 9 })]);
    const taken = (entry: JournalEntry, uidValidity: number) => [
      ...store.journal.takenUids(entry, target, uidValidity, 10),
    ];
    expect(taken(one, 3)).toEqual([13, 14]);
    expect(taken(two, 3)).toEqual([12, 14]);
    expect(taken(one, 4)).toEqual([]);
  });
});
