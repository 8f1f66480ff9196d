import type { ReportState } from '../../../shared/contract/report.ts';
import { messages } from '../messages.ts';
import { withoutDeceivers } from '../text/visible.ts';

const troubled: ReadonlySet<ReportState['state']> = new Set(['uncertain', 'refused', 'bounced']);
const onTheWay: ReadonlySet<ReportState['state']> = new Set(['queued', 'sending']);

/** What there is to say of a report beside its state, '' when nothing. */
export function describeNote({ note }: ReportState): string {
  return note === null ? '' : withoutDeceivers(messages.report.note(note));
}

/** What is told of reports that were sent together; the first that needs its owner goes before the others. */
export function describeReports(reports: readonly ReportState[]): Readonly<{ text: string; failed: boolean }> {
  const { state, told } = messages.report;
  const trouble = reports.find((report) => troubled.has(report.state));
  if (trouble !== undefined) return { text: `${state(trouble.state)}. ${describeNote(trouble)}`, failed: true };
  const alive = reports.filter((report) => report.state !== 'cancelled');
  const names = alive.map(({ recipient }) => recipient.name);
  if (alive.length === 0) return { text: told.cancelled(reports.length), failed: false };
  const waits = alive.find((report) => onTheWay.has(report.state));
  if (waits === undefined) return { text: told.sent(names), failed: false };
  return {
    text: [told.queued(names), describeNote(waits)].filter((sentence) => sentence !== '').join(' '),
    failed: false,
  };
}
