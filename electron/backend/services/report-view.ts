import type { ReportState } from '../../../shared/contract/report.ts';
import type { ReportEntry } from '../record/report-entry.ts';
import { decisionsFor } from '../report/transition.ts';

/** A report as the window shows it. */
export function reportState(entry: ReportEntry): ReportState {
  const { id, mailId, accountId, brandName, recipient, state, note, format, redacted, plannedAt } = entry;
  // What was just planned is sent at once; only what was put off has a time to name.
  const next = state === 'queued' && note !== null ? entry.nextAt : null;
  return {
    id,
    mailId,
    accountId,
    brandName,
    recipient,
    at: entry.changedAt,
    plannedAt,
    state,
    next,
    note,
    format,
    redacted,
    copyInSent: entry.copy,
    decisions: decisionsFor(entry),
  };
}
