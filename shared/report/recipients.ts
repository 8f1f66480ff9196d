import { maxReportRecipients, type ReportFormat, type ReportRecipient } from '../contract/report.ts';
import type { Brand, ReportBody, Source } from '../registry/brand.ts';
import type { Registry } from '../registry/registry.ts';
import { isPlainAddress } from './plain-address.ts';

/** Who else than the brand gets reports. */
export type ReportPreferences = Readonly<{
  /** ISO 3166 code; '' for none. */
  country: string;
  /** The body that takes reports of mail in this country. */
  national: boolean;
  apwg: boolean;
}>;

/** A page of the registry, and where the registry has it from. */
export type SourcedPage = Readonly<{ url: string; source: string; seen: string }>;

/** Who can be told of an impersonation, and what is left when nobody takes mail. */
export type RecipientPlan = Readonly<{
  recipients: readonly ReportRecipient[];
  /** The brand takes reports in a form only. */
  page: SourcedPage | null;
  /** The country's body takes reports in a form only. */
  nationalPage: (SourcedPage & Readonly<{ name: string }>) | null;
  /** The brand's official support pages. */
  supportPages: readonly SourcedPage[];
}>;

/** What a body must take to get a mail, and to have its form shown. */
const mailScopes: ReadonlySet<string> = new Set(['phishing email', 'phishing']);
const formScopes: ReadonlySet<string> = new Set([...mailScopes, 'scam', 'fraud']);
const apwg = 'apwg';

/**
 * Who takes a report. The mail that is reported is none of the parameters, so that its sender cannot choose who reads
 * about him: every address and page comes from the registry. Facts of low confidence count as not known.
 * @param brand whom the mail claims to be; null when the registry does not know it
 * @param chosen ids of those who are to get it, or addresses, as a report that was sent knows them; without, the brand and whom the preferences name
 */
export function planRecipients(
  brand: Brand | null,
  registry: Registry,
  preferences: ReportPreferences,
  chosen?: readonly string[],
): RecipientPlan {
  const country = preferences.country.toLowerCase();
  const national = country === '' ? [] : registry.reportBodies.filter((body) => body.countries.includes(country));
  const desk = national.find((body) => takesMail(body));
  const form = national.find((body) => body.page !== '' && isTrusted(body) && takes(body, formScopes));
  const world = registry.reportBodies.find((body) => body.id === apwg && takesMail(body));
  const proposed = [
    ...(brand === null ? [] : brandDesk(brand)),
    ...(desk === undefined ? [] : [bodyDesk(desk, 'national', preferences.national)]),
    ...(world === undefined ? [] : [bodyDesk(world, 'apwg', preferences.apwg)]),
  ];
  return {
    recipients: withoutRepeats(proposed)
      .slice(0, maxReportRecipients)
      .map((one) =>
        chosen === undefined ? one : { ...one, chosen: chosen.includes(one.id) || chosen.includes(one.address) },
      ),
    page: brand === null ? null : brandForm(brand),
    nationalPage: desk !== undefined || form === undefined ? null : { name: form.name, ...pageOf(form.page, form) },
    supportPages: (brand?.supportPages ?? []).filter(isTrusted).map((page) => pageOf(page.url, page)),
  };
}

function brandDesk(brand: Brand): readonly ReportRecipient[] {
  const { id, name, reporting } = brand;
  if (reporting === null || reporting.format === 'form' || !isUsable(reporting)) return [];
  const { address, format, source, seen } = reporting;
  return [{ id: `brand:${id}`, kind: 'brand', name, address, format: formatOf(format), source, seen, chosen: true }];
}

function brandForm({ reporting }: Brand): SourcedPage | null {
  if (reporting === null || reporting.page === '' || !isTrusted(reporting)) return null;
  return reporting.format === 'form' || !isUsable(reporting) ? pageOf(reporting.page, reporting) : null;
}

function bodyDesk(body: ReportBody, kind: 'national' | 'apwg', chosen: boolean): ReportRecipient {
  const { id, name, address, format, source, seen } = body;
  return { id: `body:${id}`, kind, name, address, format: formatOf(format), source, seen, chosen };
}

function takesMail(body: ReportBody): boolean {
  return body.format !== 'form' && isUsable(body) && takes(body, mailScopes);
}

function takes({ scope }: ReportBody, scopes: ReadonlySet<string>): boolean {
  return scope.some((what) => scopes.has(what));
}

function isUsable(desk: Source & Readonly<{ address: string }>): boolean {
  return isTrusted(desk) && isPlainAddress(desk.address);
}

/** A fact of low confidence is never shown as a real channel. */
function isTrusted({ confidence }: Source): boolean {
  return confidence !== 'low';
}

/** Who wants mail forwarded or attached gets it attached: a forwarded one has lost its header. */
function formatOf(format: string): ReportFormat {
  return format === 'arf' || format === 'xarf' ? format : 'message';
}

function pageOf(url: string, { source, seen }: Source): SourcedPage {
  return { url, source, seen };
}

/** A brand may be a national body itself: a tax office is told once. */
function withoutRepeats(recipients: readonly ReportRecipient[]): readonly ReportRecipient[] {
  const known = new Set<string>();
  return recipients.filter(({ address }) => !known.has(address) && known.add(address));
}
