import { describe, it } from 'vitest';
import { nothingProven, provenBy } from '../../../support/compose-mail.ts';
import { type Case, expectCase, flagged } from '../../../support/judge-draft.ts';

const say = 'Your account has been limited. Verify it now.';
const html = `<p>${say}</p><a href="https://t.co/AbC">Verify</a>`;
const sentFrom = (address: string): Case[1] => ({
  from: `Support Team <${address}>`,
  subject: 'Account limited',
  html,
});
const condemned: Case[3] = { verdict: 'impersonation', brand: 'PayPal' };

const lookalikes: readonly Case[] = [
  ['one letter too many', sentFrom('service@paypall.example'), provenBy('paypall.example'), condemned],
  ['two letters swapped', sentFrom('service@papyal.example'), provenBy('papyal.example'), condemned],
  ['a digit for a letter', sentFrom('service@paypa1.example'), provenBy('paypa1.example'), condemned],
  [
    'a letter of another script',
    sentFrom('service@xn--pypal-4ve.example'),
    provenBy('xn--pypal-4ve.example'),
    condemned,
  ],
  [
    'an addition',
    sentFrom('service@paypal-account-update77.example'),
    provenBy('paypal-account-update77.example'),
    condemned,
  ],
  ['another suffix', sentFrom('service@paypal.top'), provenBy('paypal.top'), condemned],
  [
    "the brand's whole domain in front",
    sentFrom('service@paypal.com.mail.example'),
    provenBy('mail.example'),
    condemned,
  ],
  ['no suffix', sentFrom('service@paypal'), nothingProven, condemned],
  [
    'a subdomain',
    { ...sentFrom('service@paypal.mailer.example'), subject: 'Your PayPal account is limited' },
    provenBy('mailer.example'),
    condemned,
  ],
  [
    'the local part',
    { ...sentFrom('paypal.service@mailer.example'), subject: 'Your PayPal account is limited' },
    provenBy('mailer.example'),
    condemned,
  ],
];

describe("a sender's address speaks for a brand by", () => {
  it.each(lookalikes)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});

const honest: readonly Case[] = [
  [
    'a firm whose name contains an ordinary word that is a brand, too',
    {
      from: 'Orangerie Lang <hello@orangerie-lang.example>',
      html: '<p>Verify your booking.</p><a href="https://orangerie-lang.example/b">Booking</a>',
    },
    provenBy('orangerie-lang.example'),
    { verdict: 'unknown' },
  ],
  [
    'a shop of spare parts named after what it fits, on its own pages',
    {
      from: 'Fiat-Teile Huber <shop@fiat-teile-huber.example>',
      html: '<p>Ihre Bestellung ist unterwegs.</p><a href="https://fiat-teile-huber.example/b">Bestellung</a>',
    },
    provenBy('fiat-teile-huber.example'),
    { verdict: 'unknown' },
  ],
  [
    'a person whose address bears the name of his street',
    { from: 'Ann <ann.amazon@friends.example>', text: 'See you on Sunday' },
    provenBy('friends.example'),
    { verdict: 'unknown' },
  ],
];

describe('an address that only seems to speak for a brand:', () => {
  it.each(honest)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});

const anybody = 'Notification <info@garden-club.example>';
const proven = provenBy('garden-club.example');
const link = '<a href="https://t.co/AbC">Verify</a>';
const places: readonly Case[] = [
  [
    'subject and salutation',
    { from: anybody, subject: 'PayPal: account limited', html: `<p>Dear PayPal customer, verify it now.</p>${link}` },
    proven,
    condemned,
  ],
  [
    'heading and signature',
    { from: anybody, html: `<p>PayPal</p><p>${say}</p>${link}<p>Kind regards,<br>PayPal Support</p>` },
    proven,
    condemned,
  ],
  [
    'the copyright line',
    {
      from: anybody,
      subject: 'PayPal: account limited',
      html: `<p>${say}</p>${link}<p>© 2025 PayPal. All rights reserved.</p>`,
    },
    proven,
    condemned,
  ],
  [
    'the text of a picture',
    {
      from: anybody,
      subject: 'Your PayPal account',
      html: `<img src="https://a.example/l.png" alt="PayPal"><p>${say}</p>${link}`,
    },
    proven,
    condemned,
  ],
  [
    'the name of a file',
    {
      from: anybody,
      subject: 'Your PayPal account',
      text: say,
      attachments: [{ name: 'PayPal-notice.html', type: 'text/html' }],
    },
    proven,
    condemned,
  ],
  [
    'the text of a link',
    { from: anybody, subject: 'PayPal', html: `<p>${say}</p><a href="https://t.co/AbC">Your PayPal account</a>` },
    proven,
    { verdict: flagged, brand: 'PayPal' },
  ],
];

describe('a brand speaks in', () => {
  it.each(places)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});
