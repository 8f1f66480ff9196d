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
  'wechat.com',
  'weixin.qq.com',
  'zalo.me',
  'tawk.to',
  'lc.chat',
  'crisp.chat',
]);
/** Links that a chat program on the reader's machine opens. */
const chatProgram = /^(?:whatsapp|tg|sgnl|viber|weixin|fb-messenger|skype):\/{0,2}([^/?#]{0,40})/i;

/** Links that open a chat which the registry does not know as the claimed organisation's. */
export function readChats(reading: Reading, claim: Claim): Finding[] {
  const known = new Set((claim.brand?.chats ?? []).map(({ handle }) => handle.toLowerCase()));
  for (const { target, kind } of reading.links) {
    if (kind === 'image') continue;
    const handle = conversation(target);
    if (handle !== '' && !known.has(handle)) return [finding('chat-unknown', 'link', target, { handle })];
  }
  return [];
}

/** The other side of the conversation that a link opens; '' when it opens none. */
function conversation(target: string): string {
  const program = chatProgram.exec(target);
  if (program !== null)
    return new URLSearchParams(target.split('?')[1]).get('phone') ?? program[1]?.toLowerCase() ?? '';
  const destination = readDestination(target);
  if (destination.kind !== 'web') return '';
  const { host, href } = destination;
  return chatHosts.has(host) || chatHosts.has(registrableDomain(host)) ? chatHandle(href) : '';
}

/** The other side of the conversation; '' for a link that only shares the page. */
function chatHandle(href: string): string {
  const url = new URL(href);
  const phone = url.searchParams.get('phone') ?? '';
  // Signal keeps its handle behind the #, where no server sees it.
  const [first = '', second = ''] = `${url.pathname}/${url.hash.replace('#', '')}`
    .split('/')
    .filter((piece) => piece !== '');
  if (phone !== '') return phone;
  return first === 'send' || first === 'share' ? '' : (second === '' ? first : second).toLowerCase();
}
