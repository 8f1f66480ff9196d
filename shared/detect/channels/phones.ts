import type { Registry } from '../../registry/registry.ts';
import type { Claim } from '../claims/claim.ts';
import { type Finding, findingIn } from '../evidence.ts';
import { isRelated, type Sender } from '../identity/sender.ts';
import type { Passage, Reading } from '../reading.ts';
import type { Requests } from '../requests/read-requests.ts';
import { isRelay } from './relays.ts';

/** A number stands within so many words of "call". */
const callReach = 12;
/** Numbers that are looked at in one passage. */
const numberLimit = 8;
/** A number that can be called from elsewhere has so many digits. */
const shortest = 7;
/** Seven to fifteen digits with little between them, as people write a number to keep a machine from reading it. */
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
  const urged = hits.some(({ kind }) => kind === 'call');
  // Of an organisation that no registry knows, no number is known: it counts when the reader is urged to call.
  if (brand === null && !urged) return 'phone-named';
  if (!genuine || !isRelay(brand.id)) return 'phone-unknown';
  return urged ? 'phone-in-note' : 'phone-beside';
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
    if (!isNumber(match[0]) || isOfficial(match[0], claim, registry)) continue;
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

/** A telephone number rather than an order's: with a country code, a trunk prefix, or set in groups. */
function isNumber(text: string): boolean {
  const count = digitsOf(text).length;
  const written = /^[+(0]/.test(text) || /\d[ ()./·–-]{1,3}\d/.test(text);
  return count >= shortest && written && !/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(text);
}

/**
 * Whether the registry knows a number as the claimed organisation's, however it is written: with the country's code,
 * with the trunk prefix (0) instead, or without either.
 */
function isOfficial(text: string, { brand }: Claim, registry: Registry): boolean {
  if (brand === null) return false;
  const digits = digitsOf(text).replace(/^0+/, '');
  const owner = registry.phoneOwner(`+${digits}`);
  if (owner !== null && isRelated(owner, brand)) return true;
  return brand.phones.some(({ number }) => digits.length >= shortest && digitsOf(number).endsWith(digits));
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
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
