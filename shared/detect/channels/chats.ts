import { readDestination } from '../../domain/destination.ts';
import { registrableDomain } from '../../domain/registrable.ts';
import type { Claim } from '../claims/claim.ts';
import { type Finding, finding } from '../evidence.ts';
import type { Reading } from '../reading.ts';

/** Hosts where a link opens a conversation with somebody. */
const chatHosts: ReadonlySet<string> = new Set([
  'wa.me',
  'whatsapp.com',
  't.me',
  'telegram.me',
  'signal.me',
  'm.me',
  'line.me',
  'viber.com',
]);

/** Links that open a chat which the registry does not know as the claimed organisation's. */
export function readChats(reading: Reading, claim: Claim): Finding[] {
  const known = new Set((claim.brand?.chats ?? []).map(({ handle }) => handle.toLowerCase()));
  for (const { target, kind } of reading.links) {
    if (kind === 'image') continue;
    const destination = readDestination(target);
    if (destination.kind !== 'web' || !chatHosts.has(registrableDomain(destination.host))) continue;
    const handle = chatHandle(destination.href);
    if (handle !== '' && !known.has(handle)) return [finding('chat-unknown', 'link', target, { handle })];
  }
  return [];
}

/** The other side of the conversation; '' for a link that only shares the page. */
function chatHandle(href: string): string {
  const url = new URL(href);
  const phone = url.searchParams.get('phone') ?? '';
  const [first = '', second = ''] = url.pathname.split('/').filter((piece) => piece !== '');
  if (phone !== '') return phone;
  return first === 'send' || first === 'share' ? '' : (second === '' ? first : second).toLowerCase();
}
