import type { MailQuery } from '../../../shared/contract/mail-list.ts';
import type { MailSummary } from '../../../shared/contract/mail-summary.ts';
import type { ListView } from '../route.ts';

const filters: Readonly<Record<ListView, Pick<MailQuery, 'verdicts' | 'place'>>> = {
  review: { verdicts: ['impersonation', 'suspicious'] },
  mail: {},
  quarantine: { place: 'quarantine' },
};

/** What to ask the backend for, to fill a view. */
export function viewFilter(view: ListView): Pick<MailQuery, 'verdicts' | 'place'> {
  return filters[view];
}

/** Does a mail belong into a view? Answers as the backend would. */
export function belongsTo(view: ListView, mail: MailSummary): boolean {
  const { verdicts, place } = filters[view];
  return (verdicts?.includes(mail.verdict) ?? true) && (place === undefined || mail.place === place);
}
