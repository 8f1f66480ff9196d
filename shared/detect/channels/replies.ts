import { registrableDomain, sameOrganisation } from '../../domain/registrable.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Claim } from '../claims/claim.ts';
import { type Finding, finding } from '../evidence.ts';
import { isRelated, type Sender } from '../identity/sender.ts';
import type { Reading } from '../reading.ts';

/** Where replies go, when that is neither the claimed organisation nor the sender. */
export function readReplies(reading: Reading, claim: Claim, sender: Sender, registry: Registry): Finding[] {
  if (reading.forwarded) return [];
  for (const { address, domain, raw, malformed } of reading.mail.replyTo) {
    const owned = registry
      .owners(domain)
      .some(
        ({ brand, relation }) => claim.brand !== null && isRelated(brand, claim.brand) && relation !== 'customer-mail',
      );
    if (owned || sameOrganisation(domain, sender.domain)) continue;
    const kinds = registry.hostKinds(domain);
    const odd = malformed || registrableDomain(domain) === '' || kinds.has('freemail') || kinds.has('disposable');
    const code = odd ? 'reply-elsewhere' : 'reply-differs';
    return [finding(code, 'header:reply-to', raw, { address, brand: claim.name })];
  }
  return [];
}
