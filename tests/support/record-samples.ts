import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Account } from '../../electron/backend/accounts/account.ts';
import { parseAccount } from '../../electron/backend/accounts/account-schema.ts';
import type { NewMail } from '../../electron/backend/record/recorded-mail.ts';
import { openStore, type Store } from '../../electron/backend/record/store.ts';

/** An account with plausible settings. */
export function sampleAccount(changes: Partial<Account> = {}): Account {
  return {
    ...parseAccount({
      id: 'ann',
      address: 'ann@mail.example',
      host: 'imap.mail.example',
      port: 993,
      tls: 'implicit',
      user: 'ann',
      secretRef: 'ann',
    }),
    ...changes,
  };
}

/** A judged mail of that account, at UID 1 of INBOX. */
export function sampleMail(changes: Partial<NewMail> = {}): NewMail {
  return {
    accountId: 'ann',
    mailbox: 'INBOX',
    uidValidity: 7,
    uid: 1,
    contentKey: 'key-1',
    emailId: '',
    messageId: 'one@parcels.test',
    fromDisplay: 'Postbox Support',
    fromAddress: 'help@parcels.test',
    provenDomain: '',
    proof: 'notProven',
    provenDomains: ['mailer.test'],
    subject: 'Your parcel waits',
    receivedAt: Date.UTC(2026, 9, 1),
    judgedAt: Date.UTC(2026, 9, 1, 0, 0, 1),
    verdict: 'impersonation',
    notExamined: null,
    brand: { id: 'postbox', name: 'Postbox' },
    headline: 'Says Postbox, sent from parcels.test.',
    contradiction: { origin: { kind: 'named', domain: 'parcels.test' }, aim: { kind: 'asks', what: 'card' } },
    registryVersion: '1',
    firstRun: false,
    evidence: [
      {
        code: 'name-without-proof',
        weight: 'decisive',
        text: 'The name "Postbox Support" is not proven.',
        values: { name: 'Postbox Support' },
        where: { part: 'header:from', excerpt: 'Postbox Support' },
      },
    ],
    excerpt: 'Pay a small fee to release your parcel.',
    ...changes,
  };
}

/** A folder that is removed when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-record-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty record with one account, closed when the test ends. */
export function testStore(path = ':memory:'): Store {
  const store = openStore(path);
  onTestFinished(() => store.close());
  store.accounts.put(sampleAccount());
  return store;
}
