import type { Source } from './brand.ts';
import type { ChannelCheck, KnownAs } from './channel-check.ts';
import type { ContactCheck } from './contacts/contact-check.ts';

/** What the channel is to the brand, to be read after "... is". */
const roles: Readonly<Record<KnownAs, string>> = {
  web: 'a web domain of',
  own: 'a mail domain of',
  partner: 'a domain that sends mail for',
  'sends-via': 'a mailing service that sends for many, among them',
  'customer-mail': 'where customers have mailboxes at',
  'user-content': 'where strangers publish at',
  redirector: 'a host that sends its visitors on to others, of',
  page: 'a page of',
  address: 'a mail address of',
  'support-phone': 'a support line of',
  'company-phone': 'a company number, not a support line, of',
  'caller-id': 'a number that customers are called from by',
  chat: 'a chat of',
};

/** The answer in a sentence or two. */
export function describeCheck(check: ChannelCheck | ContactCheck): string {
  const { value, status, brand, channel, lookalikeOf, source } = check;
  const named = 'named' in check ? check.named : null;
  if (lookalikeOf !== null) return `${value} only looks like ${lookalikeOf.name}: it is no channel the registry knows.`;
  if (named !== null) {
    const word = status === 'contradicts' ? ': contradicts the registry' : ': unknown';
    return `${value}${word}. It is named with ${named.name}, but is not among the channels known for ${named.name}.`;
  }
  if (brand === null || channel === null) {
    return check.kind === 'other'
      ? `${value === '' ? 'An empty value' : value} is no address, domain, number or handle.`
      : `Nothing is known of ${value}. That says neither good nor bad.`;
  }
  const sentence = `${channel.value} is ${roles[channel.as]} ${brand.name}`;
  const whence =
    source === null ? '' : ` Source: ${shortSource(source)}, seen ${source.seen}, ${source.confidence} confidence.`;
  if (status === 'official') return `${value}: official. ${sentence}.${elsewhereOf(check)}${whence}`;
  const reason = source?.confidence === 'low' ? 'this is too little to rely on' : 'so it can be anybody';
  return `${value}: unknown. ${sentence}; ${reason}.${whence}`;
}

/** A number without its country, or a handle without its service, is somebody else's elsewhere. */
function elsewhereOf(check: ChannelCheck | ContactCheck): string {
  if (isNational(check)) return ' In another country the same digits are another number.';
  const anywhere = check.channel?.as === 'chat' && /^\s*@/.test(check.value);
  return anywhere ? ' At another service the same name may be somebody else.' : '';
}

function isNational({ kind, value, channel }: ChannelCheck): boolean {
  if (kind !== 'phone' || channel === null) return false;
  return !channel.value.startsWith('+') || !/^\s*(?:tel:)?\s*(?:\+|00)/i.test(value);
}

/** The first of several sources; "registry show" names them all. */
function shortSource({ source }: Source): string {
  const [first = '', ...others] = source.split('; ');
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}
