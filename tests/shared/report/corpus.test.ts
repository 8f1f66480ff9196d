import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportFormatSchema } from '../../../shared/contract/report.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { readReportedMail } from '../../../shared/report/reported-mail.ts';
import {
  contentOf,
  readByPostalMime,
  readMessage,
  reportRequest,
  sha256,
  withoutReturns,
} from '../../support/report-request.ts';

/** A folder of mails that are no part of the project. */
const corpus = process.env.VOUCHSAFE_MAIL_CORPUS;
const title = 'the report of every mail of a folder holds it as it was, in two readings';

if (corpus === undefined) {
  describe.skip(`${title} [skipped: VOUCHSAFE_MAIL_CORPUS names no folder]`, () => undefined);
} else {
  test(title, async () => {
    const files = readdirSync(corpus).filter((file) => file.endsWith('.eml'));
    const seen = {
      mails: files.length,
      asIs: 0,
      withCrlf: 0,
      eightBit: 0,
      base64: 0,
      arf: 0,
      xarf: 0,
      simulations: 0,
      longestMs: 0,
    };
    const faults: string[] = [];
    for (const file of files) {
      const original = readFileSync(join(corpus, file));
      const began = performance.now();
      const mail = readReportedMail(original);
      seen.simulations += mail.simulation === null ? 0 : 1;
      for (const format of reportFormatSchema.options) {
        const report = composeReport(
          reportRequest({ to: { name: 'Desk', address: 'a@desk.example', format } }),
          original,
          mail,
        );
        if (report.kind !== 'composed') {
          faults.push(`${file}: too large`);
          continue;
        }
        const part = readMessage(report.octets).root.children.at(-1);
        const theirs = (await readByPostalMime(report.octets)).attachments.at(-1);
        if (report.octets.includes(0)) faults.push(`${file}: NUL`);
        if (report.octets.some((octet) => octet > 127) !== report.eightBit) faults.push(`${file}: eightBit`);
        if (format !== 'message') {
          seen[format] += report.format === format ? 1 : 0;
          continue;
        }
        const carried = contentOf(part);
        const exact = sha256(carried) === sha256(original);
        if (!exact && sha256(withoutReturns(carried)) !== sha256(original)) faults.push(`${file}: other octets`);
        const read = new Uint8Array(theirs?.content as ArrayBuffer);
        // postal-mime ends each line of an attached message with LF, the last one as well.
        const expected =
          report.attachment.transfer === 'base64'
            ? original
            : Buffer.concat([withoutReturns(original), Buffer.from('\n')]);
        if (sha256(read) !== sha256(expected)) faults.push(`${file}: other octets in postal-mime`);
        seen.asIs += report.attachment.transfer === 'as-is' && exact ? 1 : 0;
        seen.withCrlf += exact ? 0 : 1;
        seen.base64 += report.attachment.transfer === 'base64' ? 1 : 0;
        seen.eightBit += report.eightBit ? 1 : 0;
      }
      seen.longestMs = Math.max(seen.longestMs, Math.round(performance.now() - began));
    }
    process.stdout.write(`${JSON.stringify(seen)}\n`);
    expect(files.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  }, 1_800_000);
}
