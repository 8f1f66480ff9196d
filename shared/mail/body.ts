import { readAttachment, readDataImage } from './attachment.ts';
import { readPlainText } from './flowed-text.ts';
import { readHtml } from './html/read-html.ts';
import { type Budget, limits } from './limits.ts';
import type { Attachment, Link, Mail } from './mail.ts';
import { decodeHtml, decodeText } from './mime/charset.ts';
import type { MimePart } from './mime/mime-part.ts';
import { decodeTransfer } from './mime/transfer-encoding.ts';
import { findTextLinks } from './text-link.ts';

/** What the parts of a message say to a reader. */
export type Body = Pick<
  Mail,
  'text' | 'plainText' | 'hiddenText' | 'imageTexts' | 'imageCount' | 'links' | 'attachments'
>;

/** The parts of a message by what a mail program does with them. */
type Roles = Readonly<{
  shown: readonly MimePart[];
  /** Plain text that is the alternative of an HTML part. */
  alternatives: readonly MimePart[];
  attached: readonly MimePart[];
  embedded: readonly MimePart[];
}>;

const noRoles: Roles = { shown: [], alternatives: [], attached: [], embedded: [] };

/** Octets of a plain text part that can yield the characters that are kept. */
const plainBytes = limits.textLength * 4;

/**
 * Reads the body: the text shown, its alternatives, links and attachments.
 * @returns the body, and the parts that are messages themselves
 */
export function readBody(root: MimePart, budget: Budget): Readonly<{ body: Body; embedded: readonly MimePart[] }> {
  const { shown, alternatives, attached, embedded } = rolesOf(root);
  const texts: string[] = [];
  const hiddenTexts: string[] = [];
  const links: Link[] = [];
  const imageTexts: string[] = [];
  const attachments: Attachment[] = [];
  let imageCount = 0;
  let length = 0;
  for (const part of shown) {
    if (length > limits.textLength && links.length > limits.linkCount) break;
    if (part.mediaType !== 'text/html') {
      const text = plainTextOf(part, budget);
      texts.push(text);
      length += text.length;
      for (const link of findTextLinks(text, limits.linkCount)) links.push({ kind: 'text', ...link });
      continue;
    }
    const page = readHtml(htmlOf(part, budget), budget);
    texts.push(page.text);
    length += page.text.length;
    hiddenTexts.push(page.hiddenText);
    links.push(...page.links);
    imageTexts.push(...page.imageTexts);
    imageCount += page.imageCount;
    for (const url of page.dataImages)
      attachments.push(...[readDataImage(url, budget)].filter((image) => image !== null));
  }
  for (const part of attached) attachments.push(readAttachment(part, budget));
  const body: Body = {
    text: joined(texts, budget),
    plainText: joined(
      alternatives.map((part) => plainTextOf(part, budget)),
      budget,
    ),
    hiddenText: joined(hiddenTexts, budget),
    imageTexts: firstOf(imageTexts, 'imageTextCount', budget),
    imageCount,
    links: firstOf(links, 'linkCount', budget),
    attachments: firstOf(attachments, 'attachmentCount', budget),
  };
  return { body, embedded };
}

/** Sorts the parts of a message by what a mail program does with them. */
export function rolesOf(part: MimePart): Roles {
  if (part.mediaType.startsWith('multipart/')) {
    const roles = part.children.map(rolesOf);
    return part.mediaType === 'multipart/alternative' ? chooseAlternative(roles) : mergeRoles(roles);
  }
  if (isMessage(part)) return { ...noRoles, embedded: [part] };
  const text = part.mediaType === 'text/html' || part.mediaType === 'text/plain';
  return text && part.disposition !== 'attachment' ? { ...noRoles, shown: [part] } : { ...noRoles, attached: [part] };
}

/** Mail programs show the HTML of alternatives; all of it, where there is more than one, because programs differ. */
function chooseAlternative(roles: readonly Roles[]): Roles {
  const pages = roles.filter(({ shown }) => shown.some(({ mediaType }) => mediaType === 'text/html'));
  if (pages.length === 0) return mergeRoles(roles);
  const merged = mergeRoles(roles);
  const shown = pages.flatMap((role) => role.shown);
  const others = roles.filter((role) => !pages.includes(role)).flatMap((role) => role.shown);
  return { ...merged, shown, alternatives: [...merged.alternatives, ...others] };
}

function mergeRoles(roles: readonly Roles[]): Roles {
  return {
    shown: roles.flatMap(({ shown }) => shown),
    alternatives: roles.flatMap(({ alternatives }) => alternatives),
    attached: roles.flatMap(({ attached }) => attached),
    embedded: roles.flatMap(({ embedded }) => embedded),
  };
}

function isMessage({ mediaType }: MimePart): boolean {
  return mediaType === 'message/rfc822' || mediaType === 'message/global';
}

/** The text of an HTML part, as far as it fits into what is left of the budget. */
export function htmlOf(part: MimePart, budget: Budget): string {
  const left = limits.htmlBytes - budget.htmlOctets;
  const octets = decodeTransfer(part.octets, part.encoding, left);
  if (octets.length >= left) budget.reached.add('htmlBytes');
  budget.htmlOctets += octets.length;
  return decodeHtml(octets, part.charset);
}

function plainTextOf(part: MimePart, budget: Budget): string {
  const octets = decodeTransfer(part.octets, part.encoding, plainBytes);
  if (octets.length >= plainBytes) budget.reached.add('textLength');
  return readPlainText(decodeText(octets, part.charset), part.flowed);
}

function joined(texts: readonly string[], budget: Budget): string {
  const text = texts.filter((part) => part !== '').join('\n');
  if (text.length <= limits.textLength) return text;
  budget.reached.add('textLength');
  return text.slice(0, limits.textLength);
}

function firstOf<T>(
  items: readonly T[],
  limit: 'linkCount' | 'attachmentCount' | 'imageTextCount',
  budget: Budget,
): readonly T[] {
  if (items.length <= limits[limit]) return items;
  budget.reached.add(limit);
  return items.slice(0, limits[limit]);
}
