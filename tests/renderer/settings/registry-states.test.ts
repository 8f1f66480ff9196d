import type { Knowledge, RejudgedMail } from '../../../shared/contract/knowledge.ts';
import { sampleOwnBrands } from '../../support/fake-own-brand-services.ts';
import { refusedOffer } from '../../support/fake-registry-services.ts';
import type { FakeServices } from '../../support/fake-services.ts';
import { testNow } from '../../support/review-window.ts';
import { describeStates } from '../../support/window-states.ts';

const hour = 3_600_000;
const bundle = { name: 'registry.bundle', mimeType: 'application/octet-stream', buffer: Buffer.from('bundle') };

const sampleKnowledge: readonly Knowledge[] = [
  {
    id: 'trusted:ann:1',
    kind: 'trusted',
    domain: 'supplier.example',
    mail: { id: 1, subject: 'Your invoice', fromAddress: 'billing@supplier.example', fromDisplay: 'Supplier' },
    accountId: 'ann',
    at: testNow - hour,
  },
  {
    id: 'released:ann:2',
    kind: 'released',
    domain: null,
    mail: { id: 2, subject: 'Your parcel waits', fromAddress: 'help@parcels.test', fromDisplay: 'Parcels' },
    accountId: 'ann',
    at: testNow - 30 * hour,
  },
  {
    id: 'impersonation:ann:3',
    kind: 'impersonation',
    domain: null,
    mail: { id: 3, subject: 'Confirm your password', fromAddress: 'it@farm.example', fromDisplay: 'IT' },
    accountId: 'ann',
    at: testNow - 90 * hour,
  },
];

/** The newest contradicted mail, and an unknown one, each with another verdict. */
async function offers({ services }: FakeServices): Promise<readonly RejudgedMail[]> {
  const { mails } = await services.listMail({ limit: 50 });
  const [caught] = mails.filter(({ verdict }) => verdict === 'impersonation');
  const [silent] = mails.filter(({ verdict }) => verdict === 'unknown');
  const offer = (
    mail: RejudgedMail['mail'] | undefined,
    now: Partial<RejudgedMail['now']>,
    action: RejudgedMail['action'],
  ) => {
    if (mail === undefined) return [];
    const { verdict, brand, headline, contradiction } = mail;
    const before = { verdict, brand, headline, contradiction };
    return [{ mail, before, now: { ...before, ...now }, action }];
  };
  return [
    ...offer(caught, { verdict: 'verified', headline: '', contradiction: null }, 'release'),
    ...offer(silent, { verdict: 'suspicious', headline: 'Says DHL, sent from parcels.test.' }, 'flag'),
  ];
}

const prepareAll = async (fake: FakeServices) => {
  fake.ownBrands.set(sampleOwnBrands);
  fake.knowledge.set(sampleKnowledge);
  fake.knowledge.offer(await offers(fake), { notJudged: 3 });
};

describeStates('every state of the settings of the registry', [
  {
    name: 'registry-empty',
    hash: '#/settings/registry',
    height: 1_300,
    reach: async ({ page }) => page.getByText('There is no own entry.').waitFor(),
  },
  {
    name: 'registry-filled',
    hash: '#/settings/registry',
    height: 2_400,
    prepare: (fake) => void prepareAll(fake),
    reach: async ({ page }) => page.getByText('Village Bakery').waitFor(),
  },
  {
    name: 'registry-judging-again',
    hash: '#/settings/registry',
    prepare: (fake) => fake.knowledge.offer([], { pending: 1_204 }),
    reach: async ({ page }) => page.getByText('still to be judged again').waitFor(),
  },
  {
    name: 'registry-bundle',
    hash: '#/settings/registry',
    height: 1_700,
    reach: async ({ page }) => {
      await page.locator('input[type=file]').first().setInputFiles(bundle);
      await page.getByRole('button', { name: 'Install' }).waitFor();
    },
  },
  {
    name: 'registry-bundle-refused',
    hash: '#/settings/registry',
    height: 1_300,
    prepare: (fake) => fake.registry.setNext(refusedOffer),
    reach: async ({ page }) => {
      await page.locator('input[type=file]').first().setInputFiles(bundle);
      await page.getByText('Nothing was changed.').waitFor();
    },
  },
  {
    name: 'registry-remove-decision',
    hash: '#/settings/registry',
    prepare: (fake) => fake.knowledge.set(sampleKnowledge),
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'Remove: supplier.example' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'own-entry-new',
    hash: '#/settings/registry/new',
    height: 1_600,
    reach: async ({ page }) => page.getByLabel('Name', { exact: true }).waitFor(),
  },
  {
    name: 'own-entry-faults',
    hash: '#/settings/registry/new',
    height: 1_700,
    reach: async ({ page }) => {
      await page.getByLabel('Websites').fill('paypal.com\nbakery');
      await page.getByLabel('Domains its mail comes from').fill('gmail.com');
      await page.getByLabel('Telephone numbers').fill('12');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('belongs to PayPal').waitFor();
    },
  },
  {
    name: 'own-entry-correct',
    hash: '#/settings/registry/correct-dhl',
    height: 1_900,
    reach: async ({ page }) => page.getByRole('checkbox', { name: '+492284333112' }).waitFor(),
  },
]);
