import { registrableDomain } from './registrable.ts';

/** Where the target of a link leads, read without asking anybody. */
export type Destination =
  | Readonly<{
      kind: 'web';
      href: string;
      /** Lower-case host as A-labels, without port. */
      host: string;
      /** '' for IP addresses and names that nobody can register. */
      domain: string;
      /** The host is an IP address, in whatever notation it was written. */
      ip: boolean;
      /** What stands before an `@`, which a hasty reader takes for the host. */
      userinfo: string;
    }>
  | Readonly<{ kind: 'mail'; addresses: readonly string[] }>
  | Readonly<{ kind: 'phone'; number: string }>
  /** The page is in the link itself (data:) or is a program (javascript:). */
  | Readonly<{ kind: 'embedded' }>
  /** A place in the same mail, an attached part, or nothing that can be opened. */
  | Readonly<{ kind: 'none' }>;

const nowhere: Destination = { kind: 'none' };
/** Addresses read from one mailto: link. */
const addressLimit = 10;
/** Longer names exist nowhere (RFC 1035 section 2.3.4), and comparing them with others would cost their square. */
const hostLimit = 253;
const labelLimit = 63;
/** Longer targets are cut: no honest address needs them, and reading must stay cheap. */
const targetLimit = 8192;

/**
 * Reads the target of a link as a browser would (WHATWG URL).
 * @param target as written in the mail; "www.example.org" without a scheme is taken for a web address
 */
export function readDestination(target: string): Destination {
  const trimmed = target.trim().slice(0, targetLimit);
  if (trimmed === '' || trimmed.startsWith('#')) return nowhere;
  const scheme = /^([a-z][a-z0-9+.-]{0,20}):/i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme === 'mailto') return readMailto(trimmed.slice('mailto:'.length));
  if (scheme === 'tel' || scheme === 'sms' || scheme === 'callto') {
    return { kind: 'phone', number: decode(trimmed.slice(scheme.length + 1).split('?')[0] ?? '') };
  }
  if (scheme === 'data' || scheme === 'javascript' || scheme === 'vbscript') return { kind: 'embedded' };
  const url = URL.parse(scheme === undefined ? withScheme(trimmed) : trimmed);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return nowhere;
  return readWeb(url);
}

/** A web address as a reader would take it: any text that looks like a host or URL; null when it does not. */
export function readShownHost(text: string): string | null {
  const shown = text.trim().toLowerCase();
  const match = /^(?:https?:\/\/)?((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})(?::\d{1,5})?(?:[/?#]\S{0,2000})?$/.exec(
    shown,
  );
  const host = match?.[1] ?? '';
  return registrableDomain(host) === '' ? null : host;
}

function readWeb(url: URL): Destination {
  const host = url.hostname.replace(/\.$/, '');
  if (host.length > hostLimit || host.split('.').some((label) => label.length > labelLimit)) return nowhere;
  // The URL parser has already turned every notation of an IPv4 address (0x7f.1, 2130706433) into the dotted one.
  const ip = host.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(host);
  const userinfo = url.password === '' ? url.username : `${url.username}:${url.password}`;
  return { kind: 'web', href: url.href, host, domain: ip ? '' : registrableDomain(host), ip, userinfo };
}

function readMailto(rest: string): Destination {
  const [to = '', query = ''] = rest.split('?', 2);
  const addresses = new Set<string>();
  const add = (list: string) => {
    for (const address of list.split(',')) {
      const plain = decode(address).trim().toLowerCase();
      if (plain.includes('@') && addresses.size < addressLimit) addresses.add(plain);
    }
  };
  add(to);
  for (const [name, value] of new URLSearchParams(query.replaceAll('&amp;', '&'))) {
    if (name === 'to' || name === 'cc' || name === 'bcc') add(value);
  }
  return addresses.size === 0 ? nowhere : { kind: 'mail', addresses: [...addresses] };
}

function withScheme(target: string): string {
  if (target.startsWith('//')) return `https:${target}`;
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#:]|$)/i.test(target) ? `https://${target}` : target;
}

/** Percent-decoding that leaves a broken text as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
