import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Brand, Phone } from '../../registry/brand.ts';
import type { Registry } from '../../registry/registry.ts';
import { isRelated } from '../identity/sender.ts';

/** Digits of a number without its area code. */
const shortest = 7;

/**
 * Whether the registry knows a number as a brand's, or as one of its group's, however it is dialled: from abroad, in the
 * national way of each country in which the brand has numbers, or without the area code.
 */
export function isOfficialNumber(dialled: string, brand: Brand, registry: Registry): boolean {
  const digits = digitsOf(dialled);
  const owner = registry.phoneOwner(`+${digits.replace(/^0+/, '')}`);
  if (owner !== null && isRelated(owner, brand)) return true;
  const phones = [brand, ...brand.related.flatMap((id) => registry.brand(id) ?? [])].flatMap((one) => one.phones);
  const local = dialled.startsWith('+') || digits.length < shortest ? null : digits;
  if (local !== null && phones.some(({ number }) => number.endsWith(local))) return true;
  const meant = new Set(countriesOf(phones).map((country) => parsePhoneNumberFromString(dialled, country)?.number));
  return phones.some(({ number }) => meant.has(number));
}

function countriesOf(phones: readonly Phone[]): readonly CountryCode[] {
  const codes = new Set(phones.map(({ country }) => country.toUpperCase()));
  return [...codes].filter((code) => isSupportedCountry(code));
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
