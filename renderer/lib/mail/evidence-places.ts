import type { EvidenceView } from '../../../shared/contract/mail-detail.ts';

/** Parts of a mail whose excerpts stand in its text, or among its links. */
const shownParts: ReadonlySet<string> = new Set(['body', 'hidden', 'link']);

/** The excerpts of a mail's text that evidence rests on, each once. */
export function excerptsOf(evidence: readonly EvidenceView[]): readonly string[] {
  const excerpts = evidence
    .filter(({ where }) => shownParts.has(where.part) && where.excerpt.trim() !== '')
    .map(({ where }) => where.excerpt);
  return [...new Set(excerpts)];
}

/** The id in the document of the place where an excerpt is set off. */
export function placeId(excerpt: string): string {
  return `place-${hash(excerpt)}`;
}

/** The id of the line of a link, which shows what could not be found in the text. */
export function linkId(url: string): string {
  return `link-${hash(url)}`;
}

/** Moves the reader and the focus to where an excerpt is shown. */
export function jumpTo(excerpt: string): void {
  const place = document.getElementById(placeId(excerpt)) ?? document.getElementById(linkId(excerpt));
  place?.scrollIntoView({ block: 'center', behavior: 'instant' });
  place?.focus({ preventScroll: true });
}

/** Short names for long texts; two that share one would only be jumped to in the wrong order. */
function hash(text: string): string {
  let value = 0;
  for (let at = 0; at < text.length; at += 1) value = (Math.imul(value, 31) + text.charCodeAt(at)) | 0;
  return (value >>> 0).toString(36);
}
