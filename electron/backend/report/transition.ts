import type { ReportDecision, ReportNote } from '../../../shared/contract/report.ts';
import { dayMs } from '../../../shared/time.ts';
import { backOff } from '../imap/back-off.ts';
import type { ReportEntry } from '../record/report-entry.ts';
import type { SubmitError } from '../submit/submit-error.ts';
import {
  busyBaseMs,
  busyCapMs,
  copyForMs,
  faultPauseMs,
  giveUpDays,
  lookAttempts,
  looks,
  mailboxCapMs,
  secondLookMs,
} from './limits.ts';

/** When something happens, and chance for pauses, in [0, 1). */
export type Moment = Readonly<{ at: number; random: number }>;

/** The server has all of it: nothing takes it back. */
export function handingOver(entry: ReportEntry, at: number): ReportEntry {
  return { ...entry, state: 'sending', note: null, nextAt: null, changedAt: at };
}

/** The server took it; the copy for the Sent folder is next. */
export function taken(entry: ReportEntry, at: number): ReportEntry {
  return { ...entry, state: 'sent', note: null, attempts: 0, nextAt: at, changedAt: at, sentAt: at };
}

/** It may have been sent; only the Sent folder, or the owner, can tell. */
export function uncertain(entry: ReportEntry, note: ReportNote, at: number): ReportEntry {
  return { ...entry, state: 'uncertain', note, attempts: 0, nextAt: at, changedAt: at };
}

/** It was looked for in the Sent folder and is not there. */
export function notFound(entry: ReportEntry, at: number): ReportEntry {
  const attempts = entry.attempts + 1;
  return { ...entry, attempts, nextAt: attempts < looks ? at + secondLookMs : null };
}

/** The mailbox could not be asked now; null when it has been tried for long enough. */
export function putOff(entry: ReportEntry, at: number): ReportEntry | null {
  const attempts = entry.attempts + 1;
  const isTooLate = entry.sentAt === null ? attempts >= lookAttempts : at - entry.sentAt > copyForMs;
  if (isTooLate) return null;
  return { ...entry, attempts, nextAt: at + Math.min(mailboxCapMs, faultPauseMs * 2 ** (attempts - 1)) };
}

/** It waits for something that is no fault of a server; not by itself when `nextAt` is null. */
export function waiting(entry: ReportEntry, note: ReportNote, nextAt: number | null, at: number): ReportEntry {
  return { ...entry, state: 'queued', note, nextAt, changedAt: at };
}

/** What an attempt to send that went wrong makes of a report. */
export function failed(entry: ReportEntry, error: SubmitError, host: string, user: string, now: Moment): ReportEntry {
  const { at, random } = now;
  const attempts = entry.attempts + 1;
  const note = noteOf(entry, error, host, user);
  const again = { ...entry, attempts };
  switch (error.code) {
    case 'connection-lost':
      return uncertain(entry, note, at);
    case 'offline':
      return waiting(again, note, at + 1_000 + backOff(attempts, random), at);
    case 'server-busy': {
      const since = busySince(entry) ?? at;
      if (at - since > giveUpDays * dayMs) return refused(again, gaveUp(note), at);
      const busy = { ...note, values: { ...note.values, since: `${since}` } };
      return waiting(again, busy, at + busyPause(attempts, random), at);
    }
    case 'login-refused':
    case 'certificate':
    case 'no-encryption':
      return waiting(again, note, null, at);
    default:
      return refused(again, note, at);
  }
}

/** What the owner may decide in each state. */
export function decisionsFor({ state }: ReportEntry): readonly ReportDecision[] {
  if (state === 'uncertain') return ['send-again', 'was-sent', 'give-up'];
  return state === 'queued' || state === 'refused' ? ['send-again', 'give-up'] : [];
}

/** What a decision of the owner makes of a report. */
export function decided(entry: ReportEntry, decision: ReportDecision, at: number): ReportEntry {
  if (decision === 'was-sent') return taken(entry, at);
  if (decision === 'give-up') return { ...entry, state: 'cancelled', note: null, nextAt: null, changedAt: at };
  return { ...entry, state: 'queued', note: null, attempts: 0, nextAt: at, changedAt: at };
}

function refused(entry: ReportEntry, note: ReportNote, at: number): ReportEntry {
  return { ...entry, state: 'refused', note, nextAt: null, changedAt: at };
}

/** Since when the server has said nothing but "not now", ms: days without a network, or before a new try, are not its own. */
function busySince({ note }: ReportEntry): number | null {
  return note?.code === 'server-busy' && note.values.since !== undefined ? Number(note.values.since) : null;
}

function busyPause(attempts: number, random: number): number {
  const pause = Math.min(busyCapMs, busyBaseMs * 2 ** (attempts - 1));
  // Half of it is chance, so that what was put off together does not come back together.
  return Math.floor(pause / 2 + (pause / 2) * random);
}

function noteOf(entry: ReportEntry, error: SubmitError, host: string, user: string): ReportNote {
  const server = error.words;
  const values: Readonly<Record<string, string>> = {
    host,
    ...(server === '' ? {} : { server }),
    ...(error.code === 'login-refused' ? { user } : {}),
    ...(error.code === 'certificate' ? { fingerprint: error.fingerprint } : {}),
    ...(error.code === 'recipient-refused' ? { recipient: entry.recipient.address } : {}),
    ...(error.code === 'sender-refused' ? { sender: entry.from } : {}),
  };
  return { code: error.code, values };
}

function gaveUp({ values }: ReportNote): ReportNote {
  return { code: 'gave-up', values: { ...values, days: `${giveUpDays}` } };
}
