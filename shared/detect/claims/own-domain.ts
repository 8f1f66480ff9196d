import { registrableDomain } from '../../domain/registrable.ts';
import type { Registry } from '../../registry/registry.ts';
import { foldText } from '../../text/fold.ts';
import { finding } from '../evidence.ts';
import { type Sender, senderDisowned } from '../identity/sender.ts';
import type { Passage, Reading } from '../reading.ts';
import type { Claim } from './claim.ts';
import { rolesOf } from './roles.ts';

/** Shorter labels stand in many a name by chance. */
const labelLength = 4;

/**
 * A claim to be the reader's own organisation or mail provider: "reader.example IT desk", "Reader Helpdesk", or a desk
 * that writes from the reader's own domain without proving it.
 * @param ownAddresses the account's addresses, lower case
 * @returns null when the sender is proven to be of that domain, or claims nothing of the kind
 */
export function findOwnDomainClaim(
  reading: Reading,
  sender: Sender,
  ownAddresses: readonly string[],
  registry: Registry,
): Claim | null {
  for (const address of ownAddresses) {
    const domain = registrableDomain(address.slice(address.lastIndexOf('@') + 1));
    // A great provider is a brand of the registry, and its name is no secret between it and the reader.
    if (domain === '' || registry.hostKinds(domain).has('freemail')) continue;
    const within = registrableDomain(sender.domain) === domain;
    // Printers and servers of one's own house often prove nothing.
    if (within && !senderDisowned(sender)) continue;
    const name = reading.names.find((passage) => namesDomain(passage, domain, within));
    if (name === undefined) continue;
    const found = finding('claims-own-domain', name.part, name.words.folded.source.trim(), { domain });
    return { brand: null, name: domain, kind: 'own-domain', byStranger: false, findings: [found] };
  }
  return null;
}

function namesDomain(name: Passage, domain: string, within: boolean): boolean {
  const {
    words,
    folded: { text },
  } = name.words;
  if (text.includes(foldText(domain))) return true;
  const label = domain.split('.')[0] ?? '';
  const desk = rolesOf(name).within('desk', 0, words.length);
  return desk && (within || (label.length >= labelLength && words.includes(label)));
}
