import type { HistoryEntry, MailDetail, Sender } from '../../../shared/contract/mail-detail.ts';
import type { MailSummary } from '../../../shared/contract/mail-summary.ts';
import { registrableDomain } from '../../../shared/domain/registrable.ts';
import type { Registry } from '../../../shared/registry/registry.ts';
import type { JournalEntry } from '../record/journal-entry.ts';
import type { RecordedMail } from '../record/recorded-mail.ts';
import { storedLengths } from '../record/retention.ts';
import type { Store } from '../record/store.ts';
import { brandChannels } from './brand-view.ts';
import { possibleChanges } from './decisions.ts';
import { reportState } from './report-view.ts';

/** A recorded mail as a line of the list shows it. */
export function mailSummary(mail: RecordedMail): MailSummary {
  return {
    id: mail.id,
    accountId: mail.accountId,
    fromDisplay: mail.fromDisplay,
    fromAddress: mail.fromAddress,
    subject: mail.subject,
    receivedAt: mail.receivedAt,
    verdict: mail.verdict,
    notExamined: mail.notExamined,
    brand: mail.brand,
    headline: mail.headline,
    contradiction: mail.contradiction,
    place: mail.place,
    flagged: mail.flagged,
    released: mail.released,
    kept: mail.kept,
    firstRun: mail.firstRun,
  };
}

/** Everything the window shows of one mail. */
export function mailDetail(mail: RecordedMail, store: Store, registry: Registry): MailDetail {
  const text = store.mails.text(mail.id);
  const changes = store.journal.ofMail(mail.id);
  const brand = mail.brand?.id == null ? null : registry.brand(mail.brand.id);
  return {
    mail: mailSummary(mail),
    sender: sender(mail),
    evidence: text?.evidence ?? [],
    excerpt: text === null ? null : { text: text.excerpt, cut: text.excerpt.length >= storedLengths.excerpt },
    channels: brand === null ? null : brandChannels(brand),
    history: [judgedEntry(mail), ...changes.map(historyEntry)],
    reports: store.reports.ofMail(mail.id).map(reportState),
    possible: possibleChanges(mail, changes, registry),
    registryVersion: mail.registryVersion,
  };
}

function sender({ fromAddress, proof, provenDomains }: RecordedMail): Sender {
  const domain = fromAddress.slice(fromAddress.lastIndexOf('@') + 1);
  return {
    domain,
    registrableDomain: registrableDomain(domain),
    proof,
    provenDomains,
  };
}

function judgedEntry(mail: RecordedMail): HistoryEntry {
  return { at: mail.judgedAt, kind: 'judged', state: 'confirmed', by: 'vouchsafe', note: '' };
}

function historyEntry({ kind, state, by, reason, settledAt, sentAt, plannedAt }: JournalEntry): HistoryEntry {
  return { at: settledAt ?? sentAt ?? plannedAt, kind, state, by, note: reason?.message ?? '' };
}
