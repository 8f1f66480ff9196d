import { describe, expect, it } from 'vitest';
import { failedFor, nothingProven, provenBy } from '../../../support/compose-mail.ts';
import { type Case, expectCase, flagged, judgeDraft } from '../../../support/judge-draft.ts';

const threat =
  '<p>Dear user, your wallet has been suspended. Verify it now.</p><a href="https://evil.example/x">Verify</a>';
const from = (name: string) => `${name} <info@garden-club.example>`;

const disguised: readonly Case[] = [
  [
    'Cyrillic letters',
    { from: from('Мetаmask'), html: threat },
    provenBy('garden-club.example'),
    { verdict: 'impersonation', brand: 'MetaMask', code: 'name-disguised' },
  ],
  [
    'mathematical letters',
    { from: from('𝐍𝐞𝐭𝐟𝐥𝐢𝐱'), html: threat },
    provenBy('garden-club.example'),
    { verdict: 'impersonation', brand: 'Netflix', code: 'name-disguised' },
  ],
  [
    'spaces between the letters',
    { from: from('C o i n b a s e'), html: threat },
    provenBy('garden-club.example'),
    { verdict: 'impersonation', brand: 'Coinbase' },
  ],
  [
    'dots between the letters',
    {
      from: from('"F.e.d.E.x"'),
      subject: 'Your parcel',
      html: '<p>Your package is on hold. Pay the delivery fee.</p><a href="https://evil.example/x">Pay</a>',
    },
    provenBy('garden-club.example'),
    { verdict: 'impersonation', brand: 'FedEx' },
  ],
  [
    'invisible characters',
    { from: from('Pay\u200bPal'), html: threat },
    provenBy('garden-club.example'),
    { verdict: 'impersonation', brand: 'PayPal' },
  ],
  [
    'variation selectors',
    { from: from('Pay\ufe0fPal\ufe0f'), html: threat },
    provenBy('garden-club.example'),
    { verdict: 'impersonation', brand: 'PayPal' },
  ],
  [
    'a turn of the writing direction',
    { from: from('\u202aPay\u202cPal'), html: threat },
    provenBy('garden-club.example'),
    { verdict: 'impersonation', brand: 'PayPal' },
  ],
  [
    'signs inside of it',
    { from: from('"Pay-Pal"'), html: threat },
    provenBy('garden-club.example'),
    { verdict: 'impersonation', brand: 'PayPal' },
  ],
  [
    'a digit for a letter',
    { from: from('Paypa1 Support'), html: threat },
    provenBy('garden-club.example'),
    { verdict: 'impersonation', brand: 'PayPal', code: 'name-disguised' },
  ],
  [
    'a sign for a letter',
    { from: from('"P@yP@l Support"'), html: threat },
    provenBy('garden-club.example'),
    { verdict: 'impersonation', brand: 'PayPal', code: 'name-disguised' },
  ],
  [
    'a capital I for an l',
    { from: from('Trust WaIIet'), html: threat },
    provenBy('garden-club.example'),
    { verdict: 'impersonation', brand: 'Trust Wallet', code: 'name-disguised' },
  ],
  [
    'a name pulled apart in two',
    { from: from('Meta Mask Team'), html: threat },
    provenBy('garden-club.example'),
    { verdict: 'impersonation', brand: 'MetaMask' },
  ],
  [
    'a name glued to a word',
    { from: from('BinanceSupport'), html: threat },
    provenBy('garden-club.example'),
    { verdict: 'impersonation', brand: 'Binance' },
  ],
  [
    'an ordinary word as the whole name',
    {
      from: from('Target'),
      subject: 'You have won',
      html: '<p>Congratulations! Claim your reward.</p><a href="https://evil.example/x">Claim</a>',
    },
    provenBy('garden-club.example'),
    { verdict: 'impersonation', brand: 'Target' },
  ],
  [
    'one part of a name',
    {
      from: from('GLS | Seguimiento del paquete'),
      html: '<p>Su paquete está retenido. Confirme sus datos de entrega.</p><a href="https://evil.example/x">Confirmar</a>',
    },
    provenBy('garden-club.example'),
    { verdict: 'impersonation', brand: 'GLS' },
  ],
];

const shared: readonly Case[] = [
  [
    'a newsletter from a sending service that names its customer',
    {
      from: 'Discover Card <newsflash@discover.sending.example>',
      subject: 'Discover Card News Online',
      html: '<p>Learn more about your Discover Card.</p><a href="https://pictures.example/news">Read on</a>',
    },
    provenBy('discover.sending.example'),
    { verdict: 'unknown', brand: 'Discover', code: 'sender-shares-word' },
  ],
  [
    'a page for passwords',
    {
      from: 'Discover Card <info@discover.sending.example>',
      subject: 'Your account is suspended',
      html: '<p>Your account is suspended. Sign in.</p><a href="https://pages.example/x">Sign in</a>',
    },
    provenBy('discover.sending.example'),
    { verdict: flagged, brand: 'Discover' },
  ],
];

describe("a domain that shares an ordinary word with a brand's name is weighed with what it sends:", () => {
  it.each(shared)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});

describe("a brand's name is recognised in spite of", () => {
  it.each(disguised)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});

const honestNames: readonly Case[] = [
  [
    "a person who bears a brand's name",
    { from: 'Chase <chase@miller-family.example>', text: 'See you at the match, Chase' },
    provenBy('miller-family.example'),
    { verdict: 'unknown' },
  ],
  [
    "a person with a brand's name and a request",
    { from: 'Otto Lang <otto@lang.example>', text: 'Can you confirm the order? Regards, Otto' },
    provenBy('lang.example'),
    { verdict: 'unknown' },
  ],
  [
    'a newsletter named after what it writes about',
    {
      from: 'Windows Daily News <news@windowsdaily.example>',
      html: '<p>Update your account settings in Windows 11.</p><a href="https://windowsdaily.example/1">Read on</a>',
    },
    provenBy('windowsdaily.example'),
    { verdict: 'unknown' },
  ],
  [
    'Japanese text in full-width letters',
    { from: '"ＥＴＣサービス" <info@etc-service.example>', text: 'ＧＯＯＧＬＥ マップ' },
    provenBy('etc-service.example'),
    { verdict: 'unknown' },
  ],
  [
    'a firm of the same name with a domain of its own',
    { from: 'Orange <hello@orange.example>', html: '<p>Our new juices</p><a href="https://orange.example">Shop</a>' },
    provenBy('orange.example'),
    { verdict: 'unknown' },
  ],
];

describe('no brand is claimed by', () => {
  it.each(honestNames)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});

const little: readonly Case[] = [
  [
    'a picture and nothing else',
    {
      from: from('Correos'),
      subject: 'Tercer intento de entrega fallido',
      html: '<a href="https://shop.example/x"><img src="https://img.example/1.png"></a>',
    },
    provenBy('garden-club.example'),
    { verdict: flagged, brand: 'Correos' },
  ],
  [
    'a locked file with its password',
    {
      from: 'Banco do Brasil <maria1977@gmail.com>',
      text: 'Caro cliente, seus pontos expiram. Veja o arquivo em anexo. Senha de acesso: 123',
      attachments: [{ name: 'extrato.pdf', type: 'application/pdf' }],
    },
    provenBy('gmail.com'),
    { verdict: 'impersonation', brand: 'Banco do Brasil', code: 'attachment-locked' },
  ],
  [
    'an empty text and a document',
    {
      from: '"service@paypal.com" <info@garden-club.example>',
      subject: 'Your account is on hold',
      text: '',
      attachments: [{ name: 'notice.pdf', type: 'application/pdf' }],
    },
    provenBy('garden-club.example'),
    { verdict: 'impersonation', brand: 'PayPal', code: 'attachment-instead' },
  ],
  [
    'a web page as an attachment',
    {
      from: from('DHL'),
      subject: 'Your shipment is on hold',
      text: 'Open the attached document to release your package.',
      attachments: [{ name: 'DHL-label.html', type: 'text/html' }],
    },
    provenBy('garden-club.example'),
    { verdict: 'impersonation', brand: 'DHL', code: 'attachment-page' },
  ],
  [
    'a holiday picture of a friend',
    { from: 'Anna <anna@friends.example>', subject: 'Beach', html: '<img src="cid:1">' },
    provenBy('friends.example'),
    { verdict: 'unknown' },
  ],
  [
    'an invoice of a firm known to nobody',
    {
      from: 'Tischlerei Huber <buero@tischlerei-huber.example>',
      subject: 'Rechnung',
      text: 'Die Rechnung finden Sie im Anhang.',
      attachments: [{ name: 'rechnung.pdf', type: 'application/pdf' }],
    },
    provenBy('tischlerei-huber.example'),
    { verdict: 'unknown' },
  ],
];

describe('little real text:', () => {
  it.each(little)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});

describe('padding that names other brands', () => {
  const padding =
    'Microsoft Uniqlo GetResponse Microsoft Amazon. We will share the details shortly. Regards, Kumar. '.repeat(20);

  it('does not decide who is impersonated when it stands below a quoted header', () => {
    const thread = `From: A <a@corp.example>\nSent: Monday\nTo: B\nSubject: Microsoft licences\n\n${padding}`;
    const draft = {
      from: 'Hilton Rewards ,_<x@q1w2.example>',
      subject: 'Your Hilton reward',
      text: `Claim your reward\n\n${thread}`,
    };
    expect(judgeDraft(draft, nothingProven).brand?.name).toBe('Hilton');
  });

  it('does not decide when it is hidden', () => {
    const html = `<p>Dear Netflix member, update your payment details.</p><div style="display:none">${padding}</div>`;
    const verdict = judgeDraft({ from: from('Netflix'), html }, provenBy('garden-club.example'));
    expect(verdict.brand?.name).toBe('Netflix');
    expect(verdict.evidence.map(({ code }) => code)).toContain('text-hidden');
  });

  it('does not decide when it is woven into the text', () => {
    const draft = {
      from: from('Costco'),
      subject: 'Your reward',
      html: `<p>${padding}</p><p>Claim your reward</p><a href="https://t.co/a">Go</a>`,
    };
    expect(judgeDraft(draft, provenBy('garden-club.example')).brand?.name).toBe('Costco');
  });

  it('makes no claim of an honest mail about several brands', () => {
    const draft = {
      from: 'IT Weekly <news@it-weekly.example>',
      html: `<p>${padding}</p><a href="https://it-weekly.example/1">Read</a>`,
    };
    expect(judgeDraft(draft, provenBy('it-weekly.example')).verdict).toBe('unknown');
  });

  it('makes no claim of what somebody quotes', () => {
    const text =
      'Is this genuine?\n\nOn Monday, PayPal wrote:\n> Dear PayPal customer, your PayPal account has been limited. Verify it.\n> The PayPal Team';
    expect(judgeDraft({ from: 'Anna <anna@friends.example>', text }, provenBy('friends.example')).verdict).toBe(
      'unknown',
    );
    expect(judgeDraft({ from: 'Anna <anna@friends.example>', text }, failedFor('friends.example')).verdict).toBe(
      'unknown',
    );
  });
});
