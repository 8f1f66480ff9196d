import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReportState } from '../../../../shared/contract/report.ts';
import { describeServers, type ImapServer } from '../../../support/imap-servers.ts';
import { asOtherClient } from '../../../support/other-client.ts';
import { attachedOriginal, bounceOf, messagesIn, reportable } from '../../../support/report-scene.ts';
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
    expect(await services.sendReport({ id, redact: false })).toEqual([done]);
    expect(sink.received).toHaveLength(1);
  });

  test('moves its mail on to the folder for junk where that is wanted, and a release puts it back', async () => {
    const { services } = running.backend;
    const settings = await services.getSettings();
    await services.putSettings({ ...settings, reports: { ...settings.reports, afterwards: 'junk' } });
    const id = await arrive();
    await services.sendReport({ id, redact: false });
    const inJunk = async () => (await messagesIn(server, 'Junk')).length === 1;
    await expect.poll(inJunk, { timeout: 15_000 }).toBe(true);
    await expect.poll(async () => (await services.getMail(id)).possible.release, { timeout: 15_000 }).toBe(true);
    await services.releaseMail(id, { trust: false });
    const [back] = await messagesIn(server, 'INBOX');
    expect(back?.raw.equals(Buffer.from(reportable()))).toBe(true);
    expect([await messagesIn(server, 'Junk'), await messagesIn(server, 'Vouchsafe Quarantine')]).toEqual([[], []]);
  });

  test('of an exercise is sent to nobody, and of ordinary mail neither', async () => {
    const { services } = running.backend;
    const exercise = await arrive(`X-PHISHTEST: 1\r\n${reportable('An exercise')}`);
    const preview = await services.previewReport({ id: exercise, redact: false });
    expect(preview).toMatchObject({ message: null, refusal: { code: 'simulation' } });
    await expect(services.sendReport({ id: exercise, redact: false })).rejects.toMatchObject({ code: 'conflict' });
    await expect(services.draftReport({ id: exercise, redact: false })).rejects.toMatchObject({ code: 'conflict' });
    expect((await services.listReports({ limit: 10 })).reports).toEqual([]);
  });

  test('of a mail that is gone is refused with the reason, and so is one to nobody', async () => {
    const { services } = running.backend;
    const id = await arrive();
    const nobody = await services.previewReport({ id, redact: false, recipients: [] });
    expect(nobody).toMatchObject({ message: null, refusal: { code: 'no-recipient' } });
    await expect(services.sendReport({ id, redact: false, recipients: [] })).rejects.toMatchObject({
      code: 'conflict',
    });
    await asOtherClient(server, async (flow) => {
      await flow.mailboxOpen('Vouchsafe Quarantine');
      await flow.messageDelete('1:*');
    });
    const preview = await services.previewReport({ id, redact: false });
    expect(preview).toMatchObject({ message: null, reveals: [], refusal: { code: 'not-fetchable' } });
    expect(preview.recipients[0]?.id).toBe('brand:dhl');
  });

  test('can be saved as a file and begun in another mail program', async () => {
    const { services } = running.backend;
    const draft = await services.draftReport({ id: await arrive(), redact: false });
    expect(Buffer.from(draft.eml, 'base64').toString()).toContain('To: ');
    expect(draft.fileName).toMatch(/[.]eml$/);
    expect(draft.mailto).toMatch(/^mailto:phishing-dpdhl@dhl\.com\?subject=[^&]+&body=/);
    expect(draft.mailto.length).toBeLessThan(2_000);
    expect(new URL(draft.mailto).protocol).toBe('mailto:');
  });

  test('hides the address of its owner in a copy that says so', async () => {
    const { services } = running.backend;
    const id = await arrive();
    const [report] = await services.sendReport({ id, redact: true });
    await untilState(report?.id ?? 0, ({ state }) => state === 'sent');
    const [, ...attached] = (sink.received[0]?.raw.toString() ?? '').split('redacted-mail.eml');
    expect(attached.join('')).not.toContain('Ann <ann@mail.example>');
    expect(report).toMatchObject({ redacted: true });
  });

  test('that comes back is told of with the words of the server, and one that is answered, too', async () => {
    const { services } = running.backend;
    const id = await arrive();
    const [report] = await services.sendReport({ id, redact: false });
    await untilState(report?.id ?? 0, ({ copyInSent }) => copyInSent !== null);
    const messageId = /^message-id: <([^>\r\n]+)>/im.exec(sink.received[0]?.raw.toString() ?? '')?.[1] ?? '';
    await server.append('INBOX', bounceOf(messageId));
    const bounced = await untilState(report?.id ?? 0, ({ state }) => state === 'bounced');
    expect(bounced.note).toMatchObject({ code: 'bounced', values: { status: '5.1.1' } });
    await server.append(
      'INBOX',
      `From: desk@dhl.example\r\nIn-Reply-To: <${messageId}>\r\nSubject: Thanks\r\n\r\nThanks\r\n`,
    );
    const answered = await untilState(report?.id ?? 0, ({ state }) => state === 'answered');
    expect(answered.note?.values).toEqual({ from: 'desk@dhl.example', subject: 'Thanks' });
  });
});
