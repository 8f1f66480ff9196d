import type { MailSummary } from '../../../shared/contract/mail-summary.ts';
import type { VerdictName } from '../../../shared/detect/verdict.ts';
import { parseMail } from '../../../shared/mail/parse-mail.ts';
import { decide, defaultPolicy } from '../../../shared/policy/policy.ts';
import type { DemoImapServer } from './imap-server.ts';
import { readSample, type Sample, samples } from './samples.ts';

/** What became of one sample. */
export type Outcome = Readonly<{
  sample: Sample;
  /** `not examined` when it could not be, null while it is not judged. */
  verdict: VerdictName | 'not examined' | null;
  brandId: string | null;
  /** Where it lies on the server, as `INBOX` or `INBOX, flagged`; '' when it is nowhere. */
  place: string;
  /** Nothing more will happen to it: it lies where policy wants a mail of its verdict. */
  isSettled: boolean;
  isAsExpected: boolean;
}>;

/** The folder of the default policy's quarantine. */
const quarantine = 'Vouchsafe Quarantine';

/** Finds each sample among the judged mails, and reads back from the server where it lies. */
export function readOutcomes(server: DemoImapServer, mails: readonly MailSummary[]): readonly Outcome[] {
  const judged = new Map(mails.map((mail) => [key(mail.fromAddress, mail.subject), mail]));
  const places = readPlaces(server);
  return samples.map((sample) => {
    const raw = readSample(sample);
    const { from, subject } = parseMail(raw);
    const mail = judged.get(key(from[0]?.address ?? '', subject));
    const verdict = mail === undefined ? null : mail.notExamined === null ? mail.verdict : 'not examined';
    const brandId = mail?.brand?.id ?? null;
    const place = (places.get(Buffer.from(raw).toString('latin1')) ?? []).join(' and ');
    const isSettled = verdict !== null && (verdict === 'not examined' || place === placeFor(verdict));
    return { sample, verdict, brandId, place, isSettled, isAsExpected: isExpected(sample, verdict, brandId, place) };
  });
}

/** A mail without a verdict against it may mention a brand or none: nobody is told. */
function isExpected(sample: Sample, verdict: Outcome['verdict'], brandId: string | null, place: string): boolean {
  const isBrandRight = sample.verdict === 'unknown' || brandId === sample.brandId;
  return verdict === sample.verdict && isBrandRight && place === placeFor(sample.verdict);
}

/** Where the demo account's policy wants a mail of this verdict. */
export function placeFor(verdict: VerdictName): string {
  const action = decide(verdict, defaultPolicy, { firstRun: false, released: false });
  if (action === 'quarantine') return quarantine;
  return action === 'flag' ? 'INBOX, flagged' : 'INBOX';
}

/** By the message's octets, every place where it lies. */
function readPlaces(server: DemoImapServer): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const mailbox of server.mailboxes()) {
    for (const { raw, flags } of server.messages(mailbox)) {
      const octets = Buffer.from(raw).toString('latin1');
      const isFlagged = mailbox === 'INBOX' && flags.includes('$Phishing');
      places.set(octets, [...(places.get(octets) ?? []), isFlagged ? `${mailbox}, flagged` : mailbox]);
    }
  }
  return places;
}

function key(address: string, subject: string): string {
  return `${address.toLowerCase()}\n${subject}`;
}

/** The outcomes as a table for the terminal, what differs from the expectation marked and said. */
export function formatOutcomes(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ sample, verdict, brandId, place, isAsExpected }) => [
    isAsExpected ? ' ' : '!',
    sample.title,
    verdict ?? 'not judged',
    verdict === 'unknown' || brandId === null ? '-' : brandId,
    place === '' ? 'nowhere' : place,
    isAsExpected ? '' : `expected: ${sample.verdict}, ${sample.brandId ?? '-'}, ${placeFor(sample.verdict)}`,
  ]);
  const all = [[' ', 'Mail', 'Verdict', 'Brand', 'Lies in', ''], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const right = outcomes.filter(({ isAsExpected }) => isAsExpected).length;
  return `${lines.join('\n')}\n\n${right} of ${outcomes.length} mails were judged as expected and lie where they belong.\n`;
}
