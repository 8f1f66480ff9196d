import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { registrableDomain } from '../../domain/registrable.ts';
import type { Brand } from '../brand.ts';
import { type Answer, unknownChannel } from '../channel-check.ts';
import { answerFor } from '../check-channel.ts';
import { brandInLocalPart, isAnybodysMailbox } from '../check-host.ts';
import { internationalNumber, phoneCountry } from '../check-phone.ts';
import type { Registry } from '../registry.ts';
import { cleanText } from './clean-text.ts';
import type { Contact, ContactChannel } from './contact.ts';
import type { ContactCheck, TextCheck } from './contact-check.ts';
import { contactLimit, findContacts } from './find-contacts.ts';
import { findNamedBrands, type NamedBrand, namedBeside } from './named-brands.ts';

/** Names of brands that are told of a text. */
const namedLimit = 5;

/**
 * Finds the contacts in a text and whose channels they are. Bounded whatever the text: what stands behind the limit of
 * a text, of a contact or of their number is not looked at.
 * @param text one contact, or a paragraph with contacts in it, as typed or copied
 */
export function checkText(text: string, registry: Registry): TextCheck {
  const clean = cleanText(text);
  const { contacts, rest } = findContacts(clean, registry);
  const named = findNamedBrands(rest, registry);
  return {
    checks: contacts.slice(0, contactLimit).map((contact) => checkContact(contact, named, registry)),
    more: contacts.length > contactLimit,
    named: [...new Set(named.map(({ brand }) => brand))].slice(0, namedLimit).map(nameOf),
  };
}

function checkContact(contact: Contact, named: readonly NamedBrand[], registry: Registry): ContactCheck {
  const { value, channel } = contact;
  const beside = namedBeside(contact, named);
  const answer = answerOf(channel, beside?.brand.id ?? null, registry);
  const host = 'host' in channel ? channel.host : '';
  const registrable = registrableDomain(host);
  const elsewhere = elsewhereOf(channel, answer);
  const check = { value, kind: channel.kind, host, registrableDomain: registrable, ...answer, elsewhere };
  if (answer.status !== 'unknown') return { ...check, named: null };
  const inHandle = channel.kind === 'chat' ? brandInLocalPart(channel.handle.toLowerCase(), registry) : null;
  const brand = beside?.brand ?? inHandle;
  if (brand === null || brand.id === answer.brand?.id) return { ...check, named: null };
  const status = beside !== null && contradicts(channel, beside, registry) ? 'contradicts' : 'unknown';
  return { ...check, status, named: nameOf(brand) };
}

function answerOf(channel: ContactChannel, preferred: string | null, registry: Registry): Answer {
  if (channel.kind !== 'chat') return answerFor(channel, registry, preferred);
  const { service } = channel;
  return service === 'other' ? unknownChannel : answerFor({ ...channel, service }, registry);
}

/**
 * A desk that is named, with a number where other numbers of it are known, or with a mailbox that anybody can have.
 * Everything else may be its own: brands have more numbers, handles and domains than the registry knows.
 */
function contradicts(channel: ContactChannel, { brand, desk }: NamedBrand, registry: Registry): boolean {
  if (!desk) return false;
  if (channel.kind === 'address') return isAnybodysMailbox(channel.host, registry);
  return channel.kind === 'phone' && hasNumbersLike(channel.text, brand);
}

/** Does the registry know a support line of the brand in the country of the number? */
function hasNumbersLike(text: string, { phones }: Brand): boolean {
  const known = phones.filter(({ confidence, use }) => confidence !== 'low' && use === 'support');
  const dialled = internationalNumber(text);
  return known.some(({ number, country }) => {
    if (dialled !== null) return callingCode(number) === callingCode(dialled);
    const code = phoneCountry(country);
    return code !== null && parsePhoneNumberFromString(text, code)?.isPossible() === true;
  });
}

function callingCode(number: string): string | undefined {
  return parsePhoneNumberFromString(number)?.countryCallingCode;
}

function elsewhereOf(channel: ContactChannel, { channel: entry }: Answer): ContactCheck['elsewhere'] {
  if (entry === null) return null;
  if (channel.kind === 'chat' && channel.service === null) return 'service';
  return channel.kind === 'phone' && internationalNumber(channel.text) === null ? 'country' : null;
}

function nameOf({ id, name }: Brand): Pick<Brand, 'id' | 'name'> {
  return { id, name };
}
