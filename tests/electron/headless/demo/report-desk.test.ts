import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoAccount } from '../../../../electron/headless/demo/demo-account.ts';
import { type DemoImapServer, startDemoImapServer } from '../../../../electron/headless/demo/imap-server.ts';
import { deskMailbox, type ReportDesk, startReportDesk } from '../../../../electron/headless/demo/report-desk.ts';
import { readSample, samples } from '../../../../electron/headless/demo/samples.ts';
import { attachedOriginal } from '../../../support/report-scene.ts';
import { type RunningBackend, startBackend, temporaryFolder } from '../../../support/running-backend.ts';

let server: DemoImapServer;
let desk: ReportDesk;
let folder: ReturnType<typeof temporaryFolder>;
let running: RunningBackend;
let said = '';

beforeEach(async () => {
  said = '';
  server = await startDemoImapServer({ user: 'robin', password: 'secret', mailboxes: ['Sent', deskMailbox] });
  desk = await startReportDesk(
    server,
    (text) => {
      said += text;
    },
    10,
  );
  folder = temporaryFolder();
  const { id: _, ...account } = demoAccount(server, desk);
  running = await startBackend(folder.path, server, { ...account, secretRef: 'ann' });
  await running.until('the mailbox is watched', (_mails, { phase }) => phase === 'watching');
});

afterEach(async () => {
  await running.stop();
  await desk.stop();
  await server.stop();
  folder.remove();
});

test('a report of the demo is shown on the terminal, lies in two folders, and is answered', async () => {
  const sample = samples.find(({ brandId, verdict }) => brandId === 'dhl' && verdict === 'impersonation');
  if (sample === undefined) throw new Error('there is no sample for it');
  const original = readSample(sample);
  server.append('INBOX', original);
  await running.until('it is moved', ([mail]) => mail?.place === 'quarantine');
  const { services } = running.backend;
  const answered = new Promise((resolve) => {
    services.subscribe((event) => {
      if (event.type === 'reportChanged' && event.report.state === 'answered') resolve(event.report.note);
    });
  });
  const [mail] = await running.mails();
  await services.sendReport({ id: mail?.id ?? 0, redact: false });
  expect(await answered).toMatchObject({ code: 'answered', values: { from: 'reports@demo.vouchsafe.example' } });
  const [arrived] = server.messages(deskMailbox);
  expect(attachedOriginal(Buffer.from(arrived?.raw ?? [])).equals(Buffer.from(original))).toBe(true);
  expect(said).toContain('in the place of phishing-dpdhl@dhl.com');
  expect(said).toContain(mail?.fromAddress ?? 'nobody');
  await running.until('the answer is judged', (mails) => mails.length === 2);
  expect((await running.mails()).map(({ verdict }) => verdict)).toEqual(['unknown', 'impersonation']);
});
