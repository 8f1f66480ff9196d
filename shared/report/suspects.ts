import type { Evidence } from '../detect/verdict.ts';
import { registrableDomain } from '../domain/registrable.ts';
import { type ReportCase, reportLimits } from './report.ts';
import type { ReportedMail } from './reported-mail.ts';

/** What of a mail is named as the fraud's own, for machines that act on it. */
export type Suspects = Readonly<{ domains: readonly string[]; uris: readonly string[] }>;

/** Evidence that a domain is the fraud's own. One that a mail only links to as well may be a counter of clicks. */
const foreignDomain: ReadonlySet<string> = new Set([
  'sender-lookalike',
  'sender-named-alike',
  'sender-elsewhere',
  'link-lookalike',
  'link-detour',
  'code-elsewhere',
]);

/**
 * The domains and links that the evidence contradicts. A mail links to the organisation it imitates as well, and may use
 * its address as the sender: neither must be reported as the fraud's.
 */
export function suspectsOf(report: ReportCase, mail: ReportedMail): Suspects {
  const domains = new Set(domainsOf(report.evidence, (code) => foreignDomain.has(code)));
  // A page may be suspect on a domain that is not: where anybody can publish, or behind a shortener.
  const linked = new Set([...domains, ...domainsOf(report.evidence, (code) => /^(?:link|code)-/.test(code))]);
  const bare = report.evidence.some(({ code }) => code === 'link-address');
  const uris = mail.links
    .filter(({ domain }) => (domain === '' ? bare : linked.has(domain)))
    .map(({ url }) => url)
    .slice(0, reportLimits.linkCount);
  return { domains: [...domains].slice(0, reportLimits.linkCount), uris };
}

/** Whether a piece of evidence speaks against the mail. */
export function contradicts({ weight }: Evidence): boolean {
  return weight === 'weak' || weight === 'strong' || weight === 'decisive';
}

function domainsOf(evidence: readonly Evidence[], counts: (code: string) => boolean): readonly string[] {
  return evidence
    .filter((one) => contradicts(one) && counts(one.code))
    .map(({ values }) => registrableDomain((values.domain ?? '').toLowerCase()))
    .filter((domain) => domain !== '');
}
