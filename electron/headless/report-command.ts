import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { AuthenticationTrust } from '../../shared/authentication/authentication.ts';
import { authenticationFromHeaders } from '../../shared/authentication/from-headers.ts';
import { type ReportFormat, type ReportRecipient, reportFormatSchema } from '../../shared/contract/report.ts';
import { noHistory } from '../../shared/detect/context.ts';
import { detect } from '../../shared/detect/detect.ts';
import { parseMail } from '../../shared/mail/parse-mail.ts';
import { composeReport } from '../../shared/report/compose.ts';
import { isPlainAddress } from '../../shared/report/plain-address.ts';
import { planRecipients, type RecipientPlan } from '../../shared/report/recipients.ts';
import type { ReportCase, ReportRequest } from '../../shared/report/report.ts';
import { readReportedMail } from '../../shared/report/reported-mail.ts';
import { revealsOf } from '../../shared/report/reveals.ts';
import { readRegistry } from '../backend/registry/read-registry.ts';
import { type RawMail, readMails } from './mail-source.ts';
import { oneLine } from './one-line.ts';
import { describeMessage, describePages, describeRecipients } from './report/describe-plan.ts';
import { showUsage } from './show-usage.ts';
import { writeOut } from './write-out.ts';

const usage = `Usage: vouchsafe report --dry-run [--to ID] [--from ADDRESS] [--country CC] [--redact]
                        [--format message|arf|xarf] [--trust-authentication-results] FILE

Writes the report of a mail that contradicts the registry, exactly as it would be sent, to standard output; and to whom,
where the registry has that from and what it reveals, to standard error. Nothing is sent: that is done in the window,
with an account.

FILE is an .eml file, or - for one mail on standard input.

  --to ID          the recipient, as it is listed (brand:dhl, body:apwg); without, the organisation, else the country's body
  --from ADDRESS   who reports (default: whom the mail is addressed to)
  --country CC     whose national body takes reports as well (gb, de ...)
  --trust-authentication-results
                   believe the topmost Authentication-Results header, as "vouchsafe scan" does
  --redact         send a marked copy in which the address of --from does not stand any more
  --format FORMAT  in place of the format that the registry says the recipient wants
`;

/** In place of an address when nobody is known who could report. */
const nobody = 'you@example.invalid';

/**
 * `vouchsafe report`: shows what would be sent of a mail, and to whom.
 * @param args the words after `report`
 * @returns 0 when it was written, 1 when there is nothing to report or nobody to report to, 2 when the file cannot be read
 *   or the words make no sense
 */
export async function reportCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null || options === 'help') return showUsage(usage, options === 'help');
  if (!options.dryRun) {
    return explain(2, [
      'A report is sent in the window, from one of your accounts: open the mail there and choose "Report".',
      'With --dry-run this command writes the message that would be sent.',
    ]);
  }
  const mails: RawMail[] = [];
  for await (const mail of readMails(options.file)) {
    if ('problem' in mail) return explain(2, [`Cannot read ${oneLine(mail.path)}: ${mail.problem}.`]);
    mails.push(mail);
    if (mails.length > 1) break;
  }
  const [mail] = mails;
  return mail === undefined || mails.length > 1
    ? explain(2, [`${oneLine(options.file)} is not one mail: one is reported at a time.`])
    : showReport(mail.raw, options);
}

async function showReport(raw: Uint8Array, options: Options): Promise<number> {
  const registry = readRegistry();
  const parsed = parseMail(raw);
  const authentication = authenticationFromHeaders(parsed, options.trust);
  const ownAddresses = parsed.to.map(({ address }) => address.toLowerCase());
  const verdict = detect(parsed, registry, { authentication, ownAddresses, history: noHistory });
  if (verdict.contradiction === null) {
    return explain(1, [
      'There is nothing to report: the mail contradicts nothing.',
      ...(options.trust.kind === 'nobody'
        ? ['If you know its receiving server, --trust-authentication-results tells more of its sender.']
        : []),
    ]);
  }
  const mail = readReportedMail(raw);
  if (mail.simulation !== null) {
    return explain(1, [
      `The mail says that it is an exercise of ${mail.simulation}, which is no stranger's business. Report it where you work.`,
    ]);
  }
  const brand = verdict.brand?.id == null ? null : registry.brand(verdict.brand.id);
  const { country } = options;
  const plan = planRecipients(brand, registry, { country, national: true, apwg: false });
  const to = chooseRecipient(plan, options.to);
  if (to === null) {
    return explain(1, [
      options.to === ''
        ? 'Nobody is known who takes a report of it by mail.'
        : `"${oneLine(options.to)}" is no recipient of it.`,
      ...plan.recipients.map(({ id, name }) => `  ${id}: ${oneLine(name)}`),
      ...describePages(plan),
    ]);
  }
  const from = options.from === '' ? (ownAddresses.find(isPlainAddress) ?? nobody) : options.from;
  const report: ReportCase = { ...verdict, brandName: verdict.brand?.name ?? '', authentication };
  const request: ReportRequest = {
    case: report,
    to: { ...to, format: options.format ?? to.format },
    from: { address: from, name: '' },
    stamp: { date: Date.now(), id: randomUUID() },
    redaction: options.redact ? { addresses: [from, ...ownAddresses], names: [] } : null,
    eightBitMime: true,
  };
  const composed = composeReport(request, raw, mail);
  if (composed.kind === 'too-large') {
    return explain(1, [`The mail is larger than ${composed.limit} octets, which no desk for reports takes.`]);
  }
  explain(0, [
    'Would be sent to the recipient with a star:',
    ...describeRecipients(plan, to),
    ...describeMessage(composed, revealsOf(request.from, mail)),
  ]);
  await writeOut(composed.octets);
  return 0;
}

function chooseRecipient({ recipients }: RecipientPlan, id: string): ReportRecipient | null {
  return recipients.find((one) => (id === '' ? one.chosen : one.id === id)) ?? null;
}

function explain(code: number, lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`);
  return code;
}

type Options = Readonly<{
  dryRun: boolean;
  /** '' when not given, as for all texts here. */
  to: string;
  from: string;
  country: string;
  trust: AuthenticationTrust;
  redact: boolean;
  format: ReportFormat | null;
  file: string;
}>;

function readOptions(args: readonly string[]): Options | 'help' | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      to: { type: 'string', default: '' },
      from: { type: 'string', default: '' },
      country: { type: 'string', default: '' },
      'trust-authentication-results': { type: 'boolean', default: false },
      redact: { type: 'boolean', default: false },
      format: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { to, from, country, redact, help } = values;
  if (help === true) return 'help';
  const format = values.format === undefined ? null : reportFormatSchema.safeParse(values.format);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || format?.success === false) return null;
  if ((from !== '' && !isPlainAddress(from)) || !/^(?:[a-z]{2})?$/i.test(country)) return null;
  const trust = { kind: values['trust-authentication-results'] ? 'topmost' : 'nobody' } as const;
  return { dryRun: values['dry-run'], to, from, country, trust, redact, format: format?.data ?? null, file };
}
