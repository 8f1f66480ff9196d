import { dayMs } from '../../../shared/time.ts';
import type { Store } from '../record/store.ts';
import type { Events } from '../watch/events.ts';
import { awaitDays } from './limits.ts';
import { readReturn } from './read-return.ts';

type NoteTools = Readonly<{
  store: Pick<Store, 'reports'>;
  events: Pick<Events, 'emit'>;
  now: () => number;
}>;

/** Looks through mail that has just arrived for answers to reports of the account, and for their bounces. */
export function noteReturns(accountId: string, raws: readonly Uint8Array[], { store, events, now }: NoteTools): void {
  const awaited = store.reports.awaiting(accountId, now() - awaitDays * dayMs);
  if (awaited.length === 0) return;
  const ids = awaited.map(({ messageId }) => messageId);
  for (const raw of raws) {
    const found = readReturn(raw, ids);
    const entry = awaited.find(({ messageId }) => messageId === found?.messageId);
    // Read anew: an earlier mail of these may have been about the same report.
    const report = entry === undefined ? null : store.reports.get(entry.id);
    // A desk that answers has it, whatever a bounce says of one of its forwardings.
    if (found === null || report === null || report.state === 'answered') continue;
    const { state, note } = found;
    if (store.reports.advance({ ...report, state, note, changedAt: now() }, report.state)) {
      events.emit({ type: 'report-changed', reportId: report.id, accountId });
    }
  }
}
