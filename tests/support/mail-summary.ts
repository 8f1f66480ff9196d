import type { MailSummary } from '../../shared/contract/mail-summary.ts';

/** A summary of ordinary mail, with what a test says otherwise. */
export function mailSummary(overrides: Partial<MailSummary> = {}): MailSummary {
  return {
    id: 1,
    accountId: 'ann',
    fromDisplay: 'Mira Lindqvist',
    fromAddress: 'mira@lindqvist.example',
    subject: 'Photos from Saturday',
    receivedAt: 1_000,
    verdict: 'unknown',
    notExamined: null,
    brand: null,
    headline: '',
    contradiction: null,
    place: 'inbox',
    flagged: false,
    released: false,
    kept: false,
    firstRun: false,
    ...overrides,
  };
}
