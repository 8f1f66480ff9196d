import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/backend/record/database.ts';
import type { MailFilter } from '../../../../electron/backend/record/mail-filter.ts';
import type { NewMail } from '../../../../electron/backend/record/recorded-mail.ts';
import { openStore, type Store } from '../../../../electron/backend/record/store.ts';
import { sampleAccount, sampleMail, testFolder, testStore } from '../../../support/record-samples.ts';

function storeOf(mails: readonly Partial<NewMail>[]): Store {
  const store = testStore();
  store.mails.insert(
    mails.map((mail, index) => sampleMail({ uid: index + 1, receivedAt: index, headline: '', ...mail })),
  );
  return store;
}

const subjects = (store: Store, text: string, filter: MailFilter = {}) =>
  store.list.page({ ...filter, text, limit: 50 }).map(({ subject }) => subject);

describe('hostile search text', () => {
  const store = () => storeOf([{ subject: 'one two' }, { subject: 'three' }, { subject: 'NOT near col' }]);

  const cases: readonly Readonly<[string, readonly string[]]>[] = [
    ['"', []],
    ['""', []],
    ['*', []],
    ['- ^ ( ) { } : + ,', []],
    ['one" OR "three', []],
    ['one OR three', []],
    ['one AND two', []],
    ['one" AND "two', []],
    ['NEAR(one two)', []],
    ['subject:one', []],
    ['{subject}:one', []],
    ['kinds:vunknown', []],
    ['\u{e000}vimpersonation', []],
    ["one'; DROP TABLE mail; --", []],
    ['one\0two', ['one two']],
    ['one*', ['one two']],
    ['^one', ['one two']],
    ['-three', ['three']],
    ['(one two)', ['one two']],
    ['not', ['NOT near col']],
    ['\ud800 one', ['one two']],
  ];
  for (const [text, expected] of cases) {
    test(`${JSON.stringify(text)} is looked for as it stands`, () => {
      expect(subjects(store(), text)).toEqual(expected);
    });
  }

  test('no text whatsoever is taken for a question of the index, or finds what does not hold its words', () => {
    const mails = store();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (text) => {
        expect(Array.isArray(subjects(mails, text))).toBe(true);
      }),
      { numRuns: 500 },
    );
    const operators = fc.constantFrom(
      'one',
      'zzz',
      'AND',
      'OR',
      'NOT',
      'NEAR',
      '"',
      '*',
      '(',
      ')',
      ':',
      '{',
      '}',
      '^',
      '+',
    );
    fc.assert(
      fc.property(fc.array(operators, { maxLength: 12 }), (parts) => {
        // No mail holds it, so that only an operator could find one.
        expect(subjects(mails, ['zzz', ...parts].join(' '))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a search', () => {
  test('finds words of the name, the address, the subject and the headline, and of nothing else', () => {
    const mail = {
      fromDisplay: 'Postbox Desk',
      fromAddress: 'help@parcels.test',
      subject: 'Waiting',
      headline: 'Says Acme.',
      excerpt: 'hidden',
    };
    const store = storeOf([mail]);
    for (const text of ['postbox', 'parcels', 'help@parcels.test', 'waiting', 'acme', 'desk waiting acme']) {
      expect(subjects(store, text), text).toEqual(['Waiting']);
    }
    for (const text of ['hidden', 'ann', 'impersonation', 'postbox nothing', 'ait']) {
      expect(subjects(store, text), text).toEqual([]);
    }
  });

  test('takes the beginning of a word, any case, and letters without their marks', () => {
    const store = storeOf([{ subject: 'Überweisung bestätigt' }]);
    for (const text of ['über', 'UBER', 'uberweis best', 'BESTÄTIGT', 'u', 'Ü']) {
      expect(subjects(store, text), text).toEqual(['Überweisung bestätigt']);
    }
  });

  test('lists the newest first, whatever order mail was recorded in, and reads on page by page', () => {
    const dates = [5, 3, 9, 3, 1, 9];
    const store = storeOf(dates.map((receivedAt, index) => ({ receivedAt, subject: `mail ${index}` })));
    const first = store.list.page({ text: 'mail', limit: 4 });
    expect(first.map(({ subject }) => subject)).toEqual(['mail 5', 'mail 2', 'mail 0', 'mail 3']);
    const next = store.list.page({ text: 'mail', limit: 4, before: first.at(-1) });
    expect(next.map(({ subject }) => subject)).toEqual(['mail 1', 'mail 4']);
  });

  test('is narrowed by everything else', () => {
    const store = storeOf([
      { subject: 'mail a', verdict: 'unknown', brand: null },
      { subject: 'mail b', brand: { id: 'bank', name: 'Bank' } },
      { subject: 'mail c', verdict: 'suspicious', brand: { id: 'ba nk"', name: 'Odd' } },
    ]);
    const narrowed: readonly Readonly<[MailFilter, readonly string[]]>[] = [
      [{ verdicts: ['unknown', 'suspicious'] }, ['mail c', 'mail a']],
      [{ brandId: 'bank' }, ['mail b']],
      [{ brandId: 'ba nk"' }, ['mail c']],
      [{ brandId: 'ban' }, []],
      [{ accountId: 'bob' }, []],
      [{ receivedFrom: 1, receivedTo: 2 }, ['mail b']],
      [{ waiting: true }, ['mail c', 'mail b']],
      [{ waiting: true, verdicts: ['unknown'] }, []],
      [{ place: 'quarantine' }, []],
    ];
    for (const [filter, expected] of narrowed) expect(subjects(store, 'mail', filter)).toEqual(expected);
  });

  test('a mail judged a second time after a crash is found once', () => {
    const store = storeOf([{ subject: 'twice' }]);
    store.mails.insert([sampleMail({ uid: 1, subject: 'twice' }), sampleMail({ uid: 2, subject: 'new' })]);
    expect(subjects(store, 'twice')).toEqual(['twice']);
    expect(subjects(store, 'new')).toEqual(['new']);
  });

  test('finds mail with dates that no calendar has', () => {
    const odd = [-5_000, 0, 8_640_000_000_000_000].map((receivedAt) => ({ receivedAt, subject: `odd ${receivedAt}` }));
    expect(subjects(storeOf(odd), 'odd').length).toBe(3);
  });
});

describe('the index of words', () => {
  test('is as the mails are, after recording, moving and erasing', () => {
    const path = join(testFolder(), 'record.db');
    const store = openStore(path);
    for (const id of ['ann', 'bob']) store.accounts.put(sampleAccount({ id }));
    const [first = 0] = store.mails.insert([sampleMail({ subject: 'one' }), sampleMail({ uid: 2, subject: 'two' })]);
    store.mails.insert([sampleMail({ accountId: 'bob', subject: 'three' })]);
    store.mails.setPlace(first, 'quarantine');
    store.retention.eraseAccount('ann');
    store.close();
    const database = openDatabase(path);
    // FTS5 compares the index with the mails, and throws where they differ.
    database.exec("INSERT INTO mail_search (mail_search, rank) VALUES ('integrity-check', 1)");
    database.close();
    const again = openStore(path);
    expect(again.list.page({ text: 'one', limit: 9 })).toEqual([]);
    expect(again.list.page({ text: 'three', limit: 9 }).length).toBe(1);
    again.close();
  });
});
