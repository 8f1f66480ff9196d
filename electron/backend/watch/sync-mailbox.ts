import type { AuthenticationTrust } from '../../../shared/authentication/authentication.ts';
import type { Account } from '../accounts/account.ts';
import { examineLimits } from '../examine/limits.ts';
import type { WorkerPool } from '../examine/worker-pool.ts';
import type { MailboxState, MailClient } from '../imap/mail-client.ts';
import type { MailboxCursor } from '../record/cursor-record.ts';
import type { Store } from '../record/store.ts';
import { fetchInBatches } from './batch.ts';
import type { Events } from './events.ts';
import { type IsFirstRun, judgeMessages } from './judge-messages.ts';
import { firstRunSince, newestUid, planStep } from './sync-plan.ts';

/** What a mailbox is synchronised with. */
export type SyncTools = Readonly<{
  account: Account;
  store: Store;
  pool: WorkerPool;
  events: Events;
  now: () => number;
  /** Whom to believe about a sender; learnt when the first mail needs it. */
  trust: (client: MailClient) => Promise<AuthenticationTrust>;
  /** The session is to end: what was begun is finished, the rest of the step is left for the next time. */
  isEnding: () => boolean;
  /** Told how far the first run is while a step of it is taken: what this step judged, and what remains. */
  onFirstRun: (judged: number, remaining: number) => void;
}>;

/** Messages judged before the cursor is written down and arrivals are looked for again. */
export const batchSize = 200;

/** How a step left the mailbox. */
export type StepResult = Readonly<{ more: boolean; judged: number; firstRunRemaining: number | null }>;

/**
 * Takes one step: the next arrivals, else a batch of the first run. The cursor is written down after what
 * it has passed is recorded: a crash in between looks at the same messages again, and finds them recorded.
 * @throws ImapError when the server cannot be asked
 */
export async function syncStep(client: MailClient, mailbox: string, tools: SyncTools): Promise<StepResult> {
  const state = await client.open(mailbox, { readOnly: false });
  const { store, account, now } = tools;
  const cursor = store.cursors.get(account.id, mailbox);
  const step = planStep(cursor, state, now());
  if (step.kind === 'begin') {
    store.cursors.put(account.id, mailbox, step.cursor);
    return { more: true, judged: 0, firstRunRemaining: null };
  }
  if (cursor === null || step.kind === 'nothing') return { more: false, judged: 0, firstRunRemaining: null };
  if (step.kind === 'renumber') {
    const judged = await judgeRenumbered(client, state, cursor, tools);
    return { more: true, judged, firstRunRemaining: null };
  }
  if (step.kind === 'arrivals') {
    const judged = await judgeArrivals(client, state, cursor, step, tools);
    if (judged !== 'none') return { more: true, judged, firstRunRemaining: null };
    if (cursor.firstRunBelow === null) return { more: false, judged: 0, firstRunRemaining: null };
  }
  const belowUid = step.kind === 'older' ? step.belowUid : (cursor.firstRunBelow ?? 1);
  return judgeOlder(client, state, cursor, belowUid, tools);
}

/**
 * @returns how many were judged; `none` when the server lists none of them, though it has given away their UIDs: they
 *   may be gone, or not to be seen yet. The cursor passes only what was listed, so that they are looked for again.
 */
async function judgeArrivals(
  client: MailClient,
  state: MailboxState,
  cursor: MailboxCursor,
  range: Readonly<{ fromUid: number; toUid: number }>,
  tools: SyncTools,
): Promise<number | 'none'> {
  const batch = (await client.listUids(range)).slice(0, batchSize);
  const lastUid = batch.at(-1);
  if (lastUid === undefined) return 'none';
  const judged = await judgeUids(client, state, batch, () => false, tools);
  if (!tools.isEnding()) tools.store.cursors.put(tools.account.id, state.path, { ...cursor, lastUid });
  return judged;
}

async function judgeOlder(
  client: MailClient,
  state: MailboxState,
  cursor: MailboxCursor,
  belowUid: number,
  tools: SyncTools,
): Promise<StepResult> {
  const uids = await client.listUids({ fromUid: 1, toUid: belowUid - 1, sinceDate: firstRunSince(cursor) });
  const batch = uids.slice(-batchSize);
  const tell = (judged: number) => tools.onFirstRun(judged, uids.length - judged);
  tell(0);
  // Newest first: what a person is most likely to still answer.
  const judged = await judgeUids(client, state, batch.toReversed(), () => true, tools, tell);
  // Those that were judged are passed over when it goes on.
  if (tools.isEnding()) return { more: true, judged, firstRunRemaining: uids.length - judged };
  const remaining = uids.length - batch.length;
  const firstRunBelow = remaining === 0 ? null : (batch[0] ?? null);
  tools.store.cursors.put(tools.account.id, state.path, { ...cursor, firstRunBelow });
  return { more: true, judged, firstRunRemaining: remaining };
}

/**
 * UIDVALIDITY has changed (a mailbox was restored, moved or made anew): each message has another UID now. Those that
 * were judged are recognised by their content; the others are judged, a batch in each step. The cursor is written
 * last: until then, and after an interruption, those that are recorded at their new place are passed over.
 */
async function judgeRenumbered(
  client: MailClient,
  state: MailboxState,
  cursor: MailboxCursor,
  tools: SyncTools,
): Promise<number> {
  const { path, uidValidity, uidNext } = state;
  const uids = await client.listUids({ fromUid: 1, toUid: uidNext - 1, sinceDate: firstRunSince(cursor) });
  // INTERNALDATE has whole seconds: what came in the second in which the watch began did not come before it.
  const startedSecond = Math.floor(cursor.startedAt / 1000) * 1000;
  const unseen = unrecorded(state, uids, tools);
  const batch = unseen.slice(0, batchSize);
  const judged = await judgeUids(client, state, batch, ({ internalDate }) => internalDate < startedSecond, tools);
  const left = unrecorded(state, unseen, tools).length;
  // Messages that the server lists and does not give must not keep the mailbox in this state for ever.
  if (left > 0 && (left < unseen.length || tools.isEnding())) return judged;
  const renumbered = { ...cursor, uidValidity, lastUid: newestUid(state), firstRunBelow: null };
  tools.store.cursors.put(tools.account.id, path, renumbered);
  return judged;
}

async function judgeUids(
  client: MailClient,
  state: MailboxState,
  uids: readonly number[],
  isFirstRun: IsFirstRun,
  tools: SyncTools,
  tell: (judged: number) => void = () => undefined,
): Promise<number> {
  let judged = 0;
  const unseen = unrecorded(state, uids, tools);
  for await (const messages of fetchInBatches(client, unseen, examineLimits.fetchBytes)) {
    judged += await judgeMessages(client, state, messages, isFirstRun, tools);
    tell(judged);
    if (tools.isEnding()) break;
  }
  return judged;
}

function unrecorded(
  { path, uidValidity }: MailboxState,
  uids: readonly number[],
  { store, account }: SyncTools,
): readonly number[] {
  return uids.filter((uid) => store.mails.findAt(account.id, path, uidValidity, uid) === null);
}
