import { finding } from '../evidence.ts';
import type { Passage, Reading } from '../reading.ts';
import type { Claim } from './claim.ts';
import { rolesOf } from './roles.ts';

/**
 * A claim to be some desk or organisation that the registry does not know: "Customer Support", "Su paquete", or a name
 * that also stands as the sender in the text.
 * @param ownLabel the registrable label of the sender's domain
 * @returns null when the sender presents himself as a person, or as what his domain says
 */
export function findUnknownClaim(reading: Reading, ownLabel: string): Claim | null {
  for (const name of reading.names) {
    if (isOwnName(name, ownLabel)) continue;
    const shown = name.words.folded.source.trim();
    if (name.senses.some(({ meaning }) => meaning.roles.has('desk'))) {
      return {
        brand: null,
        name: shown,
        firm: true,
        findings: [finding('claims-desk', name.part, shown, { name: shown })],
      };
    }
    if (speaksAsOrganisation(name, reading)) {
      const found = finding('claims-organisation', name.part, shown, { name: shown });
      return { brand: null, name: shown, firm: true, findings: [found] };
    }
  }
  return null;
}

/** "Splash Wines" of splashwines.example: whatever it is, it says who it is. */
function isOwnName(name: Passage, ownLabel: string): boolean {
  const label = ownLabel.replaceAll('-', '');
  const { words } = name.words;
  return (
    words.some((word) => word.length > 3 && label.includes(word)) ||
    (label.length > 2 && words.join('').includes(label))
  );
}

/** The name stands in the subject, or the text calls its reader a customer of it. */
function speaksAsOrganisation(name: Passage, reading: Reading): boolean {
  const roles = rolesOf(name);
  const core = name.words.words.filter(
    (word, at) => word.length > 3 && !/\d/.test(word) && !roles.at(at).has('companion'),
  );
  if (core.length === 0) return rolesOf(name).within('companion', 0, name.words.words.length);
  if (core.some((word) => reading.subject.words.words.includes(word))) return true;
  const body = rolesOf(reading.body);
  return reading.body.words.words.some(
    (word, at) =>
      core.includes(word) && body.within('customer', at - 2, at + 3) && body.within('salutation', at - 4, at),
  );
}
