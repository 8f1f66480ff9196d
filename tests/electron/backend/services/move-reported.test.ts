import { expect, test } from 'vitest';
import type { MailClient } from '../../../../electron/backend/imap/mail-client.ts';
import { moveReported } from '../../../../electron/backend/services/move-reported.ts';
import { FakeMailServer } from '../../../support/fake-mail-client.ts';
import { sampleMail, testStore } from '../../../support/record-samples.ts';

test('a reported mail without a connection is planned to be moved to junk at once, and once only', async () => {
  const store = testStore();
  const [id = 0] = store.mails.insert([sampleMail()]);
  const settings = store.settings.get();
  store.settings.put({ ...settings, reports: { ...settings.reports, afterwards: 'junk' } });
  const tools = { store, sessions: { get: () => null }, events: { emit: () => undefined }, now: () => 1_000 };
  const moved = moveReported(id, tools);
  expect(store.journal.unfinished('ann')).toMatchObject([{ mailId: id, state: 'planned', destination: 'junk' }]);
  await moved;
  await moveReported(id, tools);
  expect(store.journal.unfinished('ann')).toHaveLength(1);
});

test('a reported mail stays where it is on a server without a folder for junk', async () => {
  const store = testStore();
  const [id = 0] = store.mails.insert([sampleMail()]);
  const settings = store.settings.get();
  store.settings.put({ ...settings, reports: { ...settings.reports, afterwards: 'junk' } });
  const session = { use: <T>(task: (client: MailClient) => Promise<T>) => task(new FakeMailServer().connect()) };
  await moveReported(id, { store, sessions: { get: () => session }, events: { emit: () => undefined }, now: () => 1 });
  expect(store.journal.ofMail(id)).toMatchObject([{ state: 'failed', reason: { code: 'not-supported' } }]);
  expect(store.mails.get(id)?.mailbox).toBe('INBOX');
});
