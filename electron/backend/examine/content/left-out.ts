import { Parser } from 'htmlparser2';

/** What a page holds that is not shown: things to fetch, and things that act. */
export type LeftOut = Readonly<{ remote: number; active: number }>;

/** Elements that run, send, embed, or change the document itself. */
const activeElements: ReadonlySet<string> = new Set([
  ...['script', 'form', 'input', 'button', 'select', 'textarea', 'iframe', 'frame', 'object', 'embed', 'applet'],
  ...['svg', 'math', 'base', 'audio', 'video', 'meta', 'dialog', 'portal', 'template'],
]);

/** Attributes whose value is fetched without anybody's doing. */
const fetched: readonly string[] = ['src', 'srcset', 'background', 'poster', 'data', 'lowsrc', 'dynsrc', 'xlink:href'];

const remoteAddress = /^\s{0,20}(?:https?:|ftp:|\/\/|\\\\)/i;
const remoteStyle = /url\s{0,5}\(|@import/gi;
/** Most things that are counted in one style: a hostile sheet has millions. */
const maxInStyle = 1_000;

/** Counts what is left out of a page when it is made harmless. */
export function countLeftOut(html: string): LeftOut {
  let remote = 0;
  let active = 0;
  let inStyle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      inStyle = name === 'style';
      // A charset or a width of the window is nothing that acts.
      const acts = name === 'meta' ? attributes['http-equiv']?.toLowerCase() === 'refresh' : activeElements.has(name);
      if (acts) active += 1;
      const names = Object.keys(attributes);
      if (names.some((attribute) => attribute.startsWith('on'))) active += 1;
      const fetches = fetched.some((attribute) => remoteAddress.test(attributes[attribute] ?? ''));
      const isSheet = name === 'link' && remoteAddress.test(attributes.href ?? '');
      if (fetches || isSheet) remote += 1;
      remote += countMatches(attributes.style ?? '');
    },
    ontext(text) {
      if (inStyle) remote += countMatches(text);
    },
    onclosetag(name) {
      if (name === 'style') inStyle = false;
    },
  });
  parser.end(html);
  return { remote, active };
}

function countMatches(css: string): number {
  let count = 0;
  for (const _ of css.matchAll(remoteStyle)) {
    count += 1;
    if (count >= maxInStyle) break;
  }
  return count;
}
