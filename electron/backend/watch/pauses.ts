import type { Clock } from '../imap/watch-mailbox.ts';
import type { AccountRecord, Pause } from '../record/account-record.ts';
import type { Sessions } from './sessions.ts';

/** Timers stand still while the computer sleeps, so the end of a pause is looked for at least this often, ms. */
const lookMs = 60_000;

export type PausesOptions = Readonly<{
  accounts: Pick<AccountRecord, 'list' | 'pause' | 'pauseOf'>;
  sessions: Pick<Sessions, 'renew'>;
  clock: Clock;
  onFault: (error: unknown) => void;
}>;

/** The pauses of accounts, recorded, so that a restart does not end them. */
export type Pauses = Readonly<{
  /** Pauses an account in place of an earlier pause; null: goes on. */
  put(accountId: string, pause: Pause | null): Promise<void>;
  /** Goes on with the accounts whose pause is over: at the start, and when the computer woke. */
  look(): Promise<void>;
  stop(): void;
}>;

export function createPauses({ accounts, sessions, clock, onFault }: PausesOptions): Pauses {
  let cancelTimer: () => void = () => undefined;

  async function put(accountId: string, pause: Pause | null): Promise<void> {
    accounts.pause(accountId, pause);
    waitForNext();
    await sessions.renew(accountId);
  }

  async function look(): Promise<void> {
    const over = ends().filter(({ until }) => until <= clock.now());
    for (const { id } of over) accounts.pause(id, null);
    waitForNext();
    await Promise.all(over.map(({ id }) => sessions.renew(id)));
  }

  function waitForNext(): void {
    cancelTimer();
    const rest = Math.min(...ends().map(({ until }) => until - clock.now()));
    if (rest === Number.POSITIVE_INFINITY) return;
    cancelTimer = clock.after(Math.max(0, Math.min(rest, lookMs)), () => void look().catch(onFault));
  }

  function ends(): readonly Readonly<{ id: string; until: number }>[] {
    return accounts.list().flatMap(({ id }) => {
      const until = accounts.pauseOf(id)?.until ?? null;
      return until === null ? [] : [{ id, until }];
    });
  }

  return { put, look, stop: () => cancelTimer() };
}
