import { type Destination, readDestination } from './destination.ts';

/** Redirectors inside redirectors are followed so far. */
const hopLimit = 5;
/** "http" and "https" in base64, as some click trackers carry their target; Bing puts "a1" before it. */
const base64Link = /^(?:a1)?(aHR0c[A-Za-z0-9+/_-]{4,4000}={0,2})$/;

/**
 * Follows a redirector by what its own address says: the target that stands in a parameter or in the path. Nothing is
 * fetched. A redirector that keeps its target on its server (bit.ly, t.co) ends the way.
 * @param destination where the link leads first
 * @param isRedirector whether a host passes its visitors on; only such hosts are believed, because an attacker can put
 *   any honest address into the parameters of a page of his own
 * @returns every stop on the way, the first included; the last is where the reader ends up as far as one can tell.
 */
export function followRedirects(destination: Destination, isRedirector: (host: string) => boolean): Destination[] {
  const stops = [destination];
  let here = destination;
  while (here.kind === 'web' && stops.length <= hopLimit && isRedirector(here.host)) {
    const next = carriedTarget(here.href);
    if (next === null) break;
    stops.push(next);
    here = next;
  }
  return stops;
}

function carriedTarget(href: string): Destination | null {
  const url = URL.parse(href);
  if (url === null) return null;
  for (const [, value] of url.searchParams) {
    const target = readCarried(value);
    if (target !== null) return target;
  }
  // Google's viewer for accelerated pages carries its target without a scheme.
  const accelerated = /^\/amp\/s\/(.{4,2000})$/.exec(url.pathname)?.[1];
  if (accelerated !== undefined) return readCarried(`https://${accelerated}`);
  const rest = url.pathname + url.search;
  for (const start of ['/http:', '/https:', '/http%3a', '/https%3a']) {
    const at = rest.toLowerCase().indexOf(start);
    if (at >= 0) return readCarried(rest.slice(at + 1));
  }
  return null;
}

function readCarried(value: string): Destination | null {
  const text = decodeBase64(value) ?? value;
  if (!/^https?(?:%3a|:%2f|:\/)/i.test(text)) return null;
  const target = readDestination(text.includes('://') ? text : (new URLSearchParams(`u=${text}`).get('u') ?? ''));
  return target.kind === 'web' ? target : null;
}

/** The link in a text of base64; null when there is none. */
export function decodeBase64(value: string): string | null {
  const encoded = base64Link.exec(value)?.[1];
  if (encoded === undefined) return null;
  const standard = encoded.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  // A length of 4n+1 cannot be base64: the last character is the rest of something else.
  return atob(standard.length % 4 === 1 ? standard.slice(0, -1) : standard);
}
