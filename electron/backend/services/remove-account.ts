import type { AccountRemoval } from '../../../shared/contract/account-settings.ts';
import type { RecordedMail } from '../record/recorded-mail.ts';
import { ServiceError } from '../rpc/services.ts';
import { dropSecret, findAccount } from './account-change.ts';
import { changeMail } from './change-mail.ts';
import { asServiceError } from './service-failure.ts';
import type { ServiceTools } from './service-tools.ts';

/** Mails of the quarantine that are read from the record at once. */
const pageSize = 200;

/**
 * Removes an account: puts its quarantined mail back if so wanted, then forgets its password and erases the record of
 * it. Whatever fails, the account stays and goes on.
 * @throws ServiceError `not-found`, `offline`, `refused-by-server` or `secret-store`
 */
export async function removeAccount(tools: ServiceTools, { id, quarantined }: AccountRemoval): Promise<void> {
  const { store, sessions, secrets, events } = tools;
  const account = findAccount(store, id);
  // Nothing may be put into quarantine any more while it is being emptied.
  await sessions.hold(id);
  try {
    if (quarantined === 'putBack') await putBack(tools, id);
    await dropSecret(secrets, account);
    await sessions.remove(id);
    await store.retention.eraseAccountInPortions(id);
  } catch (error) {
    await sessions.renew(id);
    throw error;
  }
  events.emit({ type: 'account-removed', accountId: id });
}

/** Puts all mail of the quarantine back, as far as the server lets it, over one connection. */
async function putBack(tools: ServiceTools, accountId: string): Promise<void> {
  const { store, registry, sessions, now, events } = tools;
  const mails = quarantinedMail(tools, accountId);
  const session = sessions.get(accountId);
  if (mails.length === 0 || session === null) return;
  const refusals: ServiceError[] = [];
  const putBackAll = session.use(async (client) => {
    for (const { id } of mails) {
      try {
        await changeMail(id, { kind: 'release', trust: false }, { store, registry, now, use: (task) => task(client) });
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error;
        // Another program took it out of the quarantine: there is nothing left to put back.
        if (error.code === 'conflict' || error.code === 'not-found') continue;
        refusals.push(error);
        if (error.code === 'offline') return;
      } finally {
        events.emit({ type: 'mail-changed', mailId: id });
      }
    }
  });
  await putBackAll.catch(asServiceError);
  const [first] = refusals;
  if (first === undefined) return;
  const left = quarantinedMail(tools, accountId).length;
  const count = left === 1 ? 'One mail is' : `${left} mails are`;
  throw new ServiceError(
    first.code,
    `${count} still in quarantine, so the account was kept. ${first.message} Try again, or leave the mail there.`,
    { cause: first },
  );
}

function quarantinedMail({ store }: ServiceTools, accountId: string): readonly RecordedMail[] {
  const all: RecordedMail[] = [];
  for (;;) {
    const last = all.at(-1);
    const before = last === undefined ? undefined : { receivedAt: last.receivedAt, id: last.id };
    const page = store.list.page({ accountId, place: 'quarantine', limit: pageSize, before });
    all.push(...page);
    if (page.length < pageSize) return all;
  }
}
