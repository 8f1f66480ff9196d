import { pageLimits } from './limits.ts';

const tag = /<(\/?)([a-z]\w{0,20})/gi;

/** Elements without content, which open nothing. */
const empty: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
]);

/**
 * The page up to where it has more tags, or more open elements, than any honest one. The parser looks through its list
 * of open elements for each end tag and moves it for each start tag, so that its time grows with the product of both.
 * Counted roughly: an element that is closed by another counts as open, and a tag inside of a script as a tag.
 */
export function clipPage(html: string): string {
  let open = 0;
  let tags = 0;
  for (const { index, 1: slash, 2: name = '' } of html.matchAll(tag)) {
    tags += 1;
    if (slash !== '') open = Math.max(0, open - 1);
    else if (!empty.has(name.toLowerCase())) open += 1;
    if (open > pageLimits.openElements || tags > pageLimits.tags) return html.slice(0, index);
  }
  return html;
}
