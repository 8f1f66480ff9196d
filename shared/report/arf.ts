import type { Authentication, DomainResult } from '../authentication/authentication.ts';
import { version } from '../version.ts';
import { headerDate, oneLine } from './header-text.ts';
import { isPlainAddress } from './plain-address.ts';
import { type ReportCase, reportLimits } from './report.ts';
import type { ReportedMail } from './reported-mail.ts';
import { suspectsOf } from './suspects.ts';

const hostName = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/i;

/**
 * The machine-readable part of a feedback report (RFC 5965 section 3). Fields that are not known are left out, and so is
 * the recipient (Original-Rcpt-To): a desk does not need to know whom the fraud was meant for.
 */
export function feedbackReport(report: ReportCase, mail: ReportedMail): string {
  const { domains, uris } = suspectsOf(report, mail);
  const results = report.authentication === null ? '' : authenticationResults(report.authentication);
  const fields = [
    // Section 3.1: required, once each.
    'Feedback-Type: fraud',
    `User-Agent: Vouchsafe/${version}`,
    'Version: 1',
    // Section 3.2: once at most.
    ...(isPlainAddress(mail.returnPath) ? [`Original-Mail-From: <${mail.returnPath}>`] : []),
    ...(mail.arrived === null ? [] : [`Arrival-Date: ${headerDate(mail.arrived)}`]),
    ...(mail.sourceIp === '' ? [] : [`Source-IP: ${mail.sourceIp}`]),
    // Section 3.3: any number.
    ...(results === '' ? [] : [`Authentication-Results: ${results}`]),
    ...domains.filter((domain) => hostName.test(domain)).map((domain) => `Reported-Domain: ${domain}`),
    ...uris.flatMap((uri) => uriField(uri)),
  ];
  return fields.map((field) => `${field}\r\n`).join('');
}

/** The subject of a feedback report is that of the mail (RFC 5965 section 2), marked as passed on. */
export function feedbackSubject(mail: ReportedMail): string {
  return oneLine(`FW: ${mail.subject}`, reportLimits.subjectLength);
}

/** A URL as it was read has no white space; one that is longer than a line is left out, since it cannot be folded. */
function uriField(uri: string): readonly string[] {
  return /^[\x21-\x7e]+$/.test(uri) && uri.length < 900 ? [`Reported-URI: ${uri}`] : [];
}

/** What the receiving server found (RFC 8601 section 2.2); '' unless its name is known. */
function authenticationResults({ source, authservId, dkim, spf, dmarc }: Authentication): string {
  if (source !== 'authentication-results' || !hostName.test(authservId)) return '';
  const results = [
    ...(dmarc === null ? [] : [result('dmarc', 'header.from', dmarc)]),
    ...(spf === null ? [] : [result('spf', 'smtp.mailfrom', spf)]),
    ...dkim.slice(0, reportLimits.evidenceCount).map((one) => result('dkim', 'header.d', one)),
  ];
  return [authservId, ...(results.length === 0 ? ['none'] : results)].join(';\r\n ');
}

function result(method: string, property: string, { result: word, domain }: DomainResult): string {
  return hostName.test(domain) ? `${method}=${word} ${property}=${domain}` : `${method}=${word}`;
}
