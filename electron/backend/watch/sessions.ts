import { isDeepStrictEqual } from 'node:util';
import type { Account } from '../accounts/account.ts';
import { AccountSession, type SessionTools } from './account-session.ts';

/** The sessions of all accounts. */
export class Sessions {
  readonly #tools: SessionTools;
  readonly #sessions = new Map<string, AccountSession>();
  /** What is being done to each account's session, one thing after the other. */
  readonly #turns = new Map<string, Promise<void>>();
  #stopped = false;

  constructor(tools: SessionTools) {
    this.#tools = tools;
  }

  /**
   * Starts an account's session, unless the account is paused. One that runs already ends first, so that new settings
   * take effect; with the settings it has, it goes on.
   */
  put(account: Account): Promise<void> {
    return this.#inTurn(account.id, async () => {
      const running = this.get(account.id);
      const isSame = running !== null && isDeepStrictEqual(running.account, account);
      if (isSame && running.state.phase !== 'stopped') return;
      await this.#begin(account, 'as-recorded');
    });
  }

  /** Begins anew what is recorded of an account: a pause came or ended, or its password is another one. */
  renew(accountId: string): Promise<void> {
    return this.#inTurn(accountId, async () => {
      const account = this.#tools.store.accounts.get(accountId);
      if (account !== null) await this.#begin(account, 'as-recorded');
    });
  }

  /** Looks at no more mail of an account, but still makes its owner's changes; until `renew`. */
  hold(accountId: string): Promise<void> {
    return this.#inTurn(accountId, async () => {
      const session = this.get(accountId);
      if (session !== null) await this.#begin(session.account, 'held');
    });
  }

  /** Ends an account's session for good. */
  remove(accountId: string): Promise<void> {
    return this.#inTurn(accountId, async () => {
      await this.get(accountId)?.stop();
      this.#sessions.delete(accountId);
    });
  }

  get(accountId: string): AccountSession | null {
    return this.#sessions.get(accountId) ?? null;
  }

  all(): readonly AccountSession[] {
    return [...this.#sessions.values()];
  }

  wake(): void {
    for (const session of this.#sessions.values()) session.wake();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#turns.values());
    await Promise.all(this.all().map((session) => session.stop()));
  }

  async #begin(account: Account, how: 'as-recorded' | 'held'): Promise<void> {
    if (this.#stopped) return;
    const running = this.get(account.id);
    await running?.stop();
    const pause = this.#tools.store.accounts.pauseOf(account.id);
    const session = new AccountSession(account, this.#tools, {
      pause: how === 'held' ? (pause ?? { until: null }) : pause,
      lastSyncAt: running?.state.lastSyncAt ?? null,
    });
    this.#sessions.set(account.id, session);
    if (session.state.paused === null) session.start();
    this.#tools.events.emit({ type: 'account-changed', accountId: account.id });
  }

  #inTurn(accountId: string, task: () => Promise<void>): Promise<void> {
    const turn = (this.#turns.get(accountId) ?? Promise.resolve()).then(task, task);
    this.#turns.set(accountId, turn);
    return turn;
  }
}
