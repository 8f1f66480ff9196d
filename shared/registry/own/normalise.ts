import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { readChannel } from '../channel.ts';
import type { OwnEntry } from './own-entry.ts';

/**
 * An entry as it is kept: people paste pages where a domain belongs, and write numbers as they are printed. What cannot
 * be read stays as it is, so that its fault shows what was typed.
 */
export function normalise(entry: OwnEntry): OwnEntry {
  return {
    ...entry,
    name: tidy(entry.name),
    aliases: tidied(entry.aliases),
    countries: entry.countries.map((country) => country.trim().toLowerCase()),
    domains: entry.domains.map(domain),
    mailDomains: entry.mailDomains.map(domain),
    mailAddresses: entry.mailAddresses.map(address),
    supportPages: entry.supportPages.map(page),
    phones: entry.phones.map(({ number, country, use }) => {
      return { ...phone(number, country.trim().toLowerCase()), use };
    }),
    chats: entry.chats.map(({ kind, handle }) => ({ kind, handle: chat(handle) })),
    reporting: { address: address(entry.reporting.address), page: page(entry.reporting.page) },
    note: tidy(entry.note),
  };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function tidied(names: readonly string[]): readonly string[] {
  return names.map(tidy).filter((name) => name !== '');
}

/** Every host below the registrable domain is meant, so that the usual label in front says nothing. */
function domain(text: string): string {
  const channel = readChannel(text);
  const host = channel.kind === 'domain' || channel.kind === 'url' ? channel.host : tidy(text).toLowerCase();
  return host.replace(/^www\.(?=[^.]+\.)/, '');
}

function address(text: string): string {
  const channel = readChannel(text);
  return channel.kind === 'address' ? channel.address : tidy(text).toLowerCase();
}

function page(text: string): string {
  const trimmed = text.trim();
  const url = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) || trimmed === '' ? trimmed : `https://${trimmed}`;
  return URL.parse(url)?.href ?? trimmed;
}

/** A number that is written with its country's code is one of that country, whatever is chosen for the others. */
function phone(text: string, country: string): Readonly<{ number: string; country: string }> {
  const code = country.toUpperCase();
  const digits = text.replace(/[\s()./-]/g, '');
  // A short code is no number of the plan, and dialled as it is.
  if (/^\d{2,6}$/.test(digits)) return { number: digits, country };
  const parsed = parsePhoneNumberFromString(text, isSupportedCountry(code) ? code : undefined);
  if (parsed === undefined) return { number: tidy(text), country };
  const written = /^\s*(?:\+|00)/.test(text) ? parsed.country?.toLowerCase() : undefined;
  return { number: parsed.number, country: written ?? country };
}

function chat(text: string): string {
  const trimmed = tidy(text);
  return /^https?:/i.test(trimmed) ? page(trimmed) : trimmed.replace(/^@/, '');
}
