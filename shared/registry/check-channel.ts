import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Brand, Chat, PhoneUse } from './brand.ts';
import { type Channel, readChannel } from './channel.ts';
import { type Answer, type ChannelCheck, type KnownAs, knownChannel, unknownChannel } from './channel-check.ts';
import { checkAddress, checkDomain, checkUrl } from './check-host.ts';
import type { Registry } from './registry.ts';

/**
 * Finds out whose channel a value is.
 * @param value a mail address, domain, web address, telephone number or chat handle, as typed or copied
 */
export function checkChannel(value: string, registry: Registry): ChannelCheck {
  const channel = readChannel(value);
  return { value, kind: channel.kind, ...answer(channel, registry) };
}

function answer(channel: Channel, registry: Registry): Answer {
  switch (channel.kind) {
    case 'address':
      return checkAddress(channel, registry);
    case 'domain':
      return checkDomain(channel.host, registry);
    case 'url':
      return checkUrl(channel, registry);
    case 'phone':
      return checkPhone(channel.text, registry);
    case 'chat':
      return checkChat(channel, registry);
    case 'other':
      return unknownChannel;
  }
}

const phoneUses: Readonly<Record<PhoneUse, KnownAs>> = {
  support: 'support-phone',
  company: 'company-phone',
  'calls-from': 'caller-id',
};

/** A number without its country may be one of every country in which a brand has numbers. */
function checkPhone(text: string, registry: Registry): Answer {
  for (const number of phoneNumbers(text, registry)) {
    const brand = registry.phoneOwner(number);
    const fact = brand?.phones.find((phone) => phone.number === number);
    if (brand !== null && fact !== undefined) return knownChannel(brand, phoneUses[fact.use], number, fact);
    for (const [owner, chat] of chats(registry)) {
      if (chat.kind === 'whatsapp' && chat.handle === number) return knownChannel(owner, 'chat', number, chat);
    }
  }
  return unknownChannel;
}

function* phoneNumbers(text: string, registry: Registry): Generator<string> {
  const digits = text.replace(/\D/g, '');
  const international = parsePhoneNumberFromString(text.trim().replace(/^00/, '+'));
  if (international !== undefined) {
    yield international.number;
    return;
  }
  yield digits;
  for (const country of phoneCountries(registry)) {
    const number = parsePhoneNumberFromString(text, country);
    if (number?.isPossible()) yield number.number;
  }
}

function phoneCountries(registry: Registry): ReadonlySet<CountryCode> {
  const countries = new Set<CountryCode>();
  for (const brand of registry.brands) {
    for (const { country } of brand.phones) {
      const code = country.toUpperCase();
      if (isSupportedCountry(code)) countries.add(code);
    }
  }
  return countries;
}

/** No handle contradicts the registry: brands have more of them than it knows. */
function checkChat({ service, handle }: Channel & { kind: 'chat' }, registry: Registry): Answer {
  const wanted = plain(handle);
  for (const [brand, chat] of chats(registry)) {
    if (service !== null && chat.kind !== service) continue;
    if (plain(chat.handle) === wanted) return knownChannel(brand, 'chat', chat.handle, chat);
  }
  return service === 'whatsapp' ? checkPhone(`+${wanted}`, registry) : unknownChannel;
}

function* chats(registry: Registry): Generator<readonly [Brand, Chat]> {
  for (const brand of registry.brands) for (const chat of brand.chats) yield [brand, chat];
}

/** Services tell handles apart neither by case nor by a sign in front. */
function plain(handle: string): string {
  return handle.toLowerCase().replace(/^[@+]/, '');
}
