import type { ChatKind } from './brand.ts';

/** A channel as somebody might have been given it: what it is, read out of whatever was typed or copied. */
export type Channel =
  | Readonly<{ kind: 'address'; address: string; local: string; host: string }>
  | Readonly<{ kind: 'domain'; host: string }>
  | Readonly<{ kind: 'url'; host: string; userinfo: string; path: string }>
  | Readonly<{ kind: 'phone'; text: string }>
  /** `service` is null for a bare handle, which may be one of any service. */
  | Readonly<{ kind: 'chat'; service: ChatKind | null; handle: string }>
  | Readonly<{ kind: 'other' }>;

/** What stands in the local part of an address without quotation marks, which no brand uses (RFC 5322 section 3.4.1). */
const localPart = /^[^\s@,;:<>()[\]\\"]{1,64}$/;
/** An extension behind a number, written out or as in a tel: address (RFC 3966 section 5.3). */
const extension = /(?:\s*(?:ext\.?|x)\s*|;ext=)\d{1,7}$/i;

/** Longer values are no channel and not looked at. */
const valueLimit = 2048;

/** Hosts under which a path is somebody's handle. */
const chatHosts: Readonly<Record<string, ChatKind>> = {
  'wa.me': 'whatsapp',
  'api.whatsapp.com': 'whatsapp',
  't.me': 'telegram',
  'telegram.me': 'telegram',
  'm.me': 'messenger',
  'x.com': 'x',
  'twitter.com': 'x',
};

/** Hosts where only a link with a number opens a conversation. */
const numberHosts: ReadonlySet<string> = new Set(['whatsapp.com', 'web.whatsapp.com']);
/** Links that a chat program on the reader's machine opens, and the field that holds the other side. */
const chatPrograms: readonly (readonly [RegExp, ChatKind, string])[] = [
  [/^whatsapp:\/\/send\/?\?/i, 'whatsapp', 'phone'],
  [/^tg:\/\/resolve\/?\?/i, 'telegram', 'domain'],
];

/**
 * Reads a channel: a mail address (also "Name <address>" and mailto:), a web address, a domain, a telephone number
 * in any notation (also tel:), a handle ("@name") or the link of one ("t.me/name").
 */
export function readChannel(value: string): Channel {
  const text = value.trim();
  if (text === '' || text.length > valueLimit) return { kind: 'other' };
  if (/^mailto:/i.test(text)) return readMailto(text.slice('mailto:'.length));
  if (/^tel:/i.test(text)) return readPhone(text.slice('tel:'.length));
  if (/^https?:\/\//i.test(text)) return readUrl(text);
  for (const [start, service, field] of chatPrograms) {
    const handle = start.test(text) ? new URLSearchParams(text.replace(start, '')).get(field) : null;
    if (handle !== null) return { kind: 'chat', service, handle: handle.replace(/[^\w.+]/g, '') };
  }
  if (/^@[\w.]{1,64}$/.test(text)) return { kind: 'chat', service: null, handle: text.slice(1) };
  const phone = readPhone(text);
  if (phone.kind === 'phone') return phone;
  if (text.includes('/')) return text.includes('://') ? { kind: 'other' } : readUrl(`https://${text}`);
  return text.includes('@') ? readAddress(text) : readDomain(text);
}

/** What is sent to others as well is no mail to one address (RFC 6068 section 2). */
function readMailto(text: string): Channel {
  const [address = '', fields = ''] = text.split('?');
  return /(?:^|&)(?:to|cc|bcc)=/i.test(fields) ? { kind: 'other' } : readAddress(address);
}

function readAddress(text: string): Channel {
  const bracket = text.lastIndexOf('<');
  const plain = (bracket === -1 ? text : (text.slice(bracket + 1).split('>')[0] ?? '')).trim().toLowerCase();
  const at = plain.lastIndexOf('@');
  const host = readHost(plain.slice(at + 1));
  const local = plain.slice(0, Math.max(at, 0));
  if (host === '' || !localPart.test(local)) return { kind: 'other' };
  return { kind: 'address', address: `${local}@${host}`, local, host };
}

function readUrl(text: string): Channel {
  // Programs disagree about what a backslash before the path means, and so about the host.
  if (/^https?:\/\/[^/?#]*\\/i.test(text)) return { kind: 'other' };
  const url = URL.parse(text);
  const host = url === null ? '' : url.hostname.replace(/\.$/, '');
  if (url === null || host === '') return { kind: 'other' };
  const plainHost = host.replace(/^(?:www|mobile)\./, '');
  if (numberHosts.has(plainHost) && url.searchParams.get('phone') !== null) {
    return { kind: 'chat', service: 'whatsapp', handle: readHandle(url) };
  }
  const service = chatHosts[plainHost];
  const handle = readHandle(url);
  if (service !== undefined && handle !== '') return { kind: 'chat', service, handle };
  return { kind: 'url', host, userinfo: url.username.toLowerCase(), path: url.pathname + url.search };
}

/** "/name", "/@name" or "?phone=..."; '' for every other path, which is a page and no handle. */
function readHandle(url: URL): string {
  const phone = url.searchParams.get('phone');
  if (phone !== null) return phone.replace(/[^\d+]/g, '');
  // "t.me/+name" invites into a group of that code, and is no handle.
  return (
    /^\/(?:@?([\w.]{1,64})|\+(\d{5,15}))\/?$/
      .exec(url.pathname)
      ?.slice(1)
      .find((part) => part !== undefined) ?? ''
  );
}

function readDomain(text: string): Channel {
  const host = readHost(text);
  return host === '' ? { kind: 'other' } : { kind: 'domain', host };
}

/** A host of several labels as a browser would read it (A-labels, lower case); '' when it is none. */
function readHost(text: string): string {
  // Without a dot, which may be an ideographic one (UTS #46), a browser would read "12" as the address 0.0.0.12.
  if (/^\.|[\s/?#:@\\]/.test(text) || !/[.\u3002\uff0e\uff61]/.test(text)) return '';
  return URL.parse(`https://${text}/`)?.hostname.replace(/\.$/, '') ?? '';
}

/** A number without its extension: three digits at least and nothing between them but what stands between digits. */
function readPhone(value: string): Channel {
  const text = value.replace(extension, '').trim();
  const address = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text);
  const phone = /^[+\d\s()./\u2010-\u2015-]{3,40}$/.test(text) && (text.match(/\d/g)?.length ?? 0) >= 3;
  return phone && !address ? { kind: 'phone', text } : { kind: 'other' };
}
