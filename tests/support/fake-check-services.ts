import type { CheckServices } from '../../electron/backend/rpc/services.ts';
import { createCheckServices } from '../../electron/backend/services/check-services.ts';
import { brandEntry, registryData, registryOf } from './registry-data.ts';
import { sampleChannels } from './sample-channels.ts';

/** The sample channels as a registry. */
const sampleRegistry = registryOf(
  registryData(
    sampleChannels.map(({ id, name, sites, supportPages, phones }) =>
      brandEntry(id, {
        name,
        domains: sites.map(({ domain, source, seen }) => ({ domain, confidence: 'high', seen, sources: [source] })),
        supportPages: supportPages.map(({ url, source, seen }) => ({
          url,
          confidence: 'high',
          seen,
          sources: [source],
        })),
        phones: phones.map(({ number, country, source, seen }) => ({
          number,
          country,
          use: 'support',
          confidence: 'high',
          seen,
          sources: [source],
        })),
      }),
    ),
    { hosts: { ...registryData([]).hosts, freemail: ['gmail.com'], shortener: ['bit.ly'] } },
  ),
);

type FakeCheckTools = Readonly<{ gate: () => Promise<void> }>;

/** The real check over the sample channels. */
export function createFakeChecks({ gate }: FakeCheckTools): CheckServices {
  const services = createCheckServices(() => sampleRegistry);
  return {
    async checkChannels(query) {
      await gate();
      return services.checkChannels(query);
    },
  };
}
