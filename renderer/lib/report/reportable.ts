import type { MailSummary } from '../../../shared/contract/mail-summary.ts';
import { isContradicted } from '../list/view.ts';

/** Can a mail be reported, as far as a list knows? What is gone cannot be fetched, so it cannot be attached either. */
export function isReportable(mail: MailSummary): boolean {
  return isContradicted(mail) && mail.place !== 'gone';
}
