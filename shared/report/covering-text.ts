import { defang } from './defang.ts';
import { headerDate, oneLine } from './header-text.ts';
import { type ComposedReport, type ReportCase, type Reporter, reportLimits } from './report.ts';
import type { ReportedMail } from './reported-mail.ts';
import { contradicts, suspectsOf } from './suspects.ts';

/** RFC 5322 section 2.1.1 wants 78, with the indentation. */
const lineLength = 74;
const nobody = 'an organisation';

/** What is attached, and how. */
export type Attached = ComposedReport['attachment'] & Pick<ComposedReport, 'format' | 'redacted'>;

/** The subject of a report in its own words. */
export function reportSubject({ brandName }: ReportCase): string {
  const brand = oneLine(brandName, reportLimits.nameLength);
  return oneLine(`Report of a mail that impersonates ${brand === '' ? nobody : brand}`, reportLimits.subjectLength);
}

/**
 * What a desk reads first: who reports, whom the mail claims to be and what speaks against it, with links made harmless.
 * In English: no other language is read at all desks.
 */
export function coveringText(report: ReportCase, mail: ReportedMail, from: Reporter, attached: Attached): string {
  const name = oneLine(from.name, reportLimits.nameLength);
  return [
    'Hello,',
    '',
    ...aboutMail(report, mail),
    '',
    ...aboutAttachment(attached),
    '',
    ...wrap(
      `Reported by ${name === '' ? from.address : `${name} <${from.address}>`}, who received the mail, with Vouchsafe.`,
    ),
    ...wrap(
      'Vouchsafe is a program on the computer of the reporter that holds mail against a list of official channels. It made this judgement, and it may be wrong.',
    ),
    '',
  ].join('\n');
}

/** The details of a mail for a form: those of the covering text without the letter around them. */
export function pageDetails(report: ReportCase, mail: ReportedMail): string {
  return `${aboutMail(report, mail).join('\n')}\n`;
}

function aboutMail(report: ReportCase, mail: ReportedMail): readonly string[] {
  const brand = oneLine(report.brandName, reportLimits.nameLength);
  const against = report.evidence.filter(contradicts).slice(0, reportLimits.evidenceCount);
  const links = suspectsOf(report, mail).uris;
  return [
    ...wrap(`This mail claims to be from ${brand === '' ? nobody : brand}. It is not what it claims:`),
    '',
    ...said(report.headline),
    ...against.flatMap(({ text }) => item(text)),
    '',
    'The mail says of itself:',
    '',
    ...said(`From: ${mail.fromName} <${mail.fromAddress}>`),
    ...said(`Subject: ${mail.subject}`),
    ...(mail.date === null ? [] : said(`Date: ${headerDate(mail.date)}`)),
    ...(mail.messageId === '' ? [] : said(`Message-ID: <${mail.messageId}>`)),
    ...(links.length === 0 ? [] : ['', 'It leads to (made harmless):', '', ...links.flatMap(said)]),
  ];
}

function aboutAttachment({ name, octets, transfer, format, redacted }: Attached): readonly string[] {
  const what = redacted ? 'a redacted copy' : 'the original, unmodified as it was received';
  const holder = format === 'xarf' ? 'an XARF report that holds ' : '';
  const changes = redacted
    ? ' Addresses and names of its recipient were replaced by "(redacted)", so that signatures in it do not hold any more. The original can be had from the reporter.'
    : '';
  const encoded =
    transfer === 'base64' && format !== 'xarf'
      ? ' It is an encoded file, because it has lines or characters that mail servers may not pass on as they are.'
      : '';
  return wrap(`Attached is ${holder}${what} (${name}, ${octets} octets).${changes}${encoded}`);
}

function said(text: string): readonly string[] {
  return [`  ${defang(oneLine(text, reportLimits.lineLength))}`];
}

function item(text: string): readonly string[] {
  return wrap(`- ${defang(oneLine(text, reportLimits.lineLength))}`).map(
    (line, at) => (at === 0 ? '  ' : '    ') + line,
  );
}

function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > lineLength) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
