import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Registry } from '../../registry/registry.ts';
import type { Claim } from '../claims/claim.ts';
import { type Finding, findingIn } from '../evidence.ts';
import { isRelated, type Sender } from '../identity/sender.ts';
import type { Passage, Reading } from '../reading.ts';
import type { Requests } from '../requests/read-requests.ts';
import { isRelay } from './relays.ts';

/** A number stands within so many words of "call". */
const callReach = 12;
/** Numbers that are looked up in one passage. */
const numberLimit = 8;
/** Where a number without a country code may come from when the brand's countries do not fit it. */
const usualCountries: readonly CountryCode[] = [
  'US',
  'GB',
  'DE',
  'FR',
  'ES',
  'IT',
  'NL',
  'BR',
  'PT',
  'PL',
  'SE',
  'AU',
  'IN',
];
/** Nine to fifteen digits with little between them, as people write a number to keep a machine from reading it. */
const digits = /(?<![\w.@/=-])[+(]?\d(?:[ \t()./·–-]{0,3}\d){6,14}(?![\w@])/g;

/** Telephone numbers that the reader is asked to call and that are not the claimed organisation's. */
export function readPhones(
  reading: Reading,
  claim: Claim,
  sender: Sender,
  requests: Requests,
  registry: Registry,
): Finding[] {
  for (const passage of [reading.subject, reading.body, reading.end, reading.images]) {
    const found = readPassage(passage, claim, registry);
    if (found !== null) return [{ ...found, code: codeFor(claim, sender, requests) }];
  }
  return [];
}

/** In the genuine mail of a service that passes on a stranger's words, a number to call is the stranger's. */
function codeFor({ brand }: Claim, sender: Sender, { hits }: Requests): Finding['code'] {
  const genuine = brand !== null && sender.proven !== '' && sender.owners.some((owner) => isRelated(owner, brand));
  if (!genuine || !isRelay(brand.id)) return 'phone-unknown';
  return hits.some(({ kind }) => kind === 'call') ? 'phone-in-note' : 'phone-beside';
}

function readPassage(passage: Passage, claim: Claim, registry: Registry): Finding | null {
  const calls = passage.senses.filter(({ meaning }) => meaning.roles.has('call'));
  if (calls.length === 0) return null;
  const { words } = passage;
  let looked = 0;
  for (const match of words.folded.text.matchAll(digits)) {
    const first = wordAt(words.starts, match.index);
    const near = calls.some((call) => first - call.end <= callReach && call.first - first <= callReach);
    if (!near || looked++ >= numberLimit) continue;
    const number = parse(match[0], claim);
    if (number === null) continue;
    const owner = registry.phoneOwner(number);
    if (owner !== null && claim.brand !== null && isRelated(owner, claim.brand)) continue;
    const end = wordAt(words.starts, match.index + match[0].length - 1) + 1;
    return findingIn(
      'phone-unknown',
      passage.part,
      words,
      { first, end },
      { number: match[0].trim(), brand: claim.name },
    );
  }
  return null;
}

function parse(text: string, { brand }: Claim): string | null {
  const countries = [...(brand?.countries ?? []).map((code) => code.toUpperCase()), ...usualCountries];
  const international = parsePhoneNumberFromString(text.startsWith('+') ? text : `+${text.replace(/\D/g, '')}`);
  if (text.startsWith('+')) return international?.isValid() === true ? international.number : null;
  for (const country of countries) {
    if (!isSupportedCountry(country)) continue;
    const number = parsePhoneNumberFromString(text, country);
    if (number?.isValid() === true) return number.number;
  }
  return international?.isValid() === true ? international.number : null;
}

/** Index of the last word that begins at or before a place in the folded text. */
function wordAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
