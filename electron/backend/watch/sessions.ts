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
   * Starts an account's session. One that runs already ends first, so that new settings take effect; with the settings
   * it has, it goes on.
   */
  put(account: Account): Promise<void> {
    return this.#inTurn(account.id, async () => {
      const running = this.#sessions.get(account.id);
      const isSame = running !== undefined && isDeepStrictEqual(running.account, account);
      if (this.#stopped || (isSame && running.state.phase !== 'stopped')) return;
      await running?.stop();
      const session = new AccountSession(account, this.#tools);
      this.#sessions.set(account.id, session);
      session.start();
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

  #inTurn(accountId: string, task: () => Promise<void>): Promise<void> {
    const turn = (this.#turns.get(accountId) ?? Promise.resolve()).then(task, task);
    this.#turns.set(accountId, turn);
    return turn;
  }
}
