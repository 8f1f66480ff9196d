import type { EvidenceView } from '../../../shared/contract/mail-detail.ts';

/** The reasons of a verdict. Detection words them in English itself. */
export const evidence = {
  reason: ({ text }: Pick<EvidenceView, 'code' | 'values' | 'text'>): string => text,
};
