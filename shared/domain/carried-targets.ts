import { type Destination, readDestination } from './destination.ts';
import { decodeBase64 } from './redirect.ts';

type Web = Extract<Destination, { kind: 'web' }>;

const mailAddress = /^[^\s@/\\?#]{1,64}@[^\s@/\\?#]{1,253}$/;
/** Google's viewer for accelerated pages carries its target without a scheme. */
const accelerated = '/amp/s/';

/**
 * Everything in an address that its host could send a visitor to: in each parameter and in the path, with a scheme or
 * without one. Which of them a redirector obeys is its secret, and an attacker puts an honest one beside his own.
 */
export function carriedTargets(href: string): readonly Web[] {
  const url = URL.parse(href);
  if (url === null) return [];
  const texts = [...url.searchParams].flatMap(([name, value]) => (value === '' ? [name] : [value, linkOnly(name)]));
  const rest = url.pathname + url.search;
  if (rest.startsWith(accelerated)) texts.push(rest.slice(accelerated.length));
  for (const start of ['/http:', '/https:', '/http%3a', '/https%3a']) {
    const at = rest.toLowerCase().indexOf(start);
    if (at >= 0) texts.push(rest.slice(at + 1));
  }
  return texts.flatMap((text) => readTarget(text) ?? []);
}

/** The name of a parameter, if it is a link: "user.name" is a host only by accident. */
function linkOnly(name: string): string {
  return name.includes('//') ? name : '';
}

function readTarget(text: string): Web | null {
  // What a browser leaves out of an address (WHATWG URL, basic parser) hides no scheme here either.
  const bare = unescaped(decodeBase64(text) ?? text)
    .replace(/[\t\n\r]/g, '')
    .trim();
  if (bare === '' || mailAddress.test(bare)) return null;
  const target = readDestination(withScheme(bare));
  if (target.kind !== 'web') return null;
  // A word or a number is a host for the parser, but nobody's.
  return target.domain !== '' || /^https?:|^[\\/]/i.test(bare) ? target : null;
}

/** "https:evil.example", "https:/evil.example" and "\\evil.example" lead a browser to the same place. */
function withScheme(text: string): string {
  const rest = /^https?:/i.test(text) ? text.slice(text.indexOf(':') + 1) : text;
  if (rest === text && /^[\\/](?![\\/])/.test(text)) return '';
  let start = 0;
  while (rest[start] === '/' || rest[start] === '\\') start += 1;
  return `https://${rest.slice(start)}`;
}

/** A target that is escaped once more for a second redirector. */
function unescaped(text: string): string {
  if (!/^(?:https?%3a|%2f|%5c)/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
