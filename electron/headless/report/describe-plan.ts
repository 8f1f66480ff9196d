import type { ReportRecipient, Revealed } from '../../../shared/contract/report.ts';
import type { RecipientPlan } from '../../../shared/report/recipients.ts';
import type { ComposedReport } from '../../../shared/report/report.ts';
import { oneLine } from '../one-line.ts';

const revealed: Readonly<Record<Revealed, string>> = {
  yourAddress: 'your address',
  yourName: 'your name',
  wholeMail: 'the whole mail',
  receivedPath: 'the servers it came through, and the address it was delivered to',
  personalLinks: 'marks in its links that may stand for you',
};

/** Who can be told, with where the registry has it from, as lines; those that get this message are starred. */
export function describeRecipients({ recipients }: RecipientPlan, to: ReportRecipient): readonly string[] {
  return recipients.map(
    ({ id, name, address, source, seen }) =>
      `${id === to.id ? '* ' : '  '}${oneLine(`${id}: ${name} <${address}>. Source: ${source}, seen ${seen}.`)}`,
  );
}

/** What is left when nobody takes mail. */
export function describePages({ page, nationalPage, supportPages }: RecipientPlan): readonly string[] {
  return [
    ...(page === null ? [] : [`It takes reports at ${page.url}. Source: ${page.source}, seen ${page.seen}.`]),
    ...(nationalPage === null
      ? []
      : [`${nationalPage.name}: ${nationalPage.url}. Source: ${nationalPage.source}, seen ${nationalPage.seen}.`]),
    ...supportPages.map(({ url, source, seen }) => `Official support: ${url}. Source: ${source}, seen ${seen}.`),
  ].map((line) => `  ${oneLine(line)}`);
}

/** What would be sent and what that reveals. */
export function describeMessage(report: ComposedReport, reveals: readonly Revealed[]): readonly string[] {
  const { format, attachment, redacted, eightBit } = report;
  const how = { message: 'a mail with the original attached', arf: 'ARF (RFC 5965)', xarf: 'XARF 4' }[format];
  const carried = attachment.transfer === 'as-is' ? 'octet for octet as it is' : 'encoded in base64';
  return [
    `Format: ${how}; ${attachment.name}, ${attachment.octets} octets, ${carried}${redacted ? ', a redacted copy' : ''}.`,
    ...(eightBit ? ['It has octets above 127: it needs a server with 8BITMIME.'] : []),
    `It reveals: ${reveals.map((what) => revealed[what]).join('; ')}.`,
  ];
}
