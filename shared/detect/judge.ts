import type { Evidence, VerdictName } from './verdict.ts';
import { isEvidenceCode, type Module, moduleOf } from './weights.ts';

/** A brand's name on a mail that neither comes from it nor leads to it, or that other things speak against as well. */
function standsOut(codes: ReadonlySet<string>, weak: number): boolean {
  // People are called Hyatt, too, and write from personal mailboxes.
  if (!codes.has('claims-brand') || codes.has('sender-freemail')) return false;
  return weak >= weakForFlag || (codes.has('sender-elsewhere') && codes.has('link-elsewhere'));
}

/** A desk that nobody knows and nothing proves, which leads away from the pages of its sender. */
function isStrayDesk(codes: ReadonlySet<string>): boolean {
  return codes.has('claims-desk') && codes.has('nothing-proven') && codes.has('link-elsewhere');
}

/** So many weak contradictions make a strong one of the identity worth a flag. */
const weakForFlag = 2;

/**
 * Draws the conclusion. More contradictions never lead to a milder verdict:
 *  - without a claim there is nothing to contradict: `unknown`;
 *  - a decisive contradiction, or strong ones from two modules (who it is, where it leads, what it wants): `impersonation`;
 *  - a stray desk that wants something no desk asks for: `impersonation`;
 *  - a claim of a sender whom the reader has called an impostor: `suspicious` at least;
 *  - a strong one of where it leads or what it wants: `suspicious`. A strange sender alone is not enough, since every
 *    organisation has mailers that no registry knows;
 *  - a proven official domain and nothing against it: `verified`.
 */
export function judge(evidence: readonly Evidence[]): VerdictName {
  if (!evidence.some(({ weight }) => weight === 'claim')) return 'unknown';
  const strong = new Set<Module>();
  let weak = 0;
  for (const { code, weight } of evidence) {
    if (weight === 'decisive') return 'impersonation';
    if (weight === 'strong' && isEvidenceCode(code)) strong.add(moduleOf(code));
    if (weight === 'weak') weak++;
  }
  const codes = new Set(evidence.map(({ code }) => code));
  const marked = codes.has('sender-marked');
  const named = ['claims-brand', 'speaks-as-brand', 'claims-desk', 'claims-own-domain'].some((code) => codes.has(code));
  // A name that no registry knows may be anybody's own: what it wants has to speak against it.
  if (!named && !strong.has('requests') && !marked) return 'unknown';
  if (strong.size >= 2 || (strong.has('requests') && isStrayDesk(codes))) return 'impersonation';
  if (strong.size === 1 && (!strong.has('identity') || marked || standsOut(codes, weak))) return 'suspicious';
  const proven = evidence.some(({ weight }) => weight === 'proof');
  return proven && strong.size === 0 && weak === 0 ? 'verified' : 'unknown';
}
