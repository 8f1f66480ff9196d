import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/backend/record/database.ts';
import { kept, released } from '../../../../electron/backend/record/decision-record.ts';
import type { MailFilter } from '../../../../electron/backend/record/mail-filter.ts';
import { mailListSql } from '../../../../electron/backend/record/mail-list.ts';
import { openStore, type Store } from '../../../../electron/backend/record/store.ts';
import { sampleAccount, sampleMail, testStore } from '../../../support/record-samples.ts';

const verdicts = ['verified', 'unknown', 'suspicious', 'impersonation'] as const;
const places = ['inbox', 'quarantine', 'gone'] as const;

/** Contradicted and undecided, and where something could be done about it. */
function isWaiting({
  verdict,
  place,
  decision,
}: Readonly<{ verdict: string; place: string; decision: unknown }>): boolean {
  return (verdict === 'suspicious' || verdict === 'impersonation') && place !== 'gone' && decision === null;
}

function pages(store: Store, filter: MailFilter, limit: number): readonly number[] {
  const ids: number[] = [];
  for (;;) {
    const before = ids.length === 0 ? undefined : (store.mails.get(ids.at(-1) ?? 0) ?? undefined);
    const page = store.list.page({ ...filter, before, limit });
    ids.push(...page.map(({ id }) => id));
    if (page.length < limit) return ids;
  }
}

describe('the list of mails', () => {
  const arbitraryMail = fc.record({
    verdict: fc.constantFrom(...verdicts),
    place: fc.constantFrom(...places),
    accountId: fc.constantFrom('ann', 'bob'),
    // Few dates, so that many mails share one.
    receivedAt: fc.integer({ min: 0, max: 5 }),
    brandId: fc.constantFrom('postbox', 'bank', null),
    subject: fc.constantFrom('parcel', 'Parcel waits', 'bank', ''),
    decision: fc.constantFrom(released, kept, null),
  });
  const arbitraryFilter = fc.record(
    {
      verdicts: fc.uniqueArray(fc.constantFrom(...verdicts), { minLength: 1 }),
      accountId: fc.constantFrom('ann', 'bob'),
      place: fc.constantFrom(...places),
      brandId: fc.constantFrom('postbox', 'bank'),
      receivedFrom: fc.integer({ min: 0, max: 5 }),
      receivedTo: fc.integer({ min: 0, max: 5 }),
      waiting: fc.constant(true as const),
      text: fc.constantFrom('parcel', 'wai par'),
    },
    { requiredKeys: [] },
  );

  test('every mail that matches is on exactly one page, newest first', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryMail, { maxLength: 40 }),
        arbitraryFilter,
        fc.integer({ min: 1, max: 7 }),
        (mails, filter, limit) => {
          const store = openStore(':memory:');
          store.accounts.put(sampleAccount());
          store.accounts.put(sampleAccount({ id: 'bob' }));
          const ids = store.mails.insert(
            mails.map(({ place: _place, decision: _decision, brandId, ...mail }, index) =>
              sampleMail({
                ...mail,
                uid: index + 1,
                contentKey: `key-${index}`,
                // Searched as well, and must not hold the words.
                fromDisplay: '',
                fromAddress: 'ann@sender.test',
                headline: '',
                brand: { id: brandId, name: 'x' },
              }),
            ),
          );
          for (const [index, { place, decision, accountId }] of mails.entries()) {
            store.mails.setPlace(ids[index] ?? 0, place);
            store.decisions.put(accountId, `key-${index}`, decision, 1);
          }
          const expected = mails
            .map((mail, index) => ({ ...mail, id: ids[index] ?? 0 }))
            .filter((mail) => filter.verdicts?.includes(mail.verdict) ?? true)
            .filter((mail) => filter.accountId === undefined || filter.accountId === mail.accountId)
            .filter((mail) => filter.place === undefined || filter.place === mail.place)
            .filter((mail) => filter.brandId === undefined || filter.brandId === mail.brandId)
            .filter(
              (mail) => mail.receivedAt >= (filter.receivedFrom ?? 0) && mail.receivedAt < (filter.receivedTo ?? 9),
            )
            .filter((mail) => filter.waiting === undefined || isWaiting(mail))
            .filter((mail) => filter.text === undefined || mail.subject.toLowerCase().startsWith('parcel'))
            .filter((mail) => filter.text !== 'wai par' || mail.subject.endsWith('waits'))
            .sort((a, b) => b.receivedAt - a.receivedAt || b.id - a.id)
            .map(({ id }) => id);
          expect(pages(store, filter, limit)).toEqual(expected);
          store.close();
        },
      ),
      { numRuns: 150 },
    );
  });

  test('mail that arrives while somebody reads on does not move what was on the next page', () => {
    const store = testStore();
    store.mails.insert([1, 2, 3, 4].map((uid) => sampleMail({ uid, receivedAt: uid * 1000 })));
    const [first] = store.list.page({ limit: 1 });
    store.mails.insert([sampleMail({ uid: 5, receivedAt: 9_000 })]);
    const next = store.list.page({ before: first, limit: 2 });
    expect(next.map(({ uid }) => uid)).toEqual([3, 2]);
  });
});

describe('the counts', () => {
  test('are by verdict and place, of all or of one account', () => {
    const store = testStore();
    store.accounts.put(sampleAccount({ id: 'bob' }));
    const [first = 0] = store.mails.insert([
      sampleMail(),
      sampleMail({ uid: 2 }),
      sampleMail({ uid: 3, verdict: 'verified' }),
      sampleMail({ accountId: 'bob' }),
    ]);
    store.mails.setPlace(first, 'quarantine');
    expect(store.list.counts()).toEqual([
      { verdict: 'impersonation', place: 'inbox', count: 2 },
      { verdict: 'impersonation', place: 'quarantine', count: 1 },
      { verdict: 'verified', place: 'inbox', count: 1 },
    ]);
    expect(store.list.counts('bob')).toEqual([{ verdict: 'impersonation', place: 'inbox', count: 1 }]);
  });

  test('what is released, kept, gone or not contradicted needs no decision', () => {
    const store = testStore();
    const ids = store.mails.insert([
      sampleMail({ contentKey: 'a' }),
      sampleMail({ contentKey: 'b', uid: 2, verdict: 'suspicious' }),
      sampleMail({ contentKey: 'c', uid: 3 }),
      sampleMail({ contentKey: 'd', uid: 4 }),
      sampleMail({ contentKey: 'e', uid: 5, verdict: 'verified' }),
      sampleMail({ contentKey: 'f', uid: 6 }),
    ]);
    store.decisions.put('ann', 'f', kept, 1);
    store.mails.setPlace(ids[2] ?? 0, 'gone');
    store.decisions.put('ann', 'd', released, 1);
    expect(store.list.countToDecide()).toBe(2);
  });

  test('a day has its first millisecond and not the first of the next', () => {
    const store = testStore();
    const at = (receivedAt: number, uid: number) =>
      sampleMail({ receivedAt, uid, verdict: uid % 2 ? 'unknown' : 'suspicious' });
    store.mails.insert([at(999, 1), at(1_000, 2), at(1_500, 3), at(1_999, 4), at(2_000, 5)]);
    expect(store.list.countReceived(1_000, 2_000)).toEqual({ watched: 3, caught: 2 });
  });
});

describe('a large record', () => {
  test('SQLite looks nothing up by reading every mail or sorting what it found', () => {
    const database = openDatabase(':memory:');
    for (const [name, sql] of Object.entries(mailListSql)) {
      const named = [...sql.matchAll(/:(\w+)/g)].map(([, parameter]) => [parameter, 1]);
      const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(Object.fromEntries(named));
      const steps = plan.map((step) =>
        typeof step === 'object' && step !== null && 'detail' in step ? step.detail : '',
      );
      const reads = steps.filter((step) => /^SCAN mail\b(?! USING COVERING INDEX)|^SCAN d\b/.test(String(step)));
      expect(reads, name).toEqual([]);
      // The rows of one page are sorted at the end.
      if (name !== 'rows') expect(steps.join('\n'), name).not.toContain('TEMP B-TREE');
    }
    database.close();
  });
});
