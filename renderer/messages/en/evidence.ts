import type { EvidenceView } from '../../../shared/contract/mail-detail.ts';
import type { MailSummary } from '../../../shared/contract/mail-summary.ts';

/** The verdict and its reasons. Detection words them in English itself. */
export const evidence = {
  /** '' when there is nothing to say. */
  headline: ({ headline }: Pick<MailSummary, 'brand' | 'contradiction' | 'headline' | 'verdict'>): string => headline,
  reason: ({ text }: Pick<EvidenceView, 'code' | 'values' | 'text'>): string => text,
};
