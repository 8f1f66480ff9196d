import { describe, it } from 'vitest';
import { failedFor, notAsked, nothingProven, provenBy, provenOtherwise } from '../../../support/compose-mail.ts';
import { type Case, expectCase, flagged } from '../../../support/judge-draft.ts';

const verify = 'Dear customer,\n\nplease verify your account within 24 hours, or it will be suspended.';
const button = (target: string, text = 'Continue') => `<p>${verify}</p><a href="${target}">${text}</a>`;

const passing: readonly Case[] = [
  [
    'a domain of its own that passes everything',
    { from: 'PayPal Support <service@secure-mailing.example>', html: button('https://secure-mailing.example/login') },
    provenBy('secure-mailing.example'),
    { verdict: 'impersonation', brand: 'PayPal', code: 'sender-elsewhere' },
  ],
  [
    'a compromised school',
    { from: 'Netflix <office@school.example>', subject: 'Payment declined', html: button('https://bit.ly/3xyz') },
    provenBy('school.example'),
    { verdict: 'impersonation', brand: 'Netflix' },
  ],
  [
    'the signature of a mailing service only',
    { from: 'Coinbase <noreply@garage.example>', html: button('https://u1.ct.sendgrid.net/ls/click?upn=x') },
    provenOtherwise('sendgrid.net'),
    { verdict: 'impersonation', brand: 'Coinbase' },
  ],
  [
    'the brand itself, which is proven',
    { from: 'PayPal <service@paypal.com>', html: button('https://www.paypal.com/signin') },
    provenBy('paypal.com'),
    { verdict: 'verified', brand: 'PayPal' },
  ],
  [
    'the brand itself, which nobody has checked',
    { from: 'PayPal <service@paypal.com>', html: button('https://www.paypal.com/signin') },
    notAsked,
    { verdict: 'unknown', brand: 'PayPal', code: 'domain-official' },
  ],
  [
    'a brand below the suffix of a country that the registry lacks',
    { from: 'Netflix <info@netflix.lt>', html: '<p>New this week</p><a href="https://netflix.lt/new">Watch</a>' },
    provenBy('netflix.lt'),
    { verdict: 'unknown' },
  ],
];

describe('passing authentication proves a domain, not honesty:', () => {
  it.each(passing)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});

const broken: readonly Case[] = [
  [
    'a comma where the address should end',
    {
      from: 'Microsoft account team ,_<x7f2k@q9z4.example>',
      subject: 'Unusual sign-in activity',
      html: button('https://t.co/AbC'),
    },
    nothingProven,
    { verdict: 'impersonation', brand: 'Microsoft', code: 'sender-malformed' },
  ],
  [
    'a domain that cannot exist',
    {
      from: 'Correios <rastreio@correios>',
      subject: 'Encomenda retida',
      html: '<p>Sua encomenda está retida. Pague a taxa de liberação.</p><a href="https://pague.example/x">Pagar</a>',
    },
    nothingProven,
    { verdict: 'impersonation', brand: 'Correios', code: 'sender-malformed' },
  ],
  [
    'no address at all',
    {
      from: '"Facebook" <>',
      replyTo: 'helpdesk77@gmail.com',
      html: '<p>Someone tried to log in to your account from a new device.</p><a href="mailto:helpdesk77@gmail.com">No, it was not me</a>',
    },
    nothingProven,
    { verdict: 'impersonation', brand: 'Facebook' },
  ],
  [
    'the address of the brand as a name',
    {
      from: '"offers@amazon.de" <service@friends-club.example>',
      html: '<p>Bestätigen Sie Ihr Konto.</p><a href="https://friends-club.example">Konto</a>',
    },
    nothingProven,
    { verdict: 'impersonation', brand: 'Amazon', code: 'address-in-name' },
  ],
  [
    'several senders at once',
    {
      from: '"Glückwunsch" <a@chronopost.fr>, <b@chronopost.fr>',
      subject: 'Ihr LIDL Gutschein wartet',
      html: '<p>Sie haben einen Gutschein von LIDL gewonnen.</p><a href="https://t.co/AbC">Gutschein einlösen</a>',
    },
    nothingProven,
    { verdict: 'impersonation', brand: 'Lidl' },
  ],
  [
    'a list of surnames, as old mail programs write it',
    { from: 'Smith, John <john.smith@company.example>', text: 'Are you coming on Friday?' },
    nothingProven,
    { verdict: 'unknown' },
  ],
  [
    'a report that a mail could not be delivered',
    {
      from: 'Mail Delivery System <MAILER-DAEMON>',
      subject: 'Returned mail',
      headers: ['Return-Path: <>'],
      text: 'The mailbox of the recipient is full or has been disabled.',
    },
    nothingProven,
    { verdict: 'unknown' },
  ],
];

describe('a From line that no honest program writes:', () => {
  it.each(broken)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});

const forged: readonly Case[] = [
  [
    'a shop borrows the address of another shop',
    {
      from: 'Rossmann <newsletter@otto.de>',
      subject: 'Ihr Gutschein',
      html: '<p>Sie haben einen Gutschein gewonnen!</p><a href="https://gewinn.example">Einlösen</a>',
    },
    failedFor('otto.de'),
    { verdict: 'impersonation', brand: 'Rossmann' },
  ],
  [
    'a nameless winner team borrows the address of a shop',
    {
      from: 'Gewinner-Team <angebote@otto.de>',
      subject: 'REWE Gutschein',
      html: '<p>Sie haben einen REWE Gutschein gewonnen.</p><a href="https://gewinn.example">Gutschein einlösen</a>',
    },
    failedFor('otto.de'),
    { verdict: 'impersonation', brand: 'REWE' },
  ],
  [
    'the address of the claimed brand, which the receiving server refutes',
    {
      from: 'PayPal <service@intl.paypal.com>',
      subject: 'You added a phone number',
      html: '<p>You added a number to your account. Not you?</p><a href="mailto:alerts10@gmail.com">No, it wasn\'t me</a>',
    },
    failedFor('intl.paypal.com'),
    { verdict: 'impersonation', brand: 'PayPal', code: 'authentication-failed' },
  ],
  [
    'a mailing list breaks what its member could prove',
    {
      from: 'Equinix Maintenance <no-reply@equinix.com>',
      headers: ['List-Id: <noc.reader.example>', 'List-Post: <mailto:noc@reader.example>'],
      text: 'The scheduled maintenance has been completed.',
    },
    failedFor('equinix.com', 'reader.example'),
    { verdict: 'unknown' },
  ],
  [
    'a forger writes the fields of a mailing list',
    {
      from: 'PayPal <service@paypal.com>',
      headers: ['List-Id: <noc.reader.example>', 'List-Post: <mailto:noc@reader.example>'],
      html: button('https://t.co/AbC'),
    },
    failedFor('paypal.com'),
    { verdict: 'impersonation', brand: 'PayPal', code: 'authentication-failed' },
  ],
  [
    'a shop writes about another brand that it sells',
    {
      from: 'OTTO <newsletter@otto.de>',
      subject: 'Apple Wochen',
      html: '<p>Jetzt iPhone bestellen.</p><a href="https://www.otto.de/apple">Zum Angebot</a>',
    },
    provenBy('otto.de'),
    { verdict: 'verified', brand: 'OTTO' },
  ],
];

describe('a third company is forged as the sender:', () => {
  it.each(forged)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});

const abused: readonly Case[] = [
  [
    'a desk that anybody can open',
    {
      from: 'Trust Wallet <support@qxzv.zendesk.com>',
      html: button('https://www.bing.com/ck/a?u=a1aHR0cHM6Ly9ldmlsLmV4YW1wbGUv'),
    },
    provenBy('zendesk.com'),
    { verdict: 'impersonation', brand: 'Trust Wallet', code: 'sender-self-service' },
  ],
  [
    'a tenant of an office service',
    { from: 'Microsoft Support <a1@qwzx.onmicrosoft.com>', html: button('https://login.example.web.app/') },
    provenBy('qwzx.onmicrosoft.com'),
    { verdict: 'impersonation', brand: 'Microsoft' },
  ],
  [
    'a customer of the claimed mailbox provider',
    { from: 'Outlook Support <team.help@outlook.com>', html: button('https://t.co/AbC') },
    provenBy('outlook.com'),
    { verdict: 'impersonation', brand: 'Microsoft', code: 'sender-freemail' },
  ],
  [
    'a customer of another, without a request',
    { from: 'Google <a.b@gmail.com>', text: 'Hello' },
    provenBy('gmail.com'),
    { verdict: 'unknown' },
  ],
  [
    'a tenant of the claimed ticket desk',
    { from: 'Zendesk <support@qxzv.zendesk.com>', html: button('https://t.co/AbC') },
    provenBy('qxzv.zendesk.com'),
    { verdict: 'impersonation', brand: 'Zendesk', code: 'sender-self-service' },
  ],
  [
    'the note of a genuine invoice',
    {
      from: 'service@paypal.com',
      subject: 'Invoice from Service Desk',
      text: 'You have an invoice over $499.99 for your order.\n\nNote from the seller: if you did not authorize this charge, call us now at +1 (888) 555-0142 to cancel.',
    },
    provenBy('paypal.com'),
    { verdict: flagged, brand: 'PayPal', code: 'phone-in-note' },
  ],
  [
    'the broken-in mailer of another organisation',
    {
      from: 'Amazon <notifications@contact.bandsintown.com>',
      subject: 'Cashback for you',
      html: '<p>Claim your reward now.</p><a href="https://evil.example/x">Claim reward</a>',
    },
    provenBy('contact.bandsintown.com'),
    { verdict: flagged, brand: 'Amazon' },
  ],
  [
    'a person writes through a genuine service',
    {
      from: 'Hugo R. <notifications@github.com>',
      subject: 'Re: [project] Fix',
      html: '<p>Looks good to me.</p><a href="https://github.com/a/b">View it on GitHub</a>',
    },
    provenBy('github.com'),
    { verdict: 'unknown', code: 'proven-for-stranger' },
  ],
  [
    'a genuine receipt of the same service',
    {
      from: 'GitHub <noreply@github.com>',
      subject: 'Your receipt',
      html: '<p>Thank you.</p><a href="https://github.com/settings">Settings</a>',
    },
    provenBy('github.com'),
    { verdict: 'verified', brand: 'GitHub' },
  ],
];

describe('genuine services are abused as senders:', () => {
  it.each(abused)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});
