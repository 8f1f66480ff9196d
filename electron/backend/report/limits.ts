import { dayMs, hourMs } from '../../../shared/time.ts';
/** Reports that one account sends in an hour: more looks like a compromised account to its provider. */
export const reportsPerHour = 30;

/** Reports that wait for one account at a time; each keeps its whole message until it is settled. */
export const reportsWaiting = 200;

/** A server that says "not now" is asked for as long as a mail server would (RFC 5321 section 4.5.4.1). */
export const giveUpDays = 5;

/** Answers and bounces are looked for as long as this after a report was sent. */
export const awaitDays = 60;

/** First pause after "not now", doubling up to the second: greylisting wants some minutes. */
export const busyBaseMs = 5 * 60_000;
export const busyCapMs = 2 * hourMs;

/** The copy for the Sent folder is tried for as long as this after a report was sent, ms. */
export const copyForMs = dayMs;

/** Longest pause between two tries of a mailbox, ms; the first is `faultPauseMs`, and each is twice the one before. */
export const mailboxCapMs = hourMs;

/** How often an uncertain report is tried to be looked for in a mailbox that cannot be asked. */
export const lookAttempts = 8;

/** A server that keeps a copy of what is sent may need a moment for it: when an uncertain report is looked for again. */
export const secondLookMs = 2 * 60_000;
export const looks = 2;

/** A report that nothing comes of is given up after so many days, and its message with it. */
export const keptDays = 30;

/** What went wrong inside is not tried again at once, ms. */
export const faultPauseMs = 60_000;

/** A report that is being handed over when the program ends has this long to be taken, ms. */
export const endingMs = 5_000;
