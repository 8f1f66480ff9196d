import type { EvidenceView } from '../../../shared/contract/mail-detail.ts';

/** One reason, with every place in the mail that it rests on. */
export type EvidenceGroup = Readonly<{
  code: string;
  values: Readonly<Record<string, string>>;
  text: string;
  weight: EvidenceView['weight'];
  places: readonly EvidenceView['where'][];
}>;

/** Says once what was found in several places, where it was found first; each place is named once. */
export function groupEvidence(evidence: readonly EvidenceView[]): readonly EvidenceGroup[] {
  const groups = new Map<string, EvidenceGroup & { places: EvidenceView['where'][] }>();
  for (const { code, values, text, weight, where } of evidence) {
    const key = `${weight} ${text}`;
    const group = groups.get(key) ?? { code, values, text, weight, places: [] };
    const named = group.places.some(({ part, excerpt }) => part === where.part && excerpt === where.excerpt);
    if (!named && where.excerpt !== '') group.places.push(where);
    groups.set(key, group);
  }
  return [...groups.values()];
}
