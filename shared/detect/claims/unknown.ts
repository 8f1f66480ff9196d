import { readShownHost } from '../../domain/destination.ts';
import { finding } from '../evidence.ts';
import type { Sender } from '../identity/sender.ts';
import type { Passage, Reading } from '../reading.ts';
import type { EvidenceCode } from '../weights.ts';
import type { Claim } from './claim.ts';
import { coreWords, isOwnName } from './display-name.ts';
import { rolesOf } from './roles.ts';

/** Words at the beginning of a text that are looked at for the sender's name. */
const headingWords = 8;

/**
 * A claim to be some desk or organisation that the registry does not know: "Customer Support", "Su paquete", a name
 * that also heads the text, or anybody who addresses his reader as a customer.
 * @param ownLabel the registrable label of the sender's domain
 * @param toCustomers the text addresses its reader as a customer
 * @returns null when the sender presents himself as a person, or as what his domain says
 */
export function findUnknownClaim(
  reading: Reading,
  ownLabel: string,
  sender: Sender,
  toCustomers: boolean,
): Claim | null {
  const name = reading.names[0];
  if (name === undefined) return toCustomers ? claim('desk', 'subject', reading.mail.subject.trim()) : null;
  if (isOwnName(name, ownLabel)) return null;
  const shown = name.words.folded.source.trim();
  const personal = sender.kinds.has('freemail') || sender.shared;
  if (callsItselfDesk(name) || ((toCustomers || showsHost(name)) && personal)) return claim('desk', name.part, shown);
  const organisation =
    toCustomers ||
    sender.malformed ||
    sender.kinds.has('self-service') ||
    showsHost(name) ||
    speaksAsOrganisation(name, reading);
  return organisation ? claim('organisation', name.part, shown) : null;
}

function claim(kind: 'desk' | 'organisation', part: string, name: string): Claim | null {
  if (name === '') return null;
  const code: EvidenceCode = kind === 'desk' ? 'claims-desk' : 'claims-organisation';
  return { brand: null, name, kind, byStranger: false, findings: [finding(code, part, name, { name })] };
}

/** "Customer Support", and "customers@services.example" as a name: the address of a desk. */
function callsItselfDesk(name: Passage): boolean {
  const roles = rolesOf(name);
  if (roles.within('desk', 0, name.words.words.length)) return true;
  if (!/^\W{0,3}[\w.+-]{2,64}@[\w.-]{3,255}$/.test(name.words.folded.text.trim())) return false;
  const local = roles.at(0);
  return local.has('companion') || local.has('customer');
}

/** "ethereum.org" as a name of somebody who writes from elsewhere. */
function showsHost(name: Passage): boolean {
  return readShownHost(name.words.folded.source) !== null;
}

/** The name stands in the subject or heads the text, or it names nobody. */
function speaksAsOrganisation(name: Passage, reading: Reading): boolean {
  const core = coreWords(name).filter(({ word }) => word.length > 3);
  if (coreWords(name).length === 0) return name.words.words.length > 0;
  const heading = [...reading.subject.words.words, ...reading.body.words.words.slice(0, headingWords)];
  return core.some(({ word }) => heading.includes(word));
}
