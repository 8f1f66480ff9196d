import { describeStates } from '../../support/window-states.ts';

const field = 'Address, link, telephone number or chat name, or a whole message';
const paragraph =
  'DHL customer service: your parcel is held. Pay at https://dhl.de.sendung-zoll.top/pay or call +49 228 5550 1234. ' +
  'Our own pages are www.dhl.de and +49 228 4333112. Questions: dhl-hilfe@gmail.com, http://stranger.example/x';

describeStates('every state of checking a contact', [
  {
    name: 'check-empty',
    hash: '#/check',
    reach: async ({ page }) => page.getByText('What the answers mean').waitFor(),
  },
  {
    name: 'check-official',
    hash: `#/check?text=${encodeURIComponent('0228 4333112')}`,
    reach: async ({ page }) => page.getByText('A support line of DHL.').waitFor(),
  },
  {
    name: 'check-contradicts',
    hash: `#/check?text=${encodeURIComponent('https://paypal.com@login.pаypal-support.top/')}`,
    reach: async ({ page }) => page.getByText('made to look like PayPal').waitFor(),
  },
  {
    name: 'check-unknown',
    hash: `#/check?text=${encodeURIComponent('stranger.example')}`,
    reach: async ({ page }) => page.getByText('Nothing is known of it.').waitFor(),
  },
  {
    name: 'check-paragraph',
    hash: '#/check',
    height: 1800,
    reach: async ({ page }) => {
      await page.getByLabel(field).fill(paragraph);
      await page.getByText('6 contacts found').waitFor();
    },
  },
  {
    name: 'check-none',
    hash: '#/check',
    reach: async ({ page }) => {
      await page.getByLabel(field).fill('PayPal');
      await page.getByRole('link', { name: 'Look up how to reach PayPal' }).waitFor();
    },
  },
  {
    name: 'check-clipboard-refused',
    hash: '#/check',
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'Paste' }).click();
      await page.getByText('was not allowed to read the clipboard').waitFor();
    },
  },
]);
