import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../../electron/backend/record/store.ts';
import { type ReportOrder, runKilledReport } from '../../../support/killed-report.ts';
import { outboxScene } from '../../../support/outbox-scene.ts';
import { sampleAccount, sampleMail, testFolder } from '../../../support/record-samples.ts';
import { sampleReport } from '../../../support/report-samples.ts';
import { type SmtpSink, startSmtpSink } from '../../../support/smtp-sink.ts';

let sink: SmtpSink;
beforeEach(async () => {
  sink = await startSmtpSink();
});
afterEach(() => sink.stop());

/** A record with one report that waits, in a file that nobody has open. */
function plannedRecord(): string {
  const record = join(testFolder(), 'record.db');
  const store = openStore(record);
  store.accounts.put(sampleAccount({ submission: sink.submission }));
  const [mailId = 0] = store.mails.insert([sampleMail()]);
  store.reports.plan(sampleReport({ mailId, plannedAt: Date.now() }));
  store.close();
  return record;
}

describe('a program that is killed while it sends a report', () => {
  test.each<readonly [ReportOrder['dieAt'], number, string, number]>([
    // Killed there, the server got so many by then; found again so; and so many in the end.
    ['planned', 0, 'sent', 1],
    ['sending', 0, 'uncertain', 0],
    ['taken', 1, 'uncertain', 1],
    ['sent', 1, 'sent', 1],
  ])(
    'at "%s" loses none and sends none twice',
    async (dieAt, before, found, after) => {
      const record = plannedRecord();
      await runKilledReport({ record, password: sink.password, dieAt });
      await expect.poll(() => sink.received.length).toBe(before);
      const scene = outboxScene(sink.submission, sink.password, {}, record);
      scene.time.now = Date.now() + 1_000;
      scene.outbox.start();
      const rest = await scene.until(1, ({ state, copy, attempts }) =>
        state === 'sent' ? copy !== null : state === 'uncertain' && attempts > 0,
      );
      expect([rest.state, sink.received.length]).toEqual([found, after]);
      expect(scene.mailbox.messages('Sent')).toHaveLength(found === 'sent' ? 1 : 0);
      expect(scene.faults).toEqual([]);
    },
    60_000,
  );
});
