import { composeReports } from '../../electron/backend/examine/compose-reports.ts';
import { contentKey } from '../../electron/backend/journal/content-key.ts';
import { createReportServices } from '../../electron/backend/services/report-services.ts';
import type { ServiceTools } from '../../electron/backend/services/service-tools.ts';
import type { BrandEntry } from '../../shared/registry/schema.ts';
import { FakeMailServer } from './fake-mail-client.ts';
import { sampleAccount, sampleMail, testStore } from './record-samples.ts';
import { brandEntry, fromList, registryData, registryOf } from './registry-data.ts';
import { reportable } from './report-scene.ts';

type Changes = Readonly<{ subject?: string; reporting?: BrandEntry['reporting'] }>;

/** The services for reports over a record and a mailbox in memory, with one mail that claims to be from a known brand. */
export function reportServicesScene({ subject, reporting }: Changes = {}) {
  const store = testStore();
  const submission = {
    host: 'smtp.mail.example',
    port: 465,
    tls: 'implicit',
    pinnedFingerprint: null,
    user: 'ann',
  } as const;
  store.accounts.put(sampleAccount({ submission }));
  const settings = store.settings.get();
  store.settings.put({ ...settings, reports: { ...settings.reports, country: 'gb', national: true } });
  const mailbox = new FakeMailServer();
  const raw = Buffer.from(reportable(subject));
  const uid = mailbox.append('INBOX', { raw, flags: [], internalDate: 0 });
  const uidValidity = mailbox.mailboxes.get('INBOX')?.uidValidity ?? 0;
  const [id = 0] = store.mails.insert([sampleMail({ uid, uidValidity, contentKey: contentKey(raw, raw.length) })]);
  const brandDesk = reporting ?? { address: 'abuse@postbox.example', ...fromList };
  const desk = { id: 'desk', name: 'Desk', countries: ['gb'], scope: ['phishing email'], ...fromList };
  const registry = registryOf(
    registryData([brandEntry('postbox', { reporting: brandDesk })], {
      reportBodies: [{ ...desk, address: 'desk@gov.example' }],
    }),
  );
  const told: number[] = [];
  const services = createReportServices({
    store,
    registry,
    pool: { run: async (job: Parameters<typeof composeReports>[0]) => composeReports(job) },
    sessions: { get: () => ({ use: (task: (client: unknown) => unknown) => task(mailbox.connect()) }) },
    events: { emit: (event: { type: string; reportId: number }) => told.push(event.reportId) },
    outbox: { look: () => undefined, decide: () => null },
    now: () => 1_000_000,
  } as unknown as ServiceTools);
  return { store, services, id, told };
}
