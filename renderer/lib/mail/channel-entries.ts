import type { BrandChannels } from '../../../shared/contract/brand-channels.ts';
import { messages } from '../messages.ts';
import { formatIsoDate } from '../text/dates.ts';
import { sourceName } from '../text/source.ts';

/** One official channel, ready to be shown. */
export type ChannelEntry = Readonly<{
  key: string;
  kind: 'site' | 'page' | 'phone' | 'chat';
  label: string;
  value: string;
  /** `https:` address to open, null when the channel is not a page. */
  href: string | null;
  /** Where the fact comes from, in a word and as the registry has it. */
  source: string;
  fullSource: string;
  /** When it was seen there. */
  seen: string;
}>;

/** Most entries of one kind: the review shows a way to the organisation, not its directory. */
const mostOfAKind = 2;

/**
 * The channels worth showing: the main site, help pages, support lines and chats. Numbers that are no support lines
 * are left out: a person would be led to call them.
 * @param regions the reader's countries, whose numbers come first
 */
export function channelEntries(channels: BrandChannels, regions: readonly string[]): readonly ChannelEntry[] {
  const { site, page, phone, chat } = messages.reach;
  const entries: Omit<ChannelEntry, 'key'>[] = [];
  const add = (kind: ChannelEntry['kind'], label: string, value: string, fact: Fact) => {
    entries.push({ kind, label, value: readable(value), href: pageAddress(kind, value), ...originOf(fact) });
  };
  for (const fact of channels.sites.slice(0, 1)) add('site', site, fact.domain, fact);
  for (const fact of channels.supportPages.slice(0, mostOfAKind)) add('page', page, fact.url, fact);
  const rank = (country: string) => (regions.includes(country) ? regions.indexOf(country) : regions.length);
  const lines = channels.phones
    .filter((fact) => fact.use === 'support')
    .toSorted((one, other) => rank(one.country) - rank(other.country));
  for (const fact of lines.slice(0, mostOfAKind)) add('phone', phone(fact.country), fact.number, fact);
  for (const fact of channels.chats.slice(0, mostOfAKind)) {
    add('chat', chat(fact.kind), namedAccounts.has(fact.kind) ? `@${fact.handle}` : fact.handle, fact);
  }
  return entries.map((entry) => ({ ...entry, key: `${entry.kind} ${entry.value}` }));
}

/** Services where an account goes by a name that is written with an @. */
const namedAccounts: ReadonlySet<string> = new Set(['telegram', 'x']);

type Fact = Readonly<{ source: string; seen: string }>;

function originOf(fact: Fact): Pick<ChannelEntry, 'source' | 'fullSource' | 'seen'> {
  return {
    source: sourceName(fact.source),
    fullSource: fact.source,
    seen: messages.reach.seen(formatIsoDate(fact.seen)),
  };
}

function pageAddress(kind: ChannelEntry['kind'], value: string): string | null {
  if (kind === 'phone') return null;
  const url = URL.parse(kind === 'site' ? `https://${value}` : value);
  return url?.protocol === 'https:' ? url.href : null;
}

/** An address without its scheme and closing slash. */
function readable(value: string): string {
  return value.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
