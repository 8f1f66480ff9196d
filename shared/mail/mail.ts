/**
 * The parsed model of one message. Everything here came from a stranger: every string may be hostile, and every
 * list and length is bounded by `limits.ts`. Plain data, so that it can cross a thread.
 */

/** One header field, in the order received (RFC 5322 section 2.2). */
export type HeaderField = Readonly<{
  /** Lower-case field name. */
  name: string;
  /** Unfolded value, trimmed, encoded words left as received. */
  value: string;
}>;

/** One mailbox of an address header, kept even when it is malformed: the malformation is evidence. */
export type Address = Readonly<{
  /** Decoded display name, '' when there is none. */
  displayName: string;
  /** `local@domain` as received without angle brackets, '' when there is none (`<>`). */
  address: string;
  /** '' when malformed. */
  localPart: string;
  /** Lower-case domain as A-labels, '' when there is none. May be dotless or otherwise not registrable. */
  domain: string;
  /** Not an RFC 5322 mailbox with an existing kind of domain. */
  malformed: boolean;
  /** The decoded text this was read from. */
  raw: string;
}>;

/** Something in the mail that leads elsewhere. */
export type Link = Readonly<{
  kind: 'anchor' | 'area' | 'form' | 'image' | 'text';
  /** As written in the mail, entities decoded, white space and control characters removed. Not yet parsed. */
  target: string;
  /** What a reader sees as the link: its text, else the alternative text of its image, else ''. */
  text: string;
}>;

export type Attachment = Readonly<{
  /** Decoded file name, '' when none is given. */
  name: string;
  /** Lower-case media type, `type/subtype`. */
  mediaType: string;
  disposition: 'attachment' | 'inline' | '';
  contentId: string;
  /** Size in octets after decoding the transfer encoding (an estimate when `content` is null). */
  size: number;
  /** Decoded content up to `limits.attachmentBytes`, null when larger or of a kind nothing looks into. */
  content: Uint8Array | null;
}>;

/** One message, reduced to what can be reasoned about. */
export type Mail = Readonly<{
  /** Size of the raw message in octets. */
  size: number;
  headers: readonly HeaderField[];
  from: readonly Address[];
  sender: readonly Address[];
  replyTo: readonly Address[];
  to: readonly Address[];
  cc: readonly Address[];
  /** RFC 5321 return path, null when the header is missing, `address: ''` for the null path `<>`. */
  returnPath: Address | null;
  /** Decoded, unfolded. */
  subject: string;
  /** Milliseconds since the epoch from the Date header, null when missing or not a date. */
  date: number | null;
  /** Without angle brackets, '' when missing. */
  messageId: string;
  /** What a reader sees: the visible text of the HTML part, else the plain text part. Line breaks as \n. */
  text: string;
  /** The text/plain alternative when there is an HTML part too, else ''. */
  plainText: string;
  /** Text in the HTML that a reader does not see (display:none, tiny or same-coloured type, zero size ...). */
  hiddenText: string;
  /** Alternative texts and titles of images. */
  imageTexts: readonly string[];
  /** Number of images the HTML shows (remote, inline or data:). */
  imageCount: number;
  links: readonly Link[];
  attachments: readonly Attachment[];
  /** Messages attached as message/rfc822, parsed to `limits.embeddedDepth`. */
  embedded: readonly Mail[];
  /** Names of the limits that were reached while reading; what lies beyond them was not looked at. */
  limitsReached: readonly string[];
}>;
