import type { Judgement } from '../../../shared/contract/knowledge.ts';
import type { MailChange } from '../../../shared/contract/mail-detail.ts';
import type { Verdict } from '../../../shared/detect/verdict.ts';
import { performEntry } from '../journal/perform.ts';
import type { RecordedMail } from '../record/recorded-mail.ts';
import { actionFor, judgementOf } from '../rejudge/judgement.ts';
import { ServiceError } from '../rpc/services.ts';
import type { AccountSession } from '../watch/account-session.ts';
import type { Events } from '../watch/events.ts';
import { possibleChanges } from './decisions.ts';
import { mailSummary } from './mail-view.ts';
import { asServiceError, notFound } from './service-failure.ts';
import type { ServiceTools } from './service-tools.ts';

export type AcceptTools = Pick<ServiceTools, 'store' | 'registry' | 'now'> &
  Readonly<{
    events: Pick<Events, 'emit'>;
    sessions: Readonly<{ get(accountId: string): Pick<AccountSession, 'use'> | null }>;
  }>;

/**
 * Takes a new verdict over, and does on the server what the policy says about it: planned in the journal together with
 * the verdict, so that neither stands without the other.
 * @param offered what the owner was shown
 * @param verdict what comes out now, null when it can no longer be judged
 * @throws ServiceError `conflict` when that is no longer the same or a change is under way, `offline`, `refused-by-server`
 */
export async function acceptJudgement(
  { id, accountId }: RecordedMail,
  offered: Judgement,
  verdict: Verdict | null,
  tools: AcceptTools,
): Promise<MailChange> {
  const { store, registry, sessions, events, now } = tools;
  if (verdict === null || JSON.stringify(judgementOf(verdict)) !== JSON.stringify(offered)) throw changed();
  const account = store.accounts.get(accountId);
  const session = sessions.get(accountId);
  const action = account === null ? 'none' : actionFor(find(id, tools), verdict, account.policy);
  try {
    if (action === 'none') take(id, verdict, tools);
    else {
      if (session === null) throw new ServiceError('offline', 'The account of this mail is no longer watched.');
      const settled = await session
        .use(async (client) => performEntry({ store, client, now }, plan(id, action, verdict, tools)))
        .catch(asServiceError);
      if (settled.state !== 'confirmed') {
        throw new ServiceError('refused-by-server', settled.reason?.message ?? 'The mail server did not do it.');
      }
    }
  } finally {
    events.emit({ type: 'mail-changed', mailId: id });
    events.emit({ type: 'rejudged' });
  }
  const mail = find(id, tools);
  return { mail: mailSummary(mail), possible: possibleChanges(mail, store.journal.ofMail(id), registry) };
}

function plan(
  mailId: number,
  kind: Exclude<ReturnType<typeof actionFor>, 'none'>,
  verdict: Verdict,
  tools: AcceptTools,
) {
  const { store, now } = tools;
  return store.transaction(() => {
    // Looked at again here, on the connection's turn.
    const mail = find(mailId, tools);
    if (store.journal.ofMail(mailId).some(({ state }) => state === 'planned' || state === 'sent')) throw changed();
    take(mailId, verdict, tools);
    const { accountId, mailbox, uidValidity, uid, contentKey, messageId } = mail;
    const source = { mailbox, uidValidity, uid };
    const change = { mailId, accountId, kind, by: 'owner', decided: null } as const;
    return store.journal.plan({ ...change, source, contentKey, messageId, plannedAt: now() });
  });
}

function take(mailId: number, verdict: Verdict, { store, now }: AcceptTools): void {
  store.mails.rejudge(mailId, verdict, now());
  store.rejudge.withdraw(mailId);
}

function find(id: number, { store }: AcceptTools): RecordedMail {
  const mail = store.mails.get(id);
  if (mail === null) throw notFound();
  return mail;
}

function changed(): ServiceError {
  return new ServiceError(
    'conflict',
    'This mail has changed meanwhile, or would be judged otherwise again. Look again.',
  );
}
