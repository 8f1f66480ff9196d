import { describeStates } from '../../support/window-states.ts';

const search = 'Search by name or domain';

describeStates('every state of the channels', [
  {
    name: 'channels',
    hash: '#/channels',
    reach: async ({ page }) => page.getByRole('link', { name: 'PayPal' }).waitFor(),
  },
  {
    name: 'channels-none',
    hash: '#/channels',
    reach: async ({ page }) => {
      await page.getByLabel(search).fill('jkupe');
      await page.getByText('The registry knows no “jkupe”.').waitFor();
    },
  },
  {
    name: 'channels-brand',
    hash: '#/channels/dhl',
    reach: async ({ page }) => page.getByText('DHL says it never asks').waitFor(),
  },
  {
    name: 'channels-brand-reporting',
    hash: '#/channels/netflix',
    reach: async ({ page }) => page.getByText('Report a mail that pretends').waitFor(),
  },
  {
    name: 'channels-unknown',
    hash: '#/channels/nobody',
    reach: async ({ page }) => page.getByText('The registry does not know this name.').waitFor(),
  },
]);
