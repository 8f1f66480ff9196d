import { describe, expect, it } from 'vitest';
import { failedFor, notAsked, nothingProven, provenBy } from '../../../support/compose-mail.ts';
import { type Case, expectCase, flagged, judgeDraft } from '../../../support/judge-draft.ts';

const nameless: readonly Case[] = [
  [
    'a parcel desk',
    {
      from: 'Su paquete <info@deadletters.example>',
      html: '<p>Su paquete está pendiente. Confirme su dirección de entrega.</p><a href="https://go.evil.example/x">Confirmar</a>',
    },
    provenBy('deadletters.example'),
    { verdict: flagged },
  ],
  [
    'a mail desk',
    {
      from: 'IT Helpdesk <desk@farm.example>',
      subject: 'Mailbox full',
      html: '<p>Your mailbox is almost full. Verify your account to keep your messages.</p><a href="https://forms.gle/abc">Verify</a>',
    },
    provenBy('farm.example'),
    { verdict: 'impersonation' },
  ],
  [
    'a claims desk for coins',
    {
      from: 'Claim Assist <claims@iceapple.example>',
      html: '<p>Dear customer, you are eligible to withdraw your digital assets. Connect your wallet.</p><a href="https://park.example/x">Withdraw</a>',
    },
    provenBy('iceapple.example'),
    { verdict: flagged },
  ],
  [
    'a court',
    {
      from: 'NOTIFICACAO EXTRAJUDICIAL <aviso@%avisos.example>',
      html: '<p>Seu CPF será bloqueado. Regularize a multa vencida agora.</p><a href="https://pague.example">Regularizar</a>',
    },
    nothingProven,
    { verdict: 'impersonation' },
  ],
  [
    'the desk of an honest firm that leads to its own pages',
    {
      from: 'Customer Support <support@smallshop.example>',
      html: '<p>Dear customer, please verify your account to finish your order.</p><a href="https://smallshop.example/verify">Verify</a>',
    },
    provenBy('smallshop.example'),
    { verdict: 'unknown' },
  ],
  [
    'the same before anybody has looked',
    {
      from: 'Customer Support <support@smallshop.example>',
      html: '<p>Dear customer, please confirm your account.</p><a href="https://smallshop.example/verify">Confirm</a>',
    },
    notAsked,
    { verdict: 'unknown' },
  ],
  [
    'a firm that says what its domain says',
    {
      from: 'Splash Wines <news@splashwines.example>',
      html: '<p>Win a case of wine! Claim your gift.</p><a href="https://wines.partner.example">Win</a>',
    },
    provenBy('splashwines.example'),
    { verdict: 'unknown' },
  ],
];

describe('a desk that no registry knows:', () => {
  it.each(nameless)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));

  it('is named by its own words, without an id', () => {
    const verdict = judgeDraft(
      {
        from: 'Membership Service <a@rental.example>',
        html: '<p>Your subscription has been suspended. Update your payment details.</p><a href="https://t.co/x">Update</a>',
      },
      provenBy('rental.example'),
    );
    expect(verdict.brand).toMatchObject({ id: null, name: 'Membership Service' });
    expect(verdict.verdict).toBe('impersonation');
  });
});

const prizes: readonly Case[] = [
  [
    'speaks as the brand',
    {
      from: 'Costco Customer Service ,_<a@zx81.example>',
      subject: 'You are our winner',
      html: '<p>Congratulations! Claim your gift card.</p><a href="https://t.co/x">Claim</a>',
    },
    nothingProven,
    { verdict: 'impersonation', brand: 'Costco', code: 'asks-prize' },
  ],
  [
    'speaks as the brand in its text',
    {
      from: 'Glückwunsch <service@friends.example>',
      subject: 'EDEKA-Gutschein',
      html: '<p>Sie haben einen EDEKA-Gutschein gewonnen.</p><a href="https://gewinn.example">Einlösen</a>',
    },
    failedFor('friends.example'),
    { verdict: 'impersonation', brand: 'EDEKA' },
  ],
  [
    "speaks as a coin's makers",
    {
      from: 'Ripple News <xrp@charity.example>',
      html: '<p>Register to claim your XRP tokens. Stake your tokens now.</p><a href="https://xrp-event.example">Claim</a>',
    },
    provenBy('charity.example'),
    { verdict: 'impersonation', brand: 'Ripple' },
  ],
  [
    'is a genuine loyalty mail',
    {
      from: 'Starbucks <rewards@e.starbucks.com>',
      html: '<p>Congratulations, claim your free reward.</p><a href="https://www.starbucks.com/rewards">Rewards</a>',
    },
    provenBy('e.starbucks.com'),
    { verdict: 'verified', brand: 'Starbucks' },
  ],
  [
    'is the raffle of a local club',
    {
      from: 'Garden Club <news@garden-club.example>',
      html: '<p>You have won a prize in our raffle!</p><a href="https://garden-club.example/raffle">See the prizes</a>',
    },
    provenBy('garden-club.example'),
    { verdict: 'unknown' },
  ],
];

describe('a prize lure', () => {
  it.each(prizes)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});

const risky: readonly Case[] = [
  [
    'a settlement notice of a claims agent',
    {
      from: 'Settlement Administrator <notice@settlement-admin.example>',
      subject: 'Notice of class action settlement with Equifax',
      html: '<p>You may be eligible to receive a payment.</p><a href="https://settlement-admin.example/claim">File a claim</a>',
    },
    provenBy('settlement-admin.example'),
    { verdict: 'unknown' },
  ],
  [
    'the newsletter of a coin firm',
    {
      from: 'Blockchain.com <news@email.blockchain.com>',
      html: '<p>Claim your bonus tokens. Hold and stake.</p><a href="https://www.blockchain.com/x">Claim</a>',
    },
    provenBy('email.blockchain.com'),
    { verdict: ['verified', 'unknown'] },
  ],
  [
    'a broker who names the insurer',
    {
      from: 'Allianz Agentur Meier <info@meier-makler.example>',
      html: '<p>Ihr neues Angebot für die Autoversicherung.</p><a href="https://meier-makler.example/angebot">Angebot</a>',
    },
    provenBy('meier-makler.example'),
    { verdict: 'unknown' },
  ],
  [
    'a tip how to secure an account',
    {
      from: 'IT Weekly <news@it-weekly.example>',
      subject: 'How to verify your PayPal account',
      html: '<p>Scammers threaten that your PayPal account will be suspended.</p><a href="https://it-weekly.example/1">Read</a>',
    },
    provenBy('it-weekly.example'),
    { verdict: 'unknown' },
  ],
  [
    'a post of a mailing list about a shop',
    {
      from: 'Jo <jo@coder.example>',
      headers: ['List-Id: <talk.list.example>', 'List-Post: <mailto:talk@list.example>'],
      subject: '[talk] Amazon AWS account suspended',
      text: 'My Amazon account has been suspended. Has anybody seen this?',
    },
    failedFor('coder.example', 'list.example'),
    { verdict: 'unknown' },
  ],
];

describe('honest mail that looks risky:', () => {
  it.each(risky)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});
