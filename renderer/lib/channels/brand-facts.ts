import type { BrandChannels } from '../../../shared/contract/brand-channels.ts';
import { ownNote } from '../../../shared/registry/own/own-source.ts';
import { messages } from '../messages.ts';
import { countryNames } from '../text/countries.ts';
import { formatIsoDate } from '../text/dates.ts';
import { httpsAddress } from '../text/https-address.ts';
import { sourceName } from '../text/source.ts';

/** One fact of an organisation's page, ready to be shown. */
export type BrandFact = Readonly<{
  /** What kind of channel it is, '' where the section says it. */
  label: string;
  value: string;
  /** Address to open, null when it is none. */
  href: string | null;
  /** Where the fact is published, in a word, and the page itself when it is one. */
  source: string;
  sourceHref: string | null;
  seen: string;
  lessCertain: boolean;
}>;

export type BrandSection = Readonly<{
  kind: 'site' | 'page' | 'phone' | 'chat' | 'report';
  facts: readonly BrandFact[];
}>;

type Sourced = Readonly<{ source: string; seen: string; confidence: 'high' | 'medium' | 'low' }>;

/**
 * Everything the registry has of an organisation, by section; sections without a fact are left out.
 * @param regions the reader's countries, whose numbers come first
 */
export function brandSections(channels: BrandChannels, regions: readonly string[]): readonly BrandSection[] {
  const { chats } = messages.channels;
  const country = (code: string) => (code === '' ? '' : countryNames([code], messages.locale));
  const service = (kind: string) => (messages.reach.chat(kind) === chats ? '' : messages.reach.chat(kind));
  const rank = (country: string) => (regions.includes(country) ? regions.indexOf(country) : regions.length);
  const phones = channels.phones.toSorted((one, other) => rank(one.country) - rank(other.country));
  const sections: readonly BrandSection[] = [
    { kind: 'site', facts: channels.sites.map((fact) => brandFact('', fact.domain, `https://${fact.domain}`, fact)) },
    { kind: 'page', facts: channels.supportPages.map((fact) => brandFact('', readable(fact.url), fact.url, fact)) },
    { kind: 'phone', facts: phones.map((fact) => brandFact(country(fact.country), fact.number, '', fact)) },
    {
      kind: 'chat',
      facts: channels.chats.map((fact) => brandFact(service(fact.kind), handle(fact), fact.handle, fact)),
    },
    { kind: 'report', facts: reportFacts(channels.reporting) },
  ];
  return sections.filter(({ facts }) => facts.length > 0);
}

/** Whether anything that is shown of an organisation was entered by the owner. */
export function hasOwn({ sites, supportPages, phones, chats, reporting }: BrandChannels): boolean {
  const facts: readonly Sourced[] = [
    ...sites,
    ...supportPages,
    ...phones,
    ...chats,
    ...(reporting === null ? [] : [reporting]),
  ];
  return facts.some(({ source }) => ownNote(source) !== null);
}

function reportFacts(reporting: BrandChannels['reporting']): readonly BrandFact[] {
  if (reporting === null) return [];
  const { reportAddress, reportPage } = messages.channels;
  return [
    ...(reporting.address === '' ? [] : [brandFact(reportAddress, reporting.address, '', reporting)]),
    ...(reporting.page === '' ? [] : [brandFact(reportPage, readable(reporting.page), reporting.page, reporting)]),
  ];
}

function brandFact(label: string, value: string, address: string, fact: Sourced): BrandFact {
  return {
    label,
    value,
    href: httpsAddress(address),
    source: sourceName(fact.source),
    sourceHref: httpsAddress(fact.source.split(/[;\s]/, 1)[0] ?? ''),
    seen: messages.reach.seen(formatIsoDate(fact.seen)),
    lessCertain: fact.confidence !== 'high',
  };
}

/** Services where an account goes by a name that is written with an @. */
const named: ReadonlySet<string> = new Set(['telegram', 'x']);

function handle(fact: BrandChannels['chats'][number]): string {
  return named.has(fact.kind) && !fact.handle.includes('/') ? `@${fact.handle}` : readable(fact.handle);
}

/** An address without its scheme and closing slash. */
function readable(address: string): string {
  return address.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
