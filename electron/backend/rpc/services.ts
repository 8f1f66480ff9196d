import type {
  AccountProposal,
  AccountRemoval,
  AccountSettings,
  AccountUpdate,
  ConnectionReport,
  ConnectionTrial,
  NewAccount,
  Submission,
} from '../../../shared/contract/account-settings.ts';
import type { AccountStatus } from '../../../shared/contract/account-status.ts';
import type { Activity, ChangePage, ChangeQuery, ConnectionEvent } from '../../../shared/contract/activity.ts';
import type { BrandChannels, BrandPage, BrandQuery } from '../../../shared/contract/brand-channels.ts';
import type { ChannelCheckQuery, ChannelCheckResult } from '../../../shared/contract/channel-check.ts';
import type { LiveEvent } from '../../../shared/contract/event.ts';
import type { FailureCode } from '../../../shared/contract/failure.ts';
import type { KnowledgePage, KnowledgeQuery, Rejudged } from '../../../shared/contract/knowledge.ts';
import type { MailContent, MailHtml, MailSource } from '../../../shared/contract/mail-content.ts';
import type { MailChange, MailDetail } from '../../../shared/contract/mail-detail.ts';
import type { MailPage, MailQuery } from '../../../shared/contract/mail-list.ts';
import type { Overview } from '../../../shared/contract/overview.ts';
import type {
  Correctable,
  OwnBrand,
  OwnBrandKept,
  OwnBrandPut,
  OwnFile,
  OwnImport,
} from '../../../shared/contract/own-brand.ts';
import type { BundleOffer, RegistryState } from '../../../shared/contract/registry-update.ts';
import type {
  ReportAnswer,
  ReportDraft,
  ReportOrder,
  ReportPage,
  ReportPreview,
  ReportPreviewQuery,
  ReportQuery,
  ReportState,
} from '../../../shared/contract/report.ts';
import type { Erasure, Settings, Storage } from '../../../shared/contract/settings.ts';

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
   * Its owner calls the mail genuine: it is put back, or its flag is taken off; answers when the server confirmed it.
   * Throws `not-found`, `conflict` when it is neither in quarantine nor flagged nor waiting (or another change is under
   * way, or it has no domain to trust), `offline`, `refused-by-server`.
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

/** What concerns accounts. Each throws `not-found` for one that there is not. */
export type AccountServices = Readonly<{
  listAccounts(): Promise<readonly AccountStatus[]>;
  getAccount(
    id: string,
  ): Promise<Readonly<{ id: string; settings: AccountSettings; proposedSubmission: Submission | null }>>;
  /** Best first, at least a guess. Nothing is asked of the network. */
  proposeAccounts(address: string): Promise<readonly AccountProposal[]>;
  /**
   * Tries a connection and tells of each step.
   * @param signal gives up, with what was begun
   */
  testAccount(trial: ConnectionTrial, signal: AbortSignal): AsyncGenerator<ConnectionReport, void, void>;
  /** Throws `conflict` when the mailbox is watched already, `secret-store` when the password cannot be kept. */
  addAccount(account: NewAccount): Promise<Readonly<{ id: string }>>;
  /** Throws `secret-store`, and `conflict` when the password would go to another host than it was entered for. */
  updateAccount(update: AccountUpdate): Promise<void>;
  /** @param until when it goes on by itself, ms; null: not before `resumeAccount` */
  pauseAccount(id: string, until: number | null): Promise<void>;
  resumeAccount(id: string): Promise<void>;
  /**
   * Erases the account with everything recorded of it. Throws `offline` or `refused-by-server` when mail that is to be
   * put back cannot be, `secret-store` when the password stays; the account stays then.
   */
  removeAccount(removal: AccountRemoval): Promise<void>;
}>;

/** What concerns the whole program: its settings, what it did, what it stores. */
export type ProgramServices = Readonly<{
  getSettings(): Promise<Settings>;
  putSettings(settings: Settings): Promise<Settings>;
  getActivity(): Promise<Activity>;
  /** Newest first, at most `limit`. */
  listChanges(query: ChangeQuery): Promise<ChangePage>;
  /** Newest first. */
  listConnections(): Promise<readonly ConnectionEvent[]>;
  getStorage(): Promise<Storage>;
  /** Nothing changes on a server. Throws `secret-store` when a password stays. */
  erase(what: Erasure): Promise<void>;
}>;

/** What concerns reports to those whom a mail claims to be from. */
export type ReportServices = Readonly<{
  /** Fetches the mail. Throws `not-found`; that it cannot be fetched is said in the preview. */
  previewReport(query: ReportPreviewQuery): Promise<ReportPreview>;
  /**
   * Writes down a report for each recipient. Throws `not-found`, `conflict` when the preview would say why not, and
   * what fetching throws.
   */
  sendReport(order: ReportOrder): Promise<readonly ReportState[]>;
  /** Throws as `sendReport` does, but needs no way to send. */
  draftReport(order: ReportOrder): Promise<ReportDraft>;
  /** Throws `not-found`, `conflict` when that is not to be decided (any more). */
  answerReport(answer: ReportAnswer): Promise<ReportState>;
  /** Newest first, at most `limit`. */
  listReports(query: ReportQuery): Promise<ReportPage>;
}>;

/** What concerns contacts that somebody was given. */
export type CheckServices = Readonly<{
  /** Asks nobody but the registry. */
  checkChannels(query: ChannelCheckQuery): Promise<ChannelCheckResult>;
}>;

/** What concerns the registry. */
export type BrandServices = Readonly<{
  /** Throws `not-found`. */
  getBrand(id: string): Promise<BrandChannels>;
  /** The best matches first; without a text all, by name. */
  listBrands(query: BrandQuery): Promise<BrandPage>;
}>;

/** What concerns which registry is in use. */
export type RegistryServices = Readonly<{
  getRegistryState(): Promise<RegistryState>;
  /** @param bundle base64 */
  readBundle(bundle: string): Promise<BundleOffer>;
  fetchFeed(): Promise<BundleOffer>;
  /** Throws `conflict` when that is not what was read last, or may not be installed any more. */
  installBundle(offer: string): Promise<RegistryState>;
  /** Throws `conflict` when there is nothing to return to, or it cannot be read any more. */
  goBack(): Promise<RegistryState>;
}>;

/** What concerns the owner's own entries of the registry. */
export type OwnBrandServices = Readonly<{
  /** By name. */
  listOwnBrands(): Promise<readonly OwnBrand[]>;
  /** Keeps an entry that has no faults. Throws `not-found` when there is none of that id. */
  putOwnBrand(put: OwnBrandPut): Promise<OwnBrandKept>;
  /** Throws `not-found`. */
  removeOwnBrand(id: string): Promise<void>;
  exportOwnBrands(): Promise<OwnFile>;
  /** Takes over all entries of a file, or none. Throws `conflict` when it is no such file. */
  importOwnBrands(text: string): Promise<OwnImport>;
  /** Throws `not-found`. */
  getCorrectable(id: string): Promise<Correctable>;
}>;

/** What concerns the owner's decisions, and mail that they or the registry would now judge otherwise. */
export type KnowledgeServices = Readonly<{
  /** Newest first. */
  listKnowledge(query: KnowledgeQuery): Promise<KnowledgePage>;
  /** Takes a decision back; nothing changes on the server. Throws `not-found`. */
  removeKnowledge(id: string): Promise<void>;
  getRejudged(): Promise<Rejudged>;
  /** Throws `not-found` when the mail is not offered. */
  dismissRejudged(mailId: number): Promise<void>;
  /** Throws `not-found`, and what a change on the server throws. */
  acceptRejudged(mailId: number): Promise<MailChange>;
}>;

/**
 * What the backend can do for the window. Inputs have passed the contract. A method throws a `ServiceError` for what
 * a person can do something about; anything else that it throws is a defect and reaches the window as such, without
 * its words.
 */
export type Services = MailServices &
  AccountServices &
  ProgramServices &
  BrandServices &
  RegistryServices &
  CheckServices &
  OwnBrandServices &
  KnowledgeServices &
  ReportServices &
  Readonly<{
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
