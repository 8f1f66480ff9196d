import { registrableDomain } from '../../domain/registrable.ts';
import type { Registry } from '../../registry/registry.ts';
import { foldText } from '../../text/fold.ts';
import { type Finding, finding } from '../evidence.ts';
import { type Sender, senderDisowned } from '../identity/sender.ts';
import type { Passage, Reading } from '../reading.ts';
import type { Claim } from './claim.ts';
import { rolesOf } from './roles.ts';

/** Shorter labels stand in many a name by chance. */
const labelLength = 4;

/**
 * A claim to be the reader himself, his organisation or his mail provider: "reader.example IT desk", "Reader Helpdesk",
 * a desk that writes from the reader's own domain, or the reader's own address, where that domain disowns the mail.
 * @param ownAddresses the account's addresses, lower case
 * @returns null when the mail claims nothing of the kind, or nothing speaks against it
 */
export function findOwnDomainClaim(
  reading: Reading,
  sender: Sender,
  ownAddresses: readonly string[],
  registry: Registry,
): Claim | null {
  for (const address of ownAddresses) {
    const domain = registrableDomain(address.slice(address.lastIndexOf('@') + 1));
    const found = borrowsAddress(sender, address) ?? namesDesk(reading, sender, domain, registry);
    if (found !== null) {
      return { brand: null, name: domain, kind: 'own-domain', byStranger: false, findings: [found] };
    }
  }
  return null;
}

/** Extortion and faked scans come from one's own address, so that they look like proof of a break-in. */
function borrowsAddress(sender: Sender, address: string): Finding | null {
  const { author } = sender;
  if (author === null || author.address.toLowerCase() !== address || !senderDisowned(sender)) return null;
  return finding('claims-own-domain', 'header:from', author.raw, { domain: sender.domain });
}

function namesDesk(reading: Reading, sender: Sender, domain: string, registry: Registry): Finding | null {
  // A great provider is a brand of the registry, and its name is no secret between it and the reader.
  if (domain === '' || registry.hostKinds(domain).has('freemail')) return null;
  const within = registrableDomain(sender.domain) === domain;
  // Printers and servers of one's own house often prove nothing.
  if (within && !senderDisowned(sender)) return null;
  const name = reading.names.find((passage) => namesDomain(passage, domain, within));
  return name === undefined
    ? null
    : finding('claims-own-domain', name.part, name.words.folded.source.trim(), { domain });
}

function namesDomain(name: Passage, domain: string, within: boolean): boolean {
  const { words, folded } = name.words;
  if (folded.text.includes(foldText(domain))) return true;
  const label = domain.split('.')[0] ?? '';
  const desk = rolesOf(name).within('desk', 0, words.length);
  return desk && (within || (label.length >= labelLength && words.includes(label)));
}
