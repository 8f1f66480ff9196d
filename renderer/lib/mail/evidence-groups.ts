import type { EvidenceView } from '../../../shared/contract/mail-detail.ts';

/** One reason, with every place in the mail that it rests on. */
export type EvidenceGroup = Readonly<{
  text: string;
  weight: EvidenceView['weight'];
  places: readonly EvidenceView['where'][];
}>;

/** Says once what was found in several places, where it was found first; each place is named once. */
export function groupEvidence(evidence: readonly EvidenceView[]): readonly EvidenceGroup[] {
  const groups = new Map<string, { text: string; weight: EvidenceView['weight']; places: EvidenceView['where'][] }>();
  for (const { text, weight, where } of evidence) {
    const key = `${weight} ${text}`;
    const group = groups.get(key) ?? { text, weight, places: [] };
    const named = group.places.some(({ part, excerpt }) => part === where.part && excerpt === where.excerpt);
    if (!named && where.excerpt !== '') group.places.push(where);
    groups.set(key, group);
  }
  return [...groups.values()];
}
