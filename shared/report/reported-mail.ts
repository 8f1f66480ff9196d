import { ownFields } from '../authentication/trusted-results.ts';
import { readDestination } from '../domain/destination.ts';
import { parseDate } from '../mail/date.ts';
import type { Mail } from '../mail/mail.ts';
import { parseMail } from '../mail/parse-mail.ts';
import { publicAddress } from './public-address.ts';
import { reportLimits } from './report.ts';
import { simulationVendor } from './simulation.ts';

/** Where a mail leads, in a form that a machine can read. */
export type ReportedLink = Readonly<{ url: string; host: string /** '' for IP addresses. */; domain: string }>;

/** What a report says of the mail itself. All of it is what the mail says, and as hostile as that. */
export type ReportedMail = Readonly<{
  /** Whose exercise it says to be, so that it is not reported; null for all others. */
  simulation: string | null;
  subject: string;
  fromName: string;
  fromAddress: string;
  /** ms since the epoch, null when it has none. */
  date: number | null;
  messageId: string;
  /** The envelope sender, '' when it is not known or the null path. */
  returnPath: string;
  /** When the receiving server took it, ms since the epoch; null when it does not say. */
  arrived: number | null;
  /** The public address that the receiving server took it from, '' when it is not known. */
  sourceIp: string;
  links: readonly ReportedLink[];
  /** Whom it is addressed to. */
  recipients: readonly Readonly<{ name: string; address: string }>[];
}>;

/**
 * Reads what a report says of a mail. Belongs where hostile mail is parsed; the result is plain data.
 * @param octets the original as it was fetched
 */
export function readReportedMail(octets: Uint8Array): ReportedMail {
  const mail = parseMail(octets);
  const from = mail.from[0];
  const received = ownFields(mail.headers, []).filter(({ name }) => name === 'received');
  const topmost = received[0]?.value ?? '';
  return {
    simulation: simulationVendor(mail.headers),
    subject: mail.subject,
    fromName: from?.displayName ?? '',
    fromAddress: from?.address ?? '',
    date: mail.date,
    messageId: mail.messageId,
    returnPath: mail.returnPath?.address ?? '',
    arrived: topmost === '' ? null : parseDate(topmost.slice(topmost.lastIndexOf(';') + 1)),
    sourceIp: publicAddress(received.at(-1)?.value ?? ''),
    links: readLinks(mail),
    recipients: [...mail.to, ...mail.cc].map(({ displayName: name, address }) => ({ name, address })),
  };
}

function readLinks(mail: Mail): readonly ReportedLink[] {
  const links = new Map<string, ReportedLink>();
  for (const { kind, target } of mail.links) {
    if (links.size >= reportLimits.linksRead) break;
    if (kind === 'image') continue;
    const destination = readDestination(target);
    if (destination.kind !== 'web' || destination.href.length > reportLimits.uriLength) continue;
    const { href: url, host, domain } = destination;
    links.set(url, { url, host, domain });
  }
  return [...links.values()];
}
