/**
 * What is read of one message. Mail is written by strangers: each number keeps the cost of a hostile message bounded
 * and lies far above what honest mail needs. What a limit cut off is named in `Mail.limitsReached`.
 */
export const limits = {
  /** Octets of a header section. Postfix refuses more than 100 KiB, Gmail more than 500 KB. */
  headerBytes: 512 * 1024,
  /** Header fields of a message or part. Long relay chains with ARC sets stay below 200. */
  headerCount: 5_000,
  /** Characters of one address header: room for all the addresses that are read. */
  addressListLength: 64 * 1024,
  /** Mailboxes of one address header: servers deliver to 500 at most. */
  addressCount: 500,
  /** Characters of a display name; windows show fewer than 100. */
  displayNameLength: 1_000,
  /** Characters of an address: RFC 5321 allows 254, VERP and SRS senders sometimes more. */
  addressLength: 1_000,
  /** Characters of the subject: one RFC 5322 line has 998. */
  subjectLength: 2_000,
  /** Characters of one encoded word: RFC 2047 says 75, some senders write the whole line as one. */
  encodedWordLength: 4_000,
  /** Parts of a message, embedded messages included. */
  partCount: 500,
  /** Multipart in multipart; forwarded newsletters reach 6. */
  partDepth: 20,
  /** Lines that begin with `--` and may be boundaries. */
  delimiterLines: 20_000,
  /** Characters of visible text, and of hidden text. The longest newsletters have about 50,000. */
  textLength: 100_000,
  /** Octets decoded of all HTML parts together. Gmail clips at 102 KB; inline images as data: URLs need more. */
  htmlBytes: 4 * 1024 * 1024,
  /** Elements within elements; deeper ones are read as if they stood at this depth. Browsers stop at 512. */
  htmlDepth: 256,
  /** Characters of style sheets read in one HTML part. */
  styleLength: 256 * 1024,
  /** Selectors of style sheets in one HTML part. */
  styleRules: 4_000,
  /** Different looks of elements worked out in one HTML part. Newsletters have some hundreds. */
  styleCount: 4_000,
  /** Links of one message. Digests have some hundreds. */
  linkCount: 2_000,
  /** Characters of a link's target; tracking links reach 2,000, data: URLs are cut. */
  linkLength: 8_192,
  /** Characters of a link's text. */
  linkTextLength: 500,
  /** Alternative texts and titles of images. */
  imageTextCount: 500,
  /** Octets kept of one attachment that something looks into. */
  attachmentBytes: 4 * 1024 * 1024,
  /** Octets kept of all attachments together: a worker holds one mail in memory at a time. */
  attachmentBytesTotal: 12 * 1024 * 1024,
  attachmentCount: 200,
  /** Characters of a file name: file systems allow 255. */
  fileNameLength: 500,
  /** A forwarded message within a forwarded message. */
  embeddedDepth: 3,
} as const;

export type LimitName = keyof typeof limits;

/** What reading one message has used up so far, shared with the messages embedded in it. */
export type Budget = {
  parts: number;
  attachmentOctets: number;
  htmlOctets: number;
  readonly reached: Set<LimitName>;
};

/** A budget of which nothing is used. */
export function newBudget(): Budget {
  return { parts: 0, attachmentOctets: 0, htmlOctets: 0, reached: new Set() };
}

/** The text cut to a limit; notes in the budget that it was cut. */
export function cut(text: string, limit: Extract<LimitName, `${string}Length`>, budget: Budget): string {
  if (text.length <= limits[limit]) return text;
  budget.reached.add(limit);
  return text.slice(0, limits[limit]);
}
