import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { composeReports } from '../../../../electron/backend/examine/compose-reports.ts';
import { submitMessage } from '../../../../electron/backend/submit/submit.ts';
import { contentOf, readMessage, reportRequest, sha256, withoutReturns } from '../../../support/report-request.ts';
import { startSmtpSink } from '../../../support/smtp-sink.ts';

/** A folder of mails that are no part of the project. */
const corpus = process.env.VOUCHSAFE_MAIL_CORPUS;
const title = 'the report of every mail of a folder holds it as it was when a server has received it';

/** Messages that are on their way at once. */
const atOnce = 16;

if (corpus === undefined) {
  describe.skip(`${title} [skipped: VOUCHSAFE_MAIL_CORPUS names no folder]`, () => undefined);
} else {
  test.each([{ without: [] }, { without: ['8BITMIME'] }])(
    `${title} ($without)`,
    async ({ without }) => {
      const sink = await startSmtpSink({ without });
      const files = readdirSync(corpus).filter((file) => file.endsWith('.eml'));
      const faults: string[] = [];
      const seen = { mails: files.length, exact: 0, withCrlf: 0 };

      async function send(file: string, index: number): Promise<void> {
        const original = readFileSync(join(corpus ?? '', file));
        const stamp = { date: Date.UTC(2026, 10, 24), id: `550e8400-e29b-41d4-a716-${`${index}`.padStart(12, '0')}` };
        const { reports } = composeReports({
          kind: 'compose-reports',
          raw: original,
          requests: [reportRequest({ stamp })],
        });
        const [message] = reports;
        if (message == null) return void faults.push(`${file}: too large`);
        const { octets, messageId } = message.report;
        const to = `${index}@desk.example`;
        await submitMessage(sink.submission, sink.password, {
          from: 'a@reader.example',
          to,
          octets,
          sevenBit: message.sevenBit,
        });
        const arrived = sink.received.find((one) => one.to[0] === to);
        const { root, field } = readMessage(arrived?.raw ?? Buffer.of());
        if (field('message-id') !== `<${messageId}>`) faults.push(`${file}: another message`);
        const content = contentOf(root.children.at(-1));
        if (sha256(content) === sha256(original)) seen.exact += 1;
        else if (sha256(withoutReturns(content)) === sha256(withoutReturns(original))) seen.withCrlf += 1;
        else faults.push(`${file}: other octets`);
      }

      for (let at = 0; at < files.length; at += atOnce) {
        await Promise.all(files.slice(at, at + atOnce).map((file, index) => send(file, at + index)));
      }
      await sink.stop();
      process.stdout.write(`${JSON.stringify(seen)}\n`);
      expect(faults).toEqual([]);
      expect(seen.exact + seen.withCrlf).toBe(files.length);
    },
    1_800_000,
  );
}
