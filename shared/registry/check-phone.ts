import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Brand, Chat, PhoneUse } from './brand.ts';
import type { Channel } from './channel.ts';
import { type Answer, type KnownAs, knownChannel, unknownChannel } from './channel-check.ts';
import type { Registry } from './registry.ts';

const phoneUses: Readonly<Record<PhoneUse, KnownAs>> = {
  support: 'support-phone',
  company: 'company-phone',
  'calls-from': 'caller-id',
};

/** What is dialled to leave a country: most of them, North America, Australia, Japan. */
const exits = ['00', '011', '0011', '010'];

/**
 * Whose number it is. One without its country may be one of every country in which a brand has numbers.
 * @param preferred the brand whose number is meant, where several have the same digits in different countries
 */
export function checkPhone(text: string, registry: Registry, preferred: string | null = null): Answer {
  let first: Answer | null = null;
  for (const number of phoneNumbers(text, registry)) {
    const answer = checkNumber(number, registry);
    if (answer !== null && (preferred === null || answer.brand?.id === preferred)) return answer;
    first ??= answer;
  }
  return first ?? unknownChannel;
}

function checkNumber(number: string, registry: Registry): Answer | null {
  const brand = registry.phoneOwner(number);
  const fact = brand?.phones.find((phone) => phone.number === number);
  if (brand !== null && fact !== undefined) return knownChannel(brand, phoneUses[fact.use], number, fact);
  for (const [owner, chat] of chats(registry)) {
    if (chat.kind === 'whatsapp' && chat.handle === number) return knownChannel(owner, 'chat', number, chat);
  }
  return null;
}

/** The numbers that a text can mean, E.164 or the digits of a short code. */
export function* phoneNumbers(text: string, registry: Registry): Generator<string> {
  const international = internationalNumber(text);
  if (international !== null) {
    yield international;
    // "0011" leaves Australia, where "00" would go to North America.
    if (!text.trim().startsWith('00')) return;
  }
  const digits = text.replace(/\D/g, '');
  yield digits;
  for (const exit of exits) {
    if (digits.startsWith(exit)) yield `+${digits.slice(exit.length)}`;
  }
  // To read it in the way of each country is dear, and in vain unless a number that is known ends so.
  const { countries, endings } = phonePlan(registry);
  if (!endings.has(digits.slice(-endingLength))) return;
  for (const country of countries) {
    const number = parsePhoneNumberFromString(text, country);
    if (number?.isPossible()) yield number.number;
  }
}

/** E.164 of a number that is written with its country; null for any other. */
export function internationalNumber(text: string): string | null {
  return parsePhoneNumberFromString(text.trim().replace(/^00/, '+'))?.number ?? null;
}

/** The country as the numbering plans name it; null for one that they do not have. */
export function phoneCountry(country: string): CountryCode | null {
  const code = country.toUpperCase();
  return isSupportedCountry(code) ? code : null;
}

/** What all numbers of a registry have in common: their countries and last digits. */
type PhonePlan = Readonly<{ countries: ReadonlySet<CountryCode>; endings: ReadonlySet<string> }>;

const endingLength = 4;
/** By the list of brands, which is another one after each change of the registry in force. */
const plans = new WeakMap<readonly Brand[], PhonePlan>();

function phonePlan(registry: Registry): PhonePlan {
  const { brands } = registry;
  const known = plans.get(brands);
  if (known !== undefined) return known;
  const countries = new Set<CountryCode>();
  const endings = new Set<string>();
  for (const { number, country } of brands.flatMap(({ phones }) => phones)) {
    const code = phoneCountry(country);
    if (code !== null) countries.add(code);
    endings.add(number.slice(-endingLength));
  }
  for (const [, { handle }] of chats(registry)) endings.add(handle.slice(-endingLength));
  plans.set(brands, { countries, endings });
  return { countries, endings };
}

/** No handle contradicts the registry: brands have more of them than it knows. */
export function checkChat({ service, handle }: Channel & { kind: 'chat' }, registry: Registry): Answer {
  const wanted = plain(handle);
  for (const [brand, chat] of chats(registry)) {
    if (service !== null && chat.kind !== service) continue;
    if (plain(chat.handle) === wanted) return knownChannel(brand, 'chat', chat.handle, chat);
  }
  if (service !== 'whatsapp') return unknownChannel;
  const answer = checkPhone(`+${wanted}`, registry);
  // A line that is called need not be one that is written to: only a number known for this service is the brand's there.
  return answer.channel?.as === 'chat' ? answer : { ...answer, status: 'unknown' };
}

function* chats(registry: Registry): Generator<readonly [Brand, Chat]> {
  for (const brand of registry.brands) for (const chat of brand.chats) yield [brand, chat];
}

/** Services tell handles apart neither by case nor by a sign in front. */
function plain(handle: string): string {
  return handle.toLowerCase().replace(/^[@+]/, '');
}
