import { ServiceError } from '../../../electron/backend/rpc/services.ts';
import type { ChangeQuery } from '../../../shared/contract/activity.ts';
import { type ReviewWindowOptions, testNow } from '../../support/review-window.ts';
import { sampleActivity, sampleChanges } from '../../support/sample-activity.ts';
import { describeStates } from '../../support/window-states.ts';

const busy: ReviewWindowOptions['prepare'] = (fake) =>
  Object.assign(fake.services, {
    getActivity: async () => sampleActivity(testNow),
    listChanges: async (query: ChangeQuery) => sampleChanges(testNow, query),
  });

describeStates('every state of the activity', [
  {
    name: 'activity',
    hash: '#/activity',
    height: 1_400,
    prepare: busy,
    reach: async ({ page }) => page.getByRole('button', { name: 'Show older ones' }).waitFor(),
  },
  {
    name: 'activity-tables',
    hash: '#/activity',
    height: 1_400,
    prepare: busy,
    reach: async ({ page }) => {
      for (let count = 0; count < 3; count += 1) await page.getByRole('button', { name: 'As a table' }).first().click();
      await page.getByRole('link', { name: 'PayPal' }).waitFor();
    },
  },
  {
    name: 'activity-none',
    samples: [],
    hash: '#/activity',
    reach: async ({ page }) => page.getByText('Nothing has been changed on a mail server yet.').waitFor(),
  },
  {
    name: 'activity-failed',
    hash: '#/activity',
    prepare: (fake) =>
      Object.assign(fake.services, {
        getActivity: async () => {
          throw new ServiceError('conflict', 'The record is busy. Try again in a moment.');
        },
      }),
    reach: async ({ page }) => page.getByText('The record is busy.').waitFor(),
  },
]);
