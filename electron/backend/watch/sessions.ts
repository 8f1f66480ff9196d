import type { Account } from '../accounts/account.ts';
import { AccountSession, type SessionTools } from './account-session.ts';

/** The sessions of all accounts. */
export class Sessions {
  readonly #tools: SessionTools;
  readonly #sessions = new Map<string, AccountSession>();

  constructor(tools: SessionTools) {
    this.#tools = tools;
  }

  /** Starts an account's session; one that runs already ends first, so that new settings take effect. */
  async put(account: Account): Promise<void> {
    await this.#sessions.get(account.id)?.stop();
    const session = new AccountSession(account, this.#tools);
    this.#sessions.set(account.id, session);
    session.start();
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
    await Promise.all(this.all().map((session) => session.stop()));
  }
}
