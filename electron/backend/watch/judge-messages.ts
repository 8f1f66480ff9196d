import type { AuthenticationTrust } from '../../../shared/authentication/authentication.ts';
import { decide } from '../../../shared/policy/policy.ts';
import { dayMs } from '../../../shared/time.ts';
import type { Examined, NotExamined } from '../examine/job.ts';
import type { FetchedMessage, MailboxState, MailClient } from '../imap/mail-client.ts';
import { contentKey } from '../journal/content-key.ts';
import { performEntry } from '../journal/perform.ts';
import type { JournalEntry } from '../record/journal-entry.ts';
import type { NewMail } from '../record/recorded-mail.ts';
import { factsDays } from '../record/retention.ts';
import { noteReturns } from '../report/note-returns.ts';
import { recognise } from './recognise.ts';
import type { SyncTools } from './sync-mailbox.ts';

/** A message with what was found out about it. */
type Judged = Readonly<{ message: FetchedMessage; key: string; outcome: Examined | NotExamined }>;

/** `firstRun`: the message was there before Vouchsafe came; it is recorded and never changed on the server. */
export type IsFirstRun = (message: FetchedMessage) => boolean;

/**
 * Judges messages of the open mailbox, records them, and does what the policy says. What is recorded and what is
 * planned stand in one transaction, so that a crash afterwards finds the plan in the journal.
 * @returns how many were judged; those that were known already are not judged again
 * @throws ImapError when the connection is gone in the middle of a change; the journal has it
 */
export async function judgeMessages(
  client: MailClient,
  mailbox: MailboxState,
  messages: readonly FetchedMessage[],
  isFirstRun: IsFirstRun,
  tools: SyncTools,
): Promise<number> {
  const strangers: Readonly<{ message: FetchedMessage; key: string }>[] = [];
  for (const message of messages) {
    const key = contentKey(message.raw, message.size);
    if (!(await recognise(client, mailbox, message, key, tools))) strangers.push({ message, key });
  }
  if (strangers.length === 0) return 0;
  const trust = await tools.trust(client);
  const judged = await Promise.all(
    strangers.map(
      async ({ message, key }): Promise<Judged> => ({ message, key, outcome: await examine(message, trust, tools) }),
    ),
  );
  const planned = record(mailbox, judged, isFirstRun, tools);
  noteReturns(
    tools.account.id,
    strangers.map(({ message }) => message.raw),
    tools,
  );
  for (const entry of planned) await act(client, entry, tools);
  // A change leaves another mailbox open.
  if (planned.length > 0) await client.open(mailbox.path, { readOnly: false });
  return judged.length;
}

async function examine(
  { raw, size, internalDate }: FetchedMessage,
  trust: AuthenticationTrust,
  { pool, account, now }: SyncTools,
): Promise<Examined | NotExamined> {
  // A server that cannot read its own store answers NIL for the body. That is no empty mail, but one that nobody read.
  if (raw.length === 0 && size > 0) return { kind: 'not-examined', reason: 'crash' };
  const keepFacts = internalDate >= now() - factsDays * dayMs;
  return pool.run({ kind: 'examine', raw, trust, ownAddresses: [account.address.toLowerCase()], keepFacts });
}

function record(
  mailbox: MailboxState,
  judged: readonly Judged[],
  isFirstRun: IsFirstRun,
  { store, account, events, now }: SyncTools,
): readonly JournalEntry[] {
  const at = now();
  const mails = judged.map((one) => newMail(account.id, mailbox, one, isFirstRun(one.message), at));
  const { ids, planned } = store.transaction(() => {
    const ids = store.mails.insert(mails);
    const planned = mails.flatMap((mail, index) => {
      const mailId = ids[index];
      if (mailId === undefined) return [];
      const facts = factsOf(judged[index]);
      if (facts !== null) store.facts.put(mailId, mail.receivedAt, facts);
      const released = store.decisions.get(account.id, mail.contentKey)?.kind === 'released';
      const action = decide(mail.verdict, account.policy, { firstRun: mail.firstRun, released });
      if (action === 'none') return [];
      const { contentKey: key, messageId } = mail;
      const source = { mailbox: mail.mailbox, uidValidity: mail.uidValidity, uid: mail.uid };
      const change = { mailId, accountId: account.id, kind: action, by: 'vouchsafe', decided: null } as const;
      return [store.journal.plan({ ...change, source, contentKey: key, messageId, plannedAt: at })];
    });
    return { ids, planned };
  });
  mails.forEach((mail, index) => {
    const mailId = ids[index];
    if (mailId !== undefined) events.emit({ type: 'mail-judged', mailId, live: !mail.firstRun });
  });
  return planned;
}

function factsOf(judged: Judged | undefined): Uint8Array | null {
  return judged?.outcome.kind === 'examined' ? judged.outcome.facts : null;
}

async function act(client: MailClient, entry: JournalEntry, { store, events, now }: SyncTools): Promise<void> {
  await performEntry({ store, client, now }, entry);
  events.emit({ type: 'mail-changed', mailId: entry.mailId });
}

function newMail(
  accountId: string,
  { path, uidValidity }: MailboxState,
  { message, key, outcome }: Judged,
  firstRun: boolean,
  judgedAt: number,
): NewMail {
  const place = {
    accountId,
    mailbox: path,
    uidValidity,
    uid: message.uid,
    contentKey: key,
    emailId: message.emailId,
    receivedAt: message.internalDate,
    judgedAt,
    firstRun,
  };
  if (outcome.kind === 'not-examined') return { ...place, ...unread, notExamined: outcome.reason };
  const { verdict, kind: _, facts: _facts, ...facts } = outcome;
  const { verdict: name, brand, headline, contradiction, evidence, registryVersion } = verdict;
  return {
    ...place,
    ...facts,
    verdict: name,
    brand,
    headline,
    contradiction,
    evidence,
    registryVersion,
    notExamined: null,
  };
}

/** What is known of a mail that could not be read: nothing that a parser would have to say. */
const unread = {
  messageId: '',
  fromDisplay: '',
  fromAddress: '',
  provenDomain: '',
  proof: 'couldNotAsk',
  provenDomains: [],
  subject: '',
  verdict: 'unknown',
  brand: null,
  headline: '',
  contradiction: null,
  evidence: [],
  excerpt: '',
  registryVersion: '',
} as const;
