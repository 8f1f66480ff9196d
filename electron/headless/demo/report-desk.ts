import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import type { Mail } from '../../../shared/mail/mail.ts';
import { parseMail } from '../../../shared/mail/parse-mail.ts';
import { oneLine } from '../one-line.ts';
import { demoAddress } from './demo-account.ts';
import type { DemoImapServer } from './imap-server.ts';

/** Where what the desk received can be read, in the demo's own mailbox. */
export const deskMailbox = 'Received by report desks';

/** Octets of one report, as usual servers take. */
const reportBytes = 25 * 1024 * 1024;
/** Messages kept in memory. */
const keptReports = 500;
/** Time until the desk answers, ms: a real one takes hours. */
const answerMs = 3_000;

/** Stands in for whoever takes reports: everything that is sent in the demo arrives here, and nowhere else. */
export type ReportDesk = Readonly<{
  port: number;
  stop(): Promise<void>;
}>;

/**
 * Starts a server on 127.0.0.1 that takes the demo's reports (RFC 6409, with the mailbox's own password), shows each
 * on the terminal and in a mailbox, and answers it.
 * @param say shows a text on the terminal
 */
export async function startReportDesk(
  mailbox: Pick<DemoImapServer, 'user' | 'password' | 'append'>,
  say: (text: string) => void,
  delayMs: number = answerMs,
): Promise<ReportDesk> {
  const answers = new Set<NodeJS.Timeout>();
  let kept = 0;
  const take = (raw: Buffer, to: string) => {
    const report = parseMail(raw);
    say(describe(report, to, raw.length));
    if (kept >= keptReports) return;
    kept += 1;
    mailbox.append(deskMailbox, raw, { flags: ['\\Seen'] });
    const timer = setTimeout(() => {
      answers.delete(timer);
      mailbox.append('INBOX', answerTo(report, to));
    }, delayMs);
    answers.add(timer);
  };
  const server = new SMTPServer({
    authMethods: ['PLAIN'],
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    size: reportBytes,
    maxClients: 8,
    closeTimeout: 200,
    onAuth: ({ username, password }, _session, done) => {
      if (username === mailbox.user && password === mailbox.password) return done(null, { user: username });
      return done(Object.assign(new Error('The user name or the password is wrong.'), { responseCode: 535 }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        // What is beyond the limit is refused below, and need not be kept for it.
        if (!stream.sizeExceeded) chunks.push(chunk);
      });
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(Object.assign(new Error('5.3.4 Too large.'), { responseCode: 552 }));
        take(Buffer.concat(chunks), session.envelope.rcptTo.map(({ address }) => address).join(', '));
        return done(null, 'Taken by the report desk of the demo.');
      });
    },
  });
  // A client that is cut off is no fault of the desk's.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The report desk has no port.');
  return {
    port: address.port,
    stop: () => {
      for (const timer of answers) clearTimeout(timer);
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function describe(report: Mail, to: string, octets: number): string {
  const [original] = report.embedded;
  const attached =
    original === undefined
      ? report.attachments.map(({ name, size }) => `${name} (${size} octets)`).join(', ')
      : `"${original.subject}" from ${original.from[0]?.address ?? 'nobody'}`;
  return [
    '',
    `A report arrived at the demo's report desk, in the place of ${oneLine(to)}:`,
    `  Subject:  ${oneLine(report.subject)}`,
    `  Attached: ${oneLine(attached)}`,
    `  ${octets} octets, also in the folder "${deskMailbox}" and in "Sent". The desk answers in a moment.`,
    '',
  ].join('\n');
}

/** A short answer that refers to the report (RFC 5322 section 3.6.4), as a desk's own program writes it. */
function answerTo(report: Mail, to: string): string {
  const domain = demoAddress.slice(demoAddress.lastIndexOf('@') + 1);
  return [
    `Return-Path: <reports@${domain}>`,
    `Authentication-Results: mx.${domain}; dmarc=pass header.from=${domain}; dkim=pass header.d=${domain}`,
    `From: Report desk of the demo <reports@${domain}>`,
    `To: <${demoAddress}>`,
    'Subject: Your report was received',
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <answer.${report.messageId}>`,
    `In-Reply-To: <${report.messageId}>`,
    `References: <${report.messageId}>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Thank you. Your report to ${oneLine(to)} was received, and somebody looks at it.`,
    '',
    'In the demo nothing left your computer.',
    '',
  ].join('\r\n');
}
