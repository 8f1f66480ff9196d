import { readDataImage } from './attachment.ts';
import { htmlOf, rolesOf } from './body.ts';
import { limits, newBudget } from './limits.ts';
import { readHeader } from './mime/header-field.ts';
import { readParts } from './mime/mime-part.ts';
import { decodeTransfer } from './mime/transfer-encoding.ts';
import { firstLine } from './parse-mail.ts';

/** The pages of a message as they were written, for somebody who wants to see them. */
export type Page = Readonly<{
  /** The HTML that a mail program shows, '' when there is none. */
  html: string;
  /** There is more than was read. */
  cut: boolean;
  /**
   * The octets of a picture that the message brings along (cid: and data: URLs); null for everything else.
   * @param source as it stands in the page
   */
  picture(source: string): Uint8Array | null;
}>;

/** Reads the HTML of a message (RFC 2557: what it shows may be attached to it). Never throws, bounded as `parseMail`. */
export function readPage(raw: Uint8Array): Page {
  const budget = newBudget();
  const { fields, bodyStart } = readHeader(raw, firstLine(raw), raw.length, budget);
  const { shown, attached } = rolesOf(readParts(raw, fields, bodyStart, budget));
  const html = shown
    .filter(({ mediaType }) => mediaType === 'text/html')
    .map((part) => htmlOf(part, budget))
    .join('\n');
  return {
    html,
    cut: budget.reached.has('htmlBytes'),
    picture(source) {
      if (/^data:/i.test(source)) return readDataImage(source, newBudget())?.content ?? null;
      const contentId = /^cid:(.{1,1000})$/i.exec(source)?.[1];
      const part = attached.find((candidate) => contentId !== undefined && candidate.contentId === decode(contentId));
      return part === undefined ? null : decodeTransfer(part.octets, part.encoding, limits.attachmentBytes);
    },
  };
}

/** Percent-decoding (RFC 2392) that leaves a broken text as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
