import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/backend/record/database.ts';
import { kept, marked, released } from '../../../../electron/backend/record/decision-record.ts';
import { RecordError } from '../../../../electron/backend/record/record-error.ts';
import { openStore } from '../../../../electron/backend/record/store.ts';
import { sampleAccount, sampleMail, testFolder, testStore } from '../../../support/record-samples.ts';

describe('accounts', () => {
  test('settings that somebody changed in the file into something else are refused as damaged', () => {
    const path = join(testFolder(), 'record.db');
    const database = openDatabase(path);
    database.prepare('INSERT INTO account (id, settings) VALUES (?, ?)').run('ann', '{"id":"ann","host":5}');
    database.prepare('INSERT INTO account (id, settings) VALUES (?, ?)').run('bob', 'no JSON');
    database.close();
    const store = openStore(path);
    expect(() => store.accounts.get('ann')).toThrow(RecordError);
    expect(() => store.accounts.get('bob')).toThrow(RecordError);
    store.close();
  });

  test('come back in the order in which they were added, whatever was changed since', () => {
    const store = testStore();
    const bob = sampleAccount({ id: 'bob', authenticationTrust: { kind: 'authserv-id', ids: ['mx.mail.example'] } });
    store.accounts.put(bob);
    store.accounts.put(sampleAccount({ policy: { suspicious: 'off', impersonation: 'flag' } }));
    expect(store.accounts.list().map(({ id }) => id)).toEqual(['ann', 'bob']);
    expect(store.accounts.get('ann')?.policy).toEqual({ suspicious: 'off', impersonation: 'flag' });
    expect(store.accounts.get('bob')).toEqual(bob);
    expect(store.accounts.get('eve')).toBeNull();
  });

  test('changing an account keeps its mail', () => {
    const store = testStore();
    const [id = 0] = store.mails.insert([sampleMail()]);
    store.accounts.put(sampleAccount({ host: 'other.mail.example' }));
    expect(store.mails.get(id)).not.toBeNull();
  });
});

describe('cursors', () => {
  test('are kept for each mailbox of each account, the last one written', () => {
    const store = testStore();
    const cursor = { uidValidity: 7, lastUid: 40, firstRunBelow: 41, startedAt: 5 };
    store.cursors.put('ann', 'INBOX', cursor);
    store.cursors.put('ann', 'Work', { ...cursor, lastUid: 2, firstRunBelow: null });
    store.cursors.put('ann', 'INBOX', { ...cursor, lastUid: 4_294_967_295 });
    expect(store.cursors.get('ann', 'INBOX')).toEqual({ ...cursor, lastUid: 4_294_967_295 });
    expect(store.cursors.get('ann', 'Work')).toEqual({ ...cursor, lastUid: 2, firstRunBelow: null });
    expect(store.cursors.get('ann', 'inbox')).toBeNull();
  });
});

describe('decisions', () => {
  test('the last one about a content counts, and can be taken back', () => {
    const store = testStore();
    store.decisions.put('ann', 'key', kept, 1);
    store.decisions.put('ann', 'key', released, 2);
    expect(store.decisions.get('ann', 'key')).toEqual(released);
    store.decisions.put('ann', 'key', null, 3);
    expect(store.decisions.get('ann', 'key')).toBeNull();
  });

  test('trust in a domain is per account and goes with the decision it came with', () => {
    const store = testStore();
    store.accounts.put(sampleAccount({ id: 'bob' }));
    store.decisions.put('ann', 'one', { kind: 'released', trusts: 'shop.example', marked: false }, 1);
    store.decisions.put('ann', 'two', { kind: 'released', trusts: 'bank.example', marked: false }, 2);
    store.decisions.put('bob', 'one', { kind: 'released', trusts: 'shop.example', marked: false }, 3);
    store.decisions.put('ann', 'one', null, 4);
    expect(store.decisions.trustedDomains('ann')).toEqual(['bank.example']);
    expect(store.decisions.trustedDomains('bob')).toEqual(['shop.example']);
  });
});

describe("a sender's history", () => {
  const friend = { fromAddress: 'carol@friends.example', provenDomain: 'friends.example' };
  const good = sampleMail({ ...friend, verdict: 'unknown', contentKey: 'good' });

  test('a known address that nothing proves is not the correspondent whose mail was always proven', () => {
    const store = testStore();
    store.mails.insert([good]);
    expect(store.history.of({ ...friend, provenDomain: '' }).knownSender).toBe(false);
    expect(store.history.of({ ...friend, provenDomain: 'evil.test' }).knownSender).toBe(false);
    expect(store.history.of(friend).knownSender).toBe(true);
  });

  test('one contradicted mail ends being known, until the owner releases it', () => {
    const store = testStore();
    store.mails.insert([good, sampleMail({ ...friend, uid: 2, contentKey: 'bad', verdict: 'suspicious' })]);
    expect(store.history.of(friend).knownSender).toBe(false);
    store.decisions.put('ann', 'bad', released, 1);
    expect(store.history.of(friend).knownSender).toBe(true);
  });

  test('mail that could not be examined makes nobody known, nor does an empty address', () => {
    const store = testStore();
    store.mails.insert([{ ...good, notExamined: 'time' }, sampleMail({ uid: 2, fromAddress: '', verdict: 'unknown' })]);
    expect(store.history.of(friend).knownSender).toBe(false);
    expect(store.history.of({ fromAddress: '', provenDomain: '' }).knownSender).toBe(false);
  });

  test('a mark counts against the proven sender of that mail only, and goes with it', () => {
    const store = testStore();
    store.mails.insert([good]);
    store.decisions.put('ann', 'good', marked, 1);
    expect(store.history.of(friend)).toMatchObject({ knownSender: false, marked: true });
    expect(store.history.of({ ...friend, provenDomain: '' }).marked).toBe(false);
    expect(store.history.of({ ...friend, fromAddress: 'dave@friends.example' }).marked).toBe(false);
    store.decisions.put('ann', 'good', null, 2);
    expect(store.history.of(friend)).toMatchObject({ knownSender: true, marked: false });
  });

  test('a forged mail that is marked counts nothing against the owner of the address that it borrowed', () => {
    const store = testStore();
    store.mails.insert([good, sampleMail({ ...friend, provenDomain: '', uid: 2, contentKey: 'forged' })]);
    store.decisions.put('ann', 'forged', marked, 1);
    expect(store.history.of(friend)).toMatchObject({ knownSender: true, marked: false });
    expect(store.history.of({ ...friend, provenDomain: '' }).marked).toBe(false);
  });

  test('is asked as it was when a mail is judged again: neither the mail itself nor a later one makes its sender known', () => {
    const store = testStore();
    const [first = 0, second = 0] = store.mails.insert([good, { ...good, uid: 2 }]);
    expect(store.history.of({ ...friend, before: first }).knownSender).toBe(false);
    expect(store.history.of({ ...friend, before: second }).knownSender).toBe(true);
  });

  test('trusted domains of all accounts are told', () => {
    const store = testStore();
    store.decisions.put('ann', 'one', { kind: 'released', trusts: 'shop.example', marked: false }, 1);
    expect(store.history.of(friend).trustedDomains).toEqual(['shop.example']);
  });
});

describe('a transaction', () => {
  test('leaves nothing of a body that throws, and passes on what it threw', () => {
    const store = testStore();
    const thrown = new Error('on second thought');
    const body = () => {
      store.mails.insert([sampleMail()]);
      store.cursors.put('ann', 'INBOX', { uidValidity: 7, lastUid: 1, firstRunBelow: null, startedAt: 0 });
      throw thrown;
    };
    expect(() => store.transaction(body)).toThrow(thrown);
    expect(store.list.page({ limit: 1 })).toEqual([]);
    expect(store.cursors.get('ann', 'INBOX')).toBeNull();
  });

  test('refuses a body that would wait while the record is locked', () => {
    const store = testStore();
    expect(() => store.transaction(async () => store.mails.insert([sampleMail()]))).toThrow('promise');
  });
});
