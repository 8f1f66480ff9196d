import { describe, it } from 'vitest';
import { notAsked, nothingProven, provenBy } from '../../../support/compose-mail.ts';
import { type Case, expectCase, flagged } from '../../../support/judge-draft.ts';

const from = 'PayPal <info@garden-club.example>';
const proven = provenBy('garden-club.example');
const say = 'Your account has been limited. Verify it.';
const link = (target: string, text = 'Verify') => `<p>${say}</p><a href="${target}">${text}</a>`;

const links: readonly Case[] = [
  [
    'hides behind a shortener',
    { from, html: link('https://t.co/AbCdEf') },
    proven,
    { verdict: 'impersonation', code: 'link-hidden' },
  ],
  [
    'is a bare address in octal',
    { from, html: link('http://0300.0.02.01/pp') },
    proven,
    { verdict: 'impersonation', code: 'link-address' },
  ],
  [
    'lies where anybody can publish',
    { from, html: link('https://storage.googleapis.com/bucket/login.html') },
    proven,
    { verdict: 'impersonation', code: 'link-open-host' },
  ],
  [
    "resembles the brand's domain",
    { from, html: link('https://paypal-login.example/') },
    proven,
    { verdict: 'impersonation', code: 'link-lookalike' },
  ],
  [
    "puts the brand's whole domain in front",
    { from, html: link('https://www.paypal.com.account.example/') },
    proven,
    { verdict: 'impersonation', code: 'link-lookalike' },
  ],
  [
    'puts the brand before an @',
    { from, html: link('https://www.paypal.com@evil.example/') },
    proven,
    { verdict: 'impersonation', code: 'link-userinfo' },
  ],
  [
    "shows the brand's address and leads elsewhere",
    { from, html: link('https://evil.example/', 'https://www.paypal.com/signin') },
    proven,
    { verdict: 'impersonation', code: 'link-text-differs' },
  ],
  [
    'borrows the page of a search engine',
    { from, html: link('https://www.google.com/url?q=https://evil.example/x') },
    proven,
    { verdict: 'impersonation', code: 'link-detour' },
  ],
  [
    'is the page itself',
    { from, html: link('data:text/html;base64,PGI+') },
    proven,
    { verdict: 'impersonation', code: 'link-embedded' },
  ],
];

const more: readonly Case[] = [
  ...['http://3221225985/pp', 'http://0xC0000201/', 'http://[2001:db8::1]/'].map(
    (target): Case => [
      `is an address: ${target}`,
      { from, html: link(target) },
      proven,
      { verdict: 'impersonation', code: 'link-address' },
    ],
  ),
  ...['https://bit.ly/AbC', 'https://tinyurl.com/abc'].map(
    (target): Case => [
      `hides: ${target}`,
      { from, html: link(target) },
      proven,
      { verdict: 'impersonation', code: 'link-hidden' },
    ],
  ),
  ...['https://docs.google.com/forms/d/1', 'https://verify-now.web.app/'].map(
    (target): Case => [
      `is anybody's: ${target}`,
      { from, html: link(target) },
      proven,
      { verdict: 'impersonation', code: 'link-open-host' },
    ],
  ),
  [
    'is a form',
    { from, html: `<p>${say}</p><form action="https://bit.ly/AbC"><input name="password"></form>` },
    proven,
    { verdict: 'impersonation', code: 'link-hidden' },
  ],
  [
    'is a program',
    { from, html: link('javascript:location=1') },
    proven,
    { verdict: 'impersonation', code: 'link-embedded' },
  ],
];

describe('a link of the same kind', () => {
  it.each(more)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});

describe('a link', () => {
  it.each(links)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});

const honestLinks: readonly Case[] = [
  [
    'through a click counter to the brand',
    {
      from: 'Evri <do-not-reply@evri.com>',
      html: '<p>Your parcel was delivered.</p><a href="https://x1.r.eu-west-1.awstrack.me/L0/https:%2F%2Fwww.evri.com%2Ftrack/1/abc">Track</a>',
    },
    notAsked,
    { verdict: 'unknown', brand: 'Evri' },
  ],
  [
    "to the pages of others in a shop's newsletter",
    {
      from: 'Garden Club <news@garden-club.example>',
      html: '<p>See us on</p><a href="https://www.facebook.com/gardenclub">Facebook</a> <a href="https://bit.ly/tulips">Tulips</a>',
    },
    proven,
    { verdict: 'unknown' },
  ],
  [
    'to a shared document of a colleague',
    {
      from: 'Jan Maas <jan@company.example>',
      html: '<p>Here is the draft.</p><a href="https://docs.google.com/document/d/1">Draft</a>',
    },
    provenBy('company.example'),
    { verdict: 'unknown' },
  ],
];

describe('an honest mail links', () => {
  it.each(honestLinks)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});

const noLink: readonly Case[] = [
  [
    'buttons that write a mail',
    {
      from: 'Microsoft account team <no-reply@access-sec.example>',
      html: '<p>Unusual sign-in activity on your Microsoft account.</p><a href="mailto:report@collect.example">Report the user</a><a href="mailto:report@collect.example">Yes, it was me</a>',
    },
    nothingProven,
    { verdict: 'impersonation', brand: 'Microsoft', code: 'mail-buttons-only' },
  ],
  [
    'a telephone number',
    {
      from: 'Order 5353 <jane.doe1990@gmail.com>',
      subject: 'Order confirmation',
      text: 'Microsoft Account\nCustomer ID: 46\nDear Customer,\nyour subscription was renewed for $399.00. If you did not make this purchase, call our customer care: +1 (888) 555-0142\nCopyright Microsoft Corporation',
    },
    provenBy('gmail.com'),
    { verdict: 'impersonation', brand: 'Microsoft', code: 'phone-unknown' },
  ],
  [
    'a number in groups of digits',
    {
      from: 'Suporte Nubank <elvis378@gmail.com>',
      subject: 'Compra em análise',
      text: 'Compra no valor de R$ 1.499,99. Caso não reconheça, ligue para a central de segurança: 0800 555 0143.',
    },
    provenBy('gmail.com'),
    { verdict: 'impersonation', brand: 'Nubank', code: 'phone-unknown' },
  ],
  [
    'a reply to somebody else',
    {
      from: 'FBI <office@gsgm-trading.example>',
      replyTo: 'agent.wray@gmail.com',
      text: 'You are eligible for a refund of your stolen funds. Reply with your full name and telephone number.',
    },
    provenBy('gsgm-trading.example'),
    { verdict: 'impersonation', code: 'reply-elsewhere' },
  ],
  [
    'a chat',
    {
      from: 'Amazon Jobs <hr@garden-club.example>',
      html: '<p>You have been selected! Claim your reward.</p><a href="https://wa.me/15555550144">Chat with us</a>',
    },
    proven,
    { verdict: 'impersonation', brand: 'Amazon', code: 'chat-unknown' },
  ],
  [
    'a friend who asks for a call',
    { from: 'Anna <anna@friends.example>', text: 'Call me when you are home: 0171 5550145' },
    provenBy('friends.example'),
    { verdict: 'unknown' },
  ],
  [
    'a firm with its number below',
    {
      from: 'Tischlerei Huber <buero@tischlerei-huber.example>',
      text: 'Ihr Tisch ist fertig. Rufen Sie uns an: 089 5550146',
    },
    provenBy('tischlerei-huber.example'),
    { verdict: 'unknown' },
  ],
];

describe('no web link but', () => {
  it.each(noLink)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});

const header = (author: string) => `From: ${author}\nSent: Monday, May 1\nTo: Ann\nSubject: Your account\n\n`;

const forwards: readonly Case[] = [
  [
    'an impersonation that somebody passes on',
    {
      from: 'Ann <ann@reader.example>',
      subject: 'Fw: Unusual sign-in',
      html: `<pre>${header('Microsoft account team &lt;no-reply@access-sec.example&gt;')}</pre><p>Unusual sign-in activity on your account. Verify your account.</p><a href="https://t.co/x">Review</a>`,
    },
    provenBy('reader.example'),
    { verdict: 'impersonation', brand: 'Microsoft' },
  ],
  [
    'an original without an address',
    {
      from: 'Ann <ann@reader.example>',
      subject: 'Fwd: Someone logged in',
      html: `<pre>${header('Facebook')}</pre><p>Someone tried to log in to your Facebook account.</p><a href="mailto:sec@gmail.com">Report the user</a>`,
    },
    provenBy('reader.example'),
    { verdict: flagged, brand: 'Facebook' },
  ],
  [
    'a freemail original with a locked file',
    {
      from: 'Ann <ann@reader.example>',
      subject: 'ENC: Resgate',
      text: `De: Itaú Cartões <xy73105@gmail.com>\nEnviado: terça-feira\nPara: Ann\nAssunto: Resgate\n\nPrezado cliente, seu saldo está disponível para resgate. Senha do arquivo em anexo: 123`,
      attachments: [{ name: 'saldo.pdf', type: 'application/pdf' }],
    },
    provenBy('reader.example'),
    { verdict: 'impersonation', brand: 'Itaú' },
  ],
  [
    'a genuine mail that somebody passes on',
    {
      from: 'Ann <ann@reader.example>',
      subject: 'Fwd: Your order',
      text: `${header('Amazon.co.uk <shipment-tracking@amazon.co.uk>')}Your Amazon order has been dispatched.\nhttps://www.amazon.co.uk/orders`,
    },
    provenBy('reader.example'),
    { verdict: 'unknown' },
  ],
  [
    'a question about a mail below it',
    {
      from: 'Ann <ann@reader.example>',
      subject: 'Is this real?',
      text: `${'I got this today and do not know what to make of it. '.repeat(8)}\n\n${header('PayPal <x@evil.example>')}Dear PayPal customer, verify your account.`,
    },
    provenBy('reader.example'),
    { verdict: 'unknown' },
  ],
];

describe('forwarded mail:', () => {
  it.each(forwards)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});
