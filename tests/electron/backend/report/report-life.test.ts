import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReportState } from '../../../../shared/contract/report.ts';
import { describeServers, type ImapServer } from '../../../support/imap-servers.ts';
import { attachedOriginal, messagesIn, reportable } from '../../../support/report-scene.ts';
import { type RunningBackend, startBackend, temporaryFolder } from '../../../support/running-backend.ts';
import { type SmtpSink, startSmtpSink } from '../../../support/smtp-sink.ts';

describeServers('a report', (start) => {
  let server: ImapServer;
  let sink: SmtpSink;
  let folder: ReturnType<typeof temporaryFolder>;
  let running: RunningBackend;

  beforeEach(async () => {
    server = await start();
    sink = await startSmtpSink({ password: server.password });
    folder = temporaryFolder();
    running = await startBackend(folder.path, server, { submission: sink.submission });
    await running.until('the mailbox is watched', (_, account) => account.phase === 'watching');
  });

  afterEach(async () => {
    await running.stop();
    await sink.stop();
    await server.stop();
    folder.remove();
  });

  async function arrive(raw = reportable()): Promise<number> {
    const before = (await running.mails()).length;
    await server.append('INBOX', raw);
    await running.until('it is judged and moved', (mails) => mails.length > before && mails[0]?.place === 'quarantine');
    return (await running.mails())[0]?.id ?? 0;
  }

  async function untilState(id: number, isSo: (report: ReportState) => boolean): Promise<ReportState> {
    const { services } = running.backend;
    const { promise, resolve } = Promise.withResolvers<ReportState>();
    const end = services.subscribe((event) => {
      if (event.type === 'reportChanged' && event.report.id === id && isSo(event.report)) resolve(event.report);
    });
    const found = (await services.listReports({ limit: 50 })).reports.find((report) => report.id === id);
    if (found !== undefined && isSo(found)) resolve(found);
    const report = await promise;
    end();
    return report;
  }

  test('is shown before it is sent, and says from where it knows its recipient', async () => {
    const preview = await running.backend.services.previewReport({ id: await arrive(), redact: false });
    expect(preview.refusal).toBeNull();
    expect(preview.recipients[0]).toMatchObject({ id: 'brand:dhl', chosen: true, address: 'phishing-dpdhl@dhl.com' });
    expect(preview.recipients[0]?.source).toMatch(/^https:/);
    expect(preview.message).toMatchObject({ from: 'ann@mail.example', redacted: false });
    expect(preview.message?.attachment.octets).toBe(Buffer.from(reportable()).length);
    expect(preview.reveals).toEqual(['yourAddress', 'wholeMail', 'receivedPath', 'personalLinks']);
    expect(sink.received).toHaveLength(0);
  });

  test('arrives with the original octet for octet, lies in Sent, and is told of', async () => {
    const { services } = running.backend;
    const id = await arrive();
    const [report] = await services.sendReport({ id, redact: false });
    const done = await untilState(report?.id ?? 0, ({ copyInSent }) => copyInSent !== null);
    expect(done).toMatchObject({ state: 'sent', copyInSent: 'yes', brandName: 'DHL', decisions: [] });
    expect(sink.received).toHaveLength(1);
    const [arrived] = sink.received;
    expect(arrived).toMatchObject({ from: 'ann@mail.example', to: ['phishing-dpdhl@dhl.com'] });
    expect(attachedOriginal(arrived?.raw ?? Buffer.of()).equals(Buffer.from(reportable()))).toBe(true);
    const [copy, ...others] = await messagesIn(server, 'Sent');
    expect([copy?.raw.equals(arrived?.raw ?? Buffer.of()), copy?.flags.includes('\\Seen'), others]).toEqual([
      true,
      true,
      [],
    ]);
    expect((await services.getMail(id)).reports).toEqual([done]);
  });
});
