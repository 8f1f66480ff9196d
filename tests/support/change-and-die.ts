/**
 * A program that changes one mail and is killed on the way, as by a power cut: no handler runs, nothing is flushed.
 * Its argument is the order as JSON. It survives with exit code 0 only when it was never killed.
 */
import { parseAccount } from '../../electron/backend/accounts/account-schema.ts';
import { connectMailClient } from '../../electron/backend/imap/connect.ts';
import { performEntry } from '../../electron/backend/journal/perform.ts';
import { openStore } from '../../electron/backend/record/store.ts';
import { parseOrder } from './killed-change.ts';

const order = parseOrder(process.argv[2] ?? '');
const die = () => process.kill(process.pid, 'SIGKILL');
const store = openStore(order.record);
const mail = store.mails.get(order.mailId);
if (mail === null) throw new Error('the mail to change is not in the record');
const { id: mailId, accountId, contentKey, messageId, mailbox, uidValidity, uid } = mail;
const entry = store.journal.plan({
  mailId,
  accountId,
  kind: order.kind,
  by: 'owner',
  decided: null,
  source: { mailbox, uidValidity, uid },
  contentKey,
  messageId,
  plannedAt: Date.now(),
});
if (order.dieAt === 'planned') die();
const client = await connectMailClient(parseAccount(order.account), order.password);
const tools = {
  store,
  client,
  now: Date.now,
  onStep: (step: string) => {
    if (step === order.dieAt) die();
  },
};
try {
  await performEntry(tools, entry);
} catch (error) {
  // The connection was lost at the command that the test chose.
  if (order.dieAt === 'connection-lost') die();
  throw error;
}
await client.logout();
store.close();
