import type { Authentication, AuthenticationTrust } from '../../../shared/authentication/authentication.ts';
import type { MailContent, MailHtml } from '../../../shared/contract/mail-content.ts';
import type { SenderHistory } from '../../../shared/detect/context.ts';
import type { Verdict } from '../../../shared/detect/verdict.ts';
import type { ComposedReport, ReportRequest } from '../../../shared/report/report.ts';
import type { ReportedMail } from '../../../shared/report/reported-mail.ts';

/** What a worker thread is asked. Plain data: it crosses a thread. */
export type Job =
  | Readonly<{
      kind: 'examine';
      /** Raw octets of the message, cut at the fetch limit. */
      raw: Uint8Array;
      trust: AuthenticationTrust;
      /** The account's own addresses, lower case. */
      ownAddresses: readonly string[];
      /** It may be judged again: what its verdict is made from is wanted as well. */
      keepFacts: boolean;
    }>
  | Readonly<{
      kind: 'judge-again';
      /** As `Examined.facts` had them. */
      facts: Uint8Array;
      ownAddresses: readonly string[];
      /** The mail's id: what came after it was not known when it was first judged. */
      mailId: number;
    }>
  | Readonly<{
      kind: 'learn-trust';
      /** Raw heads of the newest messages, newest first. */
      heads: readonly Uint8Array[];
      imapHost: string;
    }>
  /** One report for each request, of the original as it was fetched. */
  | Readonly<{ kind: 'compose-reports'; raw: Uint8Array; requests: readonly ReportRequest[] }>
  /** `read-content`: the mail as text. `read-html`: its page, made harmless. */
  | Readonly<{ kind: 'read-content' | 'read-html'; raw: Uint8Array }>;

/** What is kept of a mail besides its verdict: enough for the list, the review and the history. */
export type Examined = Readonly<{
  kind: 'examined';
  verdict: Verdict;
  messageId: string;
  fromDisplay: string;
  fromAddress: string;
  subject: string;
  /** The aligned domain that was proven, '' when none. */
  provenDomain: string;
  proof: Authentication['state'];
  /** Domains proven to have handled the mail, aligned with From or not. */
  provenDomains: readonly string[];
  /** The beginning of the visible text, for the review. */
  excerpt: string;
  /** What the verdict is made from, see `keep-facts.ts`; null when it was not asked for or is not kept. */
  facts: Uint8Array | null;
}>;

export type JudgedAgain = Readonly<{ kind: 'judged-again'; verdict: Verdict }>;

export type TrustLearnt = Readonly<{ kind: 'trust-learnt'; trust: AuthenticationTrust }>;

export type ContentRead = Readonly<{ kind: 'content-read'; content: MailContent }>;
export type HtmlRead = Readonly<{ kind: 'html-read'; html: MailHtml }>;

/** One report: as it goes to a server with 8BITMIME, and to one without where that differs. */
export type ReportMessage = Readonly<{ report: ComposedReport; sevenBit: Uint8Array | null }>;

export type ReportsComposed = Readonly<{
  kind: 'reports-composed';
  mail: ReportedMail;
  /** null: the original is too large for one. */
  reports: readonly (ReportMessage | null)[];
}>;

/** What a worker answers when it could do its job. */
export type JobResult = Examined | JudgedAgain | TrustLearnt | ContentRead | HtmlRead | ReportsComposed;

/** Why a mail has no verdict. It stays where it is. */
export type NotExaminedReason = 'time' | 'memory' | 'crash';
export type NotExamined = Readonly<{ kind: 'not-examined'; reason: NotExaminedReason }>;

/** Who the mail says it is from: what the history is asked with. */
export type SenderQuestion = Readonly<{
  fromAddress: string;
  provenDomain: string;
  /** Only mail that was recorded before this one counts; absent: all. */
  before?: number;
}>;

export type ToWorker =
  | Readonly<{ type: 'job'; id: number; job: Job }>
  /** What comes after it is judged by this registry. */
  | Readonly<{ type: 'registry'; text: string }>
  | Readonly<{ type: 'history'; id: number; history: SenderHistory }>;

export type FromWorker =
  | Readonly<{ type: 'ready' }>
  | Readonly<{ type: 'history-wanted'; id: number; sender: SenderQuestion }>
  | Readonly<{ type: 'done'; id: number; result: JobResult }>
  | Readonly<{ type: 'failed'; id: number; error: string }>;
