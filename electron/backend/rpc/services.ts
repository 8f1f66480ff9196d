import type { AccountStatus } from '../../../shared/contract/account-status.ts';
import type { BrandChannels } from '../../../shared/contract/brand-channels.ts';
import type { LiveEvent } from '../../../shared/contract/event.ts';
import type { FailureCode } from '../../../shared/contract/failure.ts';
import type { MailContent, MailHtml, MailSource } from '../../../shared/contract/mail-content.ts';
import type { MailChange, MailDetail } from '../../../shared/contract/mail-detail.ts';
import type { MailPage, MailQuery } from '../../../shared/contract/mail-list.ts';
import type { Overview } from '../../../shared/contract/overview.ts';

/** What concerns judged mail. */
export type MailServices = Readonly<{
  /** Newest first, at most `limit`. */
  listMail(query: MailQuery): Promise<MailPage>;
  /** Throws `not-found`. */
  getMail(id: number): Promise<MailDetail>;
  /** Fetches the mail. Throws `not-found`, `conflict` when it is gone, `offline`, `refused-by-server`. */
  getContent(id: number): Promise<MailContent>;
  /** As `getContent`; the HTML is made harmless, and empty when the mail has none. */
  getHtml(id: number): Promise<MailHtml>;
  /** As `getContent`. */
  getSource(id: number): Promise<MailSource>;
  /**
   * Puts the mail back; answers when the server confirmed it. Throws `not-found`, `conflict` when it is not in
   * quarantine (or another change is under way, or it has no domain to trust), `offline`, `refused-by-server`.
   * @param options `trust`: trust the sender's proven domain from now on
   */
  releaseMail(id: number, options: Readonly<{ trust: boolean }>): Promise<MailChange>;
  /** Throws as `releaseMail` does, `conflict` when it is in quarantine already or gone. */
  quarantineMail(id: number): Promise<MailChange>;
  /** Throws as `releaseMail` does, `conflict` when there is nothing to undo. */
  undoMail(id: number): Promise<MailChange>;
  /** Throws `not-found`, `conflict` when it does not wait for a decision. */
  keepMail(id: number): Promise<MailChange>;
}>;

/**
 * What the backend can do for the window. Inputs have passed the contract. A method throws a `ServiceError` for what
 * a person can do something about; anything else that it throws is a defect and reaches the window as such, without
 * its words.
 */
export type Services = MailServices &
  Readonly<{
    /** Throws `not-found`. */
    getBrand(id: string): Promise<BrandChannels>;
    listAccounts(): Promise<readonly AccountStatus[]>;
    getOverview(): Promise<Overview>;
    /**
     * Calls `listener` for every event from now on. The listener is quick and does not throw.
     * @returns a function that ends the subscription
     */
    subscribe(listener: (event: LiveEvent) => void): () => void;
  }>;

/** A failure that a person can do something about; `message` is the sentence that they read. */
export class ServiceError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options: Readonly<{ cause?: unknown }> = {}) {
    super(message, { cause: options.cause });
    this.name = 'ServiceError';
    this.code = code;
  }
}
