import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DemoImapServer, startDemoImapServer } from '../../../../electron/headless/demo/imap-server.ts';
import { formatOutcomes, placeFor, readOutcomes } from '../../../../electron/headless/demo/outcome.ts';
import { readSample, type Sample, samples } from '../../../../electron/headless/demo/samples.ts';
import type { MailSummary } from '../../../../shared/contract/mail-summary.ts';
import { parseMail } from '../../../../shared/mail/parse-mail.ts';

const quarantine = 'Vouchsafe Quarantine';

let server: DemoImapServer;

beforeEach(async () => {
  server = await startDemoImapServer({ user: 'robin', password: 'x', mailboxes: [quarantine] });
});

afterEach(() => server.stop());

function sampleOf(verdict: string): Sample {
  const sample = samples.find((candidate) => candidate.verdict === verdict);
  if (sample === undefined) throw new Error(`no sample is ${verdict}`);
  return sample;
}

function summary(sample: Sample, change: Partial<MailSummary> = {}): MailSummary {
  const { from, subject } = parseMail(readSample(sample));
  return {
    id: 1,
    accountId: 'demo',
    fromDisplay: '',
    fromAddress: from[0]?.address ?? '',
    subject,
    receivedAt: 0,
    verdict: sample.verdict,
    notExamined: null,
    brand: { id: sample.brandId, name: '' },
    headline: '',
    contradiction: null,
    place: 'inbox',
    flagged: false,
    released: false,
    kept: false,
    firstRun: false,
    ...change,
  };
}

function outcomeOf(sample: Sample, mails: readonly MailSummary[]) {
  const outcome = readOutcomes(server, mails).find((candidate) => candidate.sample === sample);
  if (outcome === undefined) throw new Error('a sample has no outcome');
  return outcome;
}

describe('the outcome of a sample', () => {
  const impersonation = sampleOf('impersonation');

  it('is not settled while it is not judged, or not moved yet', () => {
    server.append('INBOX', readSample(impersonation));
    expect(outcomeOf(impersonation, [])).toMatchObject({ verdict: null, place: 'INBOX', isSettled: false });
    expect(outcomeOf(impersonation, [summary(impersonation)])).toMatchObject({ isSettled: false, isAsExpected: false });
  });

  it.each([
    ['impersonation', quarantine, []],
    ['suspicious', 'INBOX', ['$Phishing', '$Junk']],
    ['verified', 'INBOX', []],
    ['unknown', 'INBOX', ['\\Seen']],
  ])('is as expected where the policy wants it: %s in %s', (verdict, mailbox, flags) => {
    const sample = sampleOf(verdict);
    server.append(mailbox, readSample(sample), { flags });
    expect(outcomeOf(sample, [summary(sample)])).toMatchObject({ isSettled: true, isAsExpected: true });
  });

  it('is wrong when the mail is lost, there twice, changed, or flagged without need', () => {
    const verified = sampleOf('verified');
    expect(outcomeOf(verified, [summary(verified)])).toMatchObject({ place: '', isAsExpected: false });
    server.append('INBOX', readSample(verified), { flags: ['$Phishing'] });
    expect(outcomeOf(verified, [summary(verified)])).toMatchObject({ place: 'INBOX, flagged', isAsExpected: false });
    server.append(quarantine, Buffer.concat([readSample(impersonation), Buffer.from('\r\n')]));
    expect(outcomeOf(impersonation, [summary(impersonation)])).toMatchObject({ place: '', isAsExpected: false });
    server.append(quarantine, readSample(impersonation));
    server.append('INBOX', readSample(impersonation));
    expect(outcomeOf(impersonation, [summary(impersonation)])).toMatchObject({
      place: `INBOX and ${quarantine}`,
      isAsExpected: false,
    });
  });

  it('is wrong for another brand or verdict, and for a mail that was not examined', () => {
    server.append(quarantine, readSample(impersonation));
    const other = summary(impersonation, { brand: { id: 'other', name: 'Other' } });
    expect(outcomeOf(impersonation, [other])).toMatchObject({ brandId: 'other', isAsExpected: false });
    const milder = summary(impersonation, { verdict: 'suspicious' });
    expect(outcomeOf(impersonation, [milder])).toMatchObject({ isSettled: false, isAsExpected: false });
    const lost = summary(impersonation, { notExamined: 'time', verdict: 'unknown' });
    expect(outcomeOf(impersonation, [lost])).toMatchObject({
      verdict: 'not examined',
      isSettled: true,
      isAsExpected: false,
    });
  });

  it('asks for no brand where nobody is told of one', () => {
    const ordinary = sampleOf('unknown');
    server.append('INBOX', readSample(ordinary));
    const claimed = summary(ordinary, { brand: { id: 'dhl', name: 'DHL' } });
    expect(outcomeOf(ordinary, [claimed]).isAsExpected).toBe(true);
  });
});

describe('the table of outcomes', () => {
  it('marks what is not as expected, says what was, and counts', () => {
    for (const sample of samples) {
      const [mailbox = '', flag] = placeFor(sample.verdict).split(', ');
      server.append(mailbox, readSample(sample), { flags: flag === undefined ? [] : ['$Phishing'] });
    }
    const mails = samples.map((sample) => summary(sample));
    expect(formatOutcomes(readOutcomes(server, mails))).toMatch(
      new RegExp(`\n\n${samples.length} of ${samples.length} mails were judged as expected`),
    );
    const lines = formatOutcomes(readOutcomes(server, mails.slice(1))).split('\n');
    expect(lines[0]).toMatch(/^ {3}Mail +Verdict +Brand +Lies in$/);
    expect(lines[1]).toMatch(/^! {2}Amazon order +not judged +- +INBOX +expected: verified, amazon, INBOX$/);
    expect(lines.at(-2)).toMatch(new RegExp(`^${samples.length - 1} of ${samples.length} `));
  });
});
