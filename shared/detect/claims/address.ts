import { findLookalike } from '../../domain/lookalike.ts';
import type { Address } from '../../mail/mail.ts';
import type { Brand } from '../../registry/brand.ts';
import type { Registry } from '../../registry/registry.ts';
import { finding } from '../evidence.ts';
import { isShared, type Sender } from '../identity/sender.ts';
import { findNames } from '../names/find-names.ts';
import { passage } from '../reading.ts';
import { points, type Utterance } from './claim.ts';

/** Local parts are read up to so many characters. */
const localPartLength = 100;

/**
 * The brands that an address speaks for: whose domain it is or looks like, whose name its local part carries.
 * @param sender what is proven about it
 */
export function readAddress(author: Address, registry: Registry, { malformed, unproven }: Sender): Utterance[] {
  const utterances: Utterance[] = [];
  const say = (brand: Brand, worth: number) =>
    utterances.push({
      brand,
      place: 'address',
      points: worth,
      voice: true,
      ambiguous: false,
      disguised: false,
      finding: finding('claims-brand', 'header:from', author.raw, { brand: brand.name }),
    });
  const owner = registry
    .owners(author.domain)
    .find(({ relation }) => relation === 'own' || relation === 'web' || relation === 'partner');
  // Who breaks the From line has borrowed whatever address stands in it.
  if (owner !== undefined && !malformed && !isShared(author.domain, registry)) {
    say(owner.brand, unproven ? points.borrowedDomain : points.domain);
  }
  // A mailbox provider (canada.com) looks like nobody: its customers did not choose its name to deceive.
  const lookalike = registry.hostKinds(author.domain).has('freemail') ? null : findLookalike(author.domain, registry);
  if (lookalike !== null) {
    const certain = lookalike.resemblance !== 'subdomain' && !lookalike.word;
    say(lookalike.brand, certain ? points.domain : points.inAddress);
  }
  const local = passage('header:from', author.localPart.slice(0, localPartLength));
  for (const { name, kind } of findNames(local.words, registry, false)) {
    if (kind === 'distinct') say(name.brand, points.inAddress);
  }
  return utterances;
}
