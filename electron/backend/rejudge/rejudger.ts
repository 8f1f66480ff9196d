import type { Verdict } from '../../../shared/detect/verdict.ts';
import { dayMs } from '../../../shared/time.ts';
import type { WorkerPool } from '../examine/worker-pool.ts';
import type { Clock } from '../imap/watch-mailbox.ts';
import type { RecordedMail } from '../record/recorded-mail.ts';
import { factsDays } from '../record/retention.ts';
import type { Store } from '../record/store.ts';
import { isOtherwise, judgementOf } from './judgement.ts';

/** Between two mails, ms: with 2 ms for each, a month of ordinary mail is judged in some seconds of idle time. */
const betweenMs = 5;
/** While mail waits to be judged for the first time, it is looked again so often whether that is over, ms. */
const busyMs = 250;
/** After a fault (the record is locked, no worker starts), ms. */
const faultMs = 60_000;
/** Whoever shows how far it is, is told so often, ms. */
const tellMs = 500;

export type RejudgerOptions = Readonly<{
  store: Pick<Store, 'accounts' | 'decisions' | 'facts' | 'mails' | 'rejudge'>;
  pool: Pick<WorkerPool, 'run' | 'isIdle'>;
  clock: Clock;
  /** Told now and then how far it is, and at the end. */
  onProgress: () => void;
  onFault: (error: unknown) => void;
}>;

/**
 * Judges recent mail again by what is stored of it, in the background. What would be judged otherwise is offered to the
 * owner; nothing is moved, flagged or judged anew by itself.
 */
export type Rejudger = Readonly<{
  /** The registry, or what the owner knows, is another now. */
  begin(): void;
  /** Goes on with what was under way when the program ended. */
  resume(): void;
  /** Judges one mail again at once; null when too little is stored of it, or it cannot be examined. */
  judge(mail: RecordedMail): Promise<Verdict | null>;
  stop(): void;
}>;

export function createRejudger({ store, pool, clock, onProgress, onFault }: RejudgerOptions): Rejudger {
  let cancel: () => void = () => undefined;
  let stopped = false;
  /** What was judged by an earlier registry is thrown away. */
  let round = 0;
  let toldAt = Number.NEGATIVE_INFINITY;

  function wait(ms: number): void {
    cancel();
    if (!stopped) cancel = clock.after(ms, () => void step().catch(suffer));
  }

  function suffer(error: unknown): void {
    onFault(error);
    wait(faultMs);
  }

  function tell(isDone: boolean): void {
    if (!isDone && clock.now() - toldAt < tellMs) return;
    toldAt = clock.now();
    onProgress();
  }

  async function step(): Promise<void> {
    // Mail that arrives is waited for by somebody; this is not.
    if (!pool.isIdle) {
      wait(busyMs);
      return;
    }
    const mailId = store.rejudge.next();
    if (mailId === null) {
      tell(true);
      return;
    }
    const began = round;
    const mail = store.mails.get(mailId);
    const verdict = mail === null || isSettled(mail) ? null : await judge(mail);
    if (stopped || began !== round) return;
    if (mail !== null && verdict !== null && isOtherwise(mail, verdict)) {
      store.rejudge.offer(mailId, judgementOf(verdict));
    } else store.rejudge.withdraw(mailId);
    store.rejudge.pass(mailId);
    tell(false);
    wait(betweenMs);
  }

  /** The owner decided about it, or it is gone: another verdict would change nothing. */
  function isSettled({ accountId, contentKey, place, released }: RecordedMail): boolean {
    return place === 'gone' || released || store.decisions.get(accountId, contentKey)?.marked === true;
  }

  async function judge({ id, accountId }: RecordedMail): Promise<Verdict | null> {
    const facts = store.facts.get(id);
    const account = store.accounts.get(accountId);
    if (facts === null || account === null) return null;
    const ownAddresses = [account.address.toLowerCase()];
    const result = await pool.run({ kind: 'judge-again', facts, ownAddresses, mailId: id });
    return result.kind === 'judged-again' ? result.verdict : null;
  }

  return {
    begin() {
      round += 1;
      store.rejudge.begin(clock.now() - factsDays * dayMs);
      wait(betweenMs);
    },
    resume: () => wait(busyMs),
    judge,
    stop() {
      stopped = true;
      cancel();
    },
  };
}
