import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/backend/record/database.ts';
import { kept, released } from '../../../../electron/backend/record/decision-record.ts';
import { createMailRecord } from '../../../../electron/backend/record/mail-record.ts';
import { RecordError } from '../../../../electron/backend/record/record-error.ts';
import { storedDomains, storedEvidence, storedLengths } from '../../../../electron/backend/record/retention.ts';
import { sampleAccount, sampleMail, testStore } from '../../../support/record-samples.ts';

describe('recording hostile mail', () => {
  test('texts of any length are cut to what may be stored', () => {
    const store = testStore();
    const long = 'x'.repeat(3_000_000);
    const piece = sampleMail().evidence[0];
    const [id = 0] = store.mails.insert([
      sampleMail({
        subject: long,
        fromDisplay: long,
        fromAddress: long,
        provenDomain: long,
        provenDomains: Array.from({ length: 1_000 }, () => long),
        messageId: long,
        headline: long,
        excerpt: long,
        brand: { id: null, name: long },
        evidence: Array.from({ length: 1_000 }, () => piece).filter((entry) => entry !== undefined),
      }),
    ]);
    const mail = store.mails.get(id);
    expect(mail?.subject).toHaveLength(storedLengths.subject);
    expect(mail?.fromDisplay).toHaveLength(storedLengths.fromDisplay);
    expect(mail?.fromAddress).toHaveLength(storedLengths.address);
    expect(mail?.provenDomain).toHaveLength(storedLengths.domain);
    expect(mail?.provenDomains).toHaveLength(storedDomains);
    expect(mail?.messageId).toHaveLength(storedLengths.messageId);
    expect(mail?.headline).toHaveLength(storedLengths.headline);
    expect(mail?.brand?.name).toHaveLength(storedLengths.brandName);
    expect(store.mails.text(id)?.excerpt).toHaveLength(storedLengths.excerpt);
    expect(store.mails.text(id)?.evidence).toHaveLength(storedEvidence);
  });

  test.each([
    ['a NUL', 'a\0b'],
    ['SQL', "'); DROP TABLE mail; --"],
    ['text from right to left', '\u202egnp.exe\u202c'],
    ['emoji', '📦'.repeat(3)],
    ['nothing', ''],
  ])('%s comes back as it was', (_, subject) => {
    const store = testStore();
    const [id = 0] = store.mails.insert([sampleMail({ subject, excerpt: subject })]);
    expect(store.mails.get(id)?.subject).toBe(subject);
    expect(store.mails.text(id)?.excerpt).toBe(subject);
  });

  test('a character that the cut would halve is replaced, not stored broken', () => {
    const store = testStore();
    const subject = `${'x'.repeat(storedLengths.subject - 1)}📦`;
    const [id = 0] = store.mails.insert([sampleMail({ subject })]);
    expect(store.mails.get(id)?.subject).toBe(`${'x'.repeat(storedLengths.subject - 1)}\ufffd`);
  });

  test('evidence that somebody wrote into the file is refused as damaged', () => {
    const database = openDatabase(':memory:');
    database.prepare('INSERT INTO account (id, settings) VALUES (?, ?)').run('ann', '{}');
    const mails = createMailRecord(database);
    const [id = 0] = mails.insert([sampleMail()]);
    for (const evidence of ['no JSON', '{"code":1}', '[{"code":"x"}]']) {
      database.prepare('UPDATE mail SET evidence = ?').run(evidence);
      expect(() => mails.text(id)).toThrow(RecordError);
    }
    database.close();
  });
});

describe('recording mail', () => {
  test('everything about a mail comes back', () => {
    const store = testStore();
    const { evidence, excerpt, ...facts } = sampleMail({ provenDomain: 'parcels.test', emailId: 'M1' });
    const [id = 0] = store.mails.insert([{ ...facts, evidence, excerpt }]);
    expect(store.mails.get(id)).toEqual({ ...facts, id, place: 'inbox', flagged: false, released: false, kept: false });
    expect(store.mails.text(id)).toEqual({ evidence, excerpt });
  });

  test('a mail that was not examined has a reason and no brand', () => {
    const store = testStore();
    const [id = 0] = store.mails.insert([
      sampleMail({ verdict: 'unknown', notExamined: 'memory', brand: null, evidence: [] }),
    ]);
    expect(store.mails.get(id)).toMatchObject({ verdict: 'unknown', notExamined: 'memory', brand: null });
  });

  test('a mail judged a second time at the same place stays one mail with its first verdict', () => {
    const store = testStore();
    const first = store.mails.insert([sampleMail(), sampleMail({ uid: 2 })]);
    const again = store.mails.insert([sampleMail({ uid: 3 }), sampleMail({ verdict: 'unknown' })]);
    expect(again[1]).toBe(first[0]);
    expect(store.mails.get(first[0] ?? 0)?.verdict).toBe('impersonation');
    expect(store.list.page({ limit: 10 })).toHaveLength(3);
  });

  test('one mail that cannot be recorded leaves none of the batch behind', () => {
    const store = testStore();
    expect(() => store.mails.insert([sampleMail(), sampleMail({ uid: 2, accountId: 'nobody' })])).toThrow(RecordError);
    expect(store.list.page({ limit: 10 })).toEqual([]);
  });

  test('the same mail twice is found by its content, in this account only', () => {
    const store = testStore();
    store.accounts.put(sampleAccount({ id: 'bob' }));
    const ids = store.mails.insert([
      sampleMail(),
      sampleMail({ uid: 2 }),
      sampleMail({ uid: 3, contentKey: 'key-2' }),
      sampleMail({ accountId: 'bob' }),
    ]);
    expect(store.mails.findByContent('ann', 'key-1').map(({ id }) => id)).toEqual(ids.slice(0, 2));
  });

  test('a mail that moved is found at its new place only', () => {
    const store = testStore();
    const [id = 0] = store.mails.insert([sampleMail()]);
    store.mails.relocate(id, { mailbox: 'Vouchsafe Quarantine', uidValidity: 9, uid: 4 }, 'quarantine');
    expect(store.mails.findAt('ann', 'INBOX', 7, 1)).toBeNull();
    expect(store.mails.findAt('ann', 'Vouchsafe Quarantine', 9, 4)).toMatchObject({ id, place: 'quarantine' });
  });

  test('a place that the server gives to another mail is taken from the first', () => {
    const store = testStore();
    const [first = 0, second = 0] = store.mails.insert([sampleMail(), sampleMail({ uid: 2 })]);
    store.mails.relocate(second, { mailbox: 'INBOX', uidValidity: 7, uid: 1 }, 'inbox');
    expect(store.mails.findAt('ann', 'INBOX', 7, 1)?.id).toBe(second);
    expect(store.mails.get(first)?.place).toBe('gone');
  });

  test('a released mail says so, and each other mail with its content in this account', () => {
    const store = testStore();
    const [first = 0, second = 0] = store.mails.insert([sampleMail(), sampleMail({ uid: 2 })]);
    store.decisions.put('ann', 'key-1', released, 1);
    expect([store.mails.get(first)?.released, store.mails.get(second)?.released]).toEqual([true, true]);
    store.decisions.put('ann', 'key-1', kept, 2);
    expect(store.mails.get(first)?.released).toBe(false);
  });

  test('there is no mail under an id that was never given', () => {
    const store = testStore();
    expect([store.mails.get(1), store.mails.text(1)]).toEqual([null, null]);
  });
});
