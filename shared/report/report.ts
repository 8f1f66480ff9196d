import type { Authentication } from '../authentication/authentication.ts';
import type { ReportFormat } from '../contract/report.ts';
import type { Evidence } from '../detect/verdict.ts';

/** What the program knows of a mail that is to be reported, from its verdict. */
export type ReportCase = Readonly<{
  /** Whom the mail claims to be; '' when that is not known. */
  brandName: string;
  headline: string;
  evidence: readonly Evidence[];
  /** What was proven about the sender; null when it is no longer known. */
  authentication: Authentication | null;
}>;

/** Who reports. */
export type Reporter = Readonly<{ address: string /** '' when there is none. */; name: string }>;

/** What a redacted copy must not contain any more. */
export type Redaction = Readonly<{ addresses: readonly string[]; names: readonly string[] }>;

/** What makes one message different from all others: from the clock and from chance. */
export type ReportStamp = Readonly<{
  /** ms since the epoch. */
  date: number;
  /** A random UUID; the Message-ID is made of it. */
  id: string;
}>;

export type ReportRequest = Readonly<{
  case: ReportCase;
  /** From the registry only. */
  to: Readonly<{ name: string; address: string; format: ReportFormat }>;
  from: Reporter;
  stamp: ReportStamp;
  /** null: the original is sent as it is. */
  redaction: Redaction | null;
  /** The server that takes the message passes octets above 127 on (RFC 6152, 8BITMIME). */
  eightBitMime: boolean;
}>;

/** A message as it goes over the wire, but for the doubling of dots (RFC 5321 section 4.5.2). */
export type ComposedReport = Readonly<{
  kind: 'composed';
  octets: Uint8Array<ArrayBuffer>;
  /** It has octets above 127: `BODY=8BITMIME` is to be said (RFC 6152). Only ever with `eightBitMime`. */
  eightBit: boolean;
  /** Without angle brackets: what an answer names in In-Reply-To. */
  messageId: string;
  from: string;
  subject: string;
  /** The covering text. */
  text: string;
  /** The format it has: an ARF report whose original cannot be passed on as it is becomes a plain message. */
  format: ReportFormat;
  attachment: Readonly<{
    name: string;
    octets: number;
    /** `as-is`: message/rfc822, every octet stands in the message as it was fetched; `base64`: a file, encoded. */
    transfer: 'as-is' | 'base64';
  }>;
  redacted: boolean;
}>;

/** The original is larger than any report desk takes. */
export type ReportTooLarge = Readonly<{ kind: 'too-large'; limit: number }>;

/** The numbers that keep a report small and readable, whatever the mail holds. */
export const reportLimits = {
  /** Octets of an original: encoded in base64 it still fits into the 25 MB that mail servers commonly take. */
  originalOctets: 18 * 1024 * 1024,
  /** Characters of the subject, of the reporter's name and of a brand's name. */
  subjectLength: 150,
  nameLength: 80,
  /** Sentences of evidence, links and domains that are named, and their length. */
  evidenceCount: 8,
  linkCount: 10,
  lineLength: 300,
  uriLength: 1_000,
  /** Links of the mail that are looked through for them. */
  linksRead: 300,
} as const;
