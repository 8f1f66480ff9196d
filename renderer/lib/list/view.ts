import type { MailQuery } from '../../../shared/contract/mail-list.ts';
import type { MailSummary } from '../../../shared/contract/mail-summary.ts';

/** The lists of the window, in the order of the rail. */
export const views = ['review', 'all', 'quarantine'] as const;

export type View = (typeof views)[number];

const filters: Readonly<Record<View, Pick<MailQuery, 'verdicts' | 'place'>>> = {
  review: { verdicts: ['impersonation', 'suspicious'] },
  all: {},
  quarantine: { place: 'quarantine' },
};

/** What to ask the backend for, to fill a view. */
export function viewFilter(view: View): Pick<MailQuery, 'verdicts' | 'place'> {
  return filters[view];
}

/** Does a mail belong into a view? Answers as the backend would. */
export function belongsTo(view: View, mail: MailSummary): boolean {
  const { verdicts, place } = filters[view];
  return (verdicts?.includes(mail.verdict) ?? true) && (place === undefined || mail.place === place);
}
