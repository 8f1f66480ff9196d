import type { Correctable, OwnBrand } from '../../../shared/contract/own-brand.ts';
import { readChannel } from '../../../shared/registry/channel.ts';
import { emptyEntry } from '../../../shared/registry/own/empty-entry.ts';
import type { OwnEntry } from '../../../shared/registry/own/own-entry.ts';

/** The fields of an entry that hold one thing in each line. */
export const lineFields = [
  'aliases',
  'domains',
  'mailDomains',
  'mailAddresses',
  'supportPages',
  'phones',
  'chats',
] as const;
export type LineField = (typeof lineFields)[number];

/** An own entry as it is written in the window. */
export type OwnDraft = Readonly<
  Record<LineField | 'name' | 'country' | 'reportAddress' | 'reportPage' | 'note', string> & {
    ordinary: boolean;
    wrong: OwnEntry['wrong'];
  }
>;

/** An entry as it is written. */
export function draftOf(entry: OwnEntry): OwnDraft {
  return {
    name: entry.name,
    ordinary: entry.ordinary,
    country: entry.phones[0]?.country ?? entry.countries[0] ?? '',
    aliases: entry.aliases.join('\n'),
    domains: entry.domains.join('\n'),
    mailDomains: entry.mailDomains.join('\n'),
    mailAddresses: entry.mailAddresses.join('\n'),
    supportPages: entry.supportPages.join('\n'),
    phones: entry.phones.map(({ number }) => number).join('\n'),
    chats: entry.chats.map(({ handle }) => handle).join('\n'),
    reportAddress: entry.reporting.address,
    reportPage: entry.reporting.page,
    note: entry.note,
    wrong: entry.wrong,
  };
}

/**
 * The entry that a draft stands for.
 * @param before the entry that it was made from: what a line does not say is taken from there
 */
export function entryOf(draft: OwnDraft, before: OwnEntry): OwnEntry {
  const isNew = before.corrects === null;
  return {
    corrects: before.corrects,
    name: isNew ? draft.name : '',
    ordinary: draft.ordinary,
    aliases: lines(draft.aliases),
    countries: isNew && draft.country !== '' ? [draft.country] : [],
    domains: lines(draft.domains),
    mailDomains: lines(draft.mailDomains),
    mailAddresses: lines(draft.mailAddresses),
    supportPages: lines(draft.supportPages),
    phones: lines(draft.phones).map((number) => {
      const known = before.phones.find((phone) => phone.number === number);
      return known ?? { number, country: draft.country, use: 'support' };
    }),
    chats: lines(draft.chats).map((handle) => before.chats.find((chat) => chat.handle === handle) ?? chatOf(handle)),
    reporting: { address: draft.reportAddress.trim(), page: draft.reportPage.trim() },
    wrong: draft.wrong,
    note: draft.note,
  };
}

/** The entry to begin with. */
export function firstEntry(own: OwnBrand | null, brand: Correctable | null): OwnEntry {
  return own?.entry ?? { ...emptyEntry, corrects: brand?.id ?? null };
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The service is in the link of a handle; a page is the organisation's own, and a bare handle one of X. */
function chatOf(text: string): OwnEntry['chats'][number] {
  const channel = readChannel(text);
  if (channel.kind === 'chat') return { kind: serviceOf(channel.service), handle: channel.handle };
  return { kind: 'live-chat', handle: text };
}

const kinds = ['whatsapp', 'telegram', 'messenger', 'x'] as const;

/** A service that the registry has no name for is entered as a page. */
function serviceOf(service: string | null): OwnEntry['chats'][number]['kind'] {
  return kinds.find((kind) => kind === (service ?? 'x')) ?? 'live-chat';
}
