import { readDestination } from '../../domain/destination.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Claim } from '../claims/claim.ts';
import { type Finding, finding, findingIn } from '../evidence.ts';
import { isRelated, type Sender } from '../identity/sender.ts';
import type { Passage, Reading } from '../reading.ts';
import type { Requests } from '../requests/read-requests.ts';
import { findNumbers } from './number-text.ts';
import { isOfficialNumber } from './official-number.ts';
import { isRelay } from './relays.ts';

/** A number stands within so many words of "call". */
const callReach = 12;
/** Numbers that are looked at in one passage, and links that dial. */
const numberLimit = 8;

/** Telephone numbers that the reader is asked to call and that are not the claimed organisation's. */
export function readPhones(
  reading: Reading,
  claim: Claim,
  sender: Sender,
  requests: Requests,
  registry: Registry,
): Finding[] {
  const code = codeFor(claim, sender, requests);
  for (const passage of [reading.subject, reading.body, reading.end, reading.images, reading.document]) {
    const found = readPassage(passage, claim, registry);
    if (found !== null) return [{ ...found, code }];
  }
  // A stranger's words in a genuine mail are text: its links are the service's own.
  if (code === 'phone-in-note' || code === 'phone-beside') return [];
  const dialling = readDiallingLink(reading, claim, registry);
  return dialling === null ? [] : [{ ...dialling, code }];
}

/** In the genuine mail of a service that passes on a stranger's words, a number to call is the stranger's. */
function codeFor({ brand, kind }: Claim, sender: Sender, { hits }: Requests): Finding['code'] {
  const genuine = brand !== null && sender.proven !== '' && sender.owners.some((owner) => isRelated(owner, brand));
  const urged = hits.some(({ kind }) => kind === 'call');
  // Of an organisation that no registry knows, no number is known: it counts when the reader is urged to call.
  if (brand === null && !urged) return 'phone-named';
  // Where no number of a brand is known, and only the text speaks as it, any number may be its own.
  if (kind === 'spoken' && brand?.phones.length === 0) return 'phone-named';
  if (!genuine || !isRelay(brand.id)) return 'phone-unknown';
  return urged ? 'phone-in-note' : 'phone-beside';
}

function readPassage(passage: Passage, claim: Claim, registry: Registry): Finding | null {
  const calls = passage.senses.filter(({ meaning }) => meaning.roles.has('call'));
  if (calls.length === 0) return null;
  const { words } = passage;
  let looked = 0;
  for (const span of findNumbers(words)) {
    const near = calls.some((call) => span.first - call.end <= callReach && call.first - span.first <= callReach);
    if (!near || looked++ >= numberLimit) continue;
    if (isOfficial(span.dialled, claim, registry)) continue;
    return findingIn('phone-unknown', passage.part, words, span, { number: span.dialled, brand: claim.name });
  }
  return null;
}

/** A link that dials (`tel:`) asks for a call whatever its text says. */
function readDiallingLink({ links }: Reading, claim: Claim, registry: Registry): Finding | null {
  let looked = 0;
  for (const { target } of links) {
    const destination = readDestination(target);
    if (destination.kind !== 'phone' || looked++ >= numberLimit) continue;
    const { number } = destination;
    if (number.replace(/\D/g, '') === '' || isOfficial(number, claim, registry)) continue;
    return finding('phone-unknown', 'link', target, { number, brand: claim.name });
  }
  return null;
}

function isOfficial(dialled: string, { brand }: Claim, registry: Registry): boolean {
  return brand !== null && isOfficialNumber(dialled, brand, registry);
}
