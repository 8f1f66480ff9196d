import type { MailQuery } from '../../../shared/contract/mail-list.ts';
import type { MailSummary } from '../../../shared/contract/mail-summary.ts';
import type { ListView } from '../route.ts';

type ViewQuery = Pick<MailQuery, 'waiting' | 'place'>;

const filters: Readonly<Record<ListView, ViewQuery>> = {
  review: { waiting: true },
  mail: {},
  quarantine: { place: 'quarantine' },
};

/** What to ask the backend for, to fill a view. */
export function viewFilter(view: ListView): ViewQuery {
  return filters[view];
}

/** Does a mail belong into a view? Answers as the backend would. */
export function belongsTo(view: ListView, mail: MailSummary): boolean {
  const { waiting, place } = filters[view];
  return (waiting === undefined || isWaiting(mail)) && (place === undefined || mail.place === place);
}

/** Contradicts a mail the registry? */
export function isContradicted({ verdict }: Pick<MailSummary, 'verdict'>): boolean {
  return verdict === 'suspicious' || verdict === 'impersonation';
}

/** Was it moved out of the inbox, so that it can be put back? */
export function isQuarantined({ place }: Pick<MailSummary, 'place'>): boolean {
  return place === 'quarantine';
}

/** Can its owner call a mail genuine, where it lies or by putting it back? */
export function isReleasable(mail: MailSummary): boolean {
  return mail.place === 'quarantine' || (mail.place === 'inbox' && (mail.flagged || isWaiting(mail)));
}

/** Waits a mail for its owner's decision? */
export function isWaiting(mail: MailSummary): boolean {
  return isContradicted(mail) && !mail.released && !mail.kept && mail.place !== 'gone';
}
