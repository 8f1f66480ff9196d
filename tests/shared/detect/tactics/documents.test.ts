import { describe, expect, it } from 'vitest';
import { nothingProven, provenBy } from '../../../support/compose-mail.ts';
import { type Case, expectCase, judgeDraft } from '../../../support/judge-draft.ts';
import { type PdfDraft, writePdf } from '../../../support/pdf.ts';

const pdf = (draft: PdfDraft, name = 'document.pdf') => [
  { name, type: 'application/pdf', content: writePdf({ compressed: true, ...draft }) },
];
const from = 'Notification <info@garden-club.example>';
const proven = provenBy('garden-club.example');
const hold = ['Dear PayPal customer,', 'your PayPal account has been limited. Verify your account.'];

const speaking: readonly Case[] = [
  [
    'in its text',
    {
      from,
      subject: 'Your PayPal account',
      text: 'See attached.',
      attachments: pdf({ lines: hold, links: ['https://evil.example/x'] }),
    },
    proven,
    { verdict: 'impersonation', brand: 'PayPal', code: 'asks-verify' },
  ],
  [
    'in its title',
    {
      from,
      subject: 'Your PayPal account is limited',
      text: 'See attached.',
      attachments: pdf({ title: 'PayPal notice', links: ['https://bit.ly/x'] }),
    },
    proven,
    { verdict: 'impersonation', brand: 'PayPal', code: 'link-hidden' },
  ],
  [
    'by a link that resembles the brand',
    {
      from: 'PayPal <info@garden-club.example>',
      text: 'Your account statement is attached.',
      attachments: pdf({ packed: true, links: ['https://paypal-verify.example/'] }),
    },
    proven,
    { verdict: 'impersonation', brand: 'PayPal', code: 'link-lookalike' },
  ],
  [
    'by a number to call',
    {
      from: 'Invoice <jane.doe77@gmail.com>',
      subject: 'Order confirmation',
      text: 'Your invoice is attached.',
      attachments: pdf({
        lines: [
          'Microsoft Account',
          'Dear Customer,',
          'your subscription was renewed for $399.00.',
          'If you did not make this purchase, call our customer care: +1 (888) 555-0142',
          'Copyright Microsoft Corporation',
        ],
      }),
    },
    provenBy('gmail.com'),
    { verdict: 'impersonation', brand: 'Microsoft', code: 'phone-unknown' },
  ],
  [
    'by a chat',
    {
      from: 'Amazon Jobs <hr@garden-club.example>',
      text: 'Your offer is attached. Claim your reward.',
      attachments: pdf({ links: ['https://wa.me/15555550144'] }),
    },
    proven,
    { verdict: 'impersonation', brand: 'Amazon', code: 'chat-unknown' },
  ],
];

describe('a document speaks for the mail', () => {
  it.each(speaking)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));

  it('and is quoted as evidence', () => {
    const attachments = pdf({ lines: hold, links: ['https://evil.example/x'] });
    const { evidence } = judgeDraft({ from, subject: 'PayPal', text: 'See attached.', attachments }, proven);
    expect(evidence.map(({ where }) => where)).toContainEqual({
      part: 'document',
      excerpt: expect.stringContaining('PayPal'),
    });
    expect(evidence.map(({ where }) => where)).toContainEqual({ part: 'link', excerpt: 'https://evil.example/x' });
  });
});

const encrypted = pdf({ lines: hold, encrypted: true });
const zip = (flags: number) => [
  { name: 'notice.zip', type: 'application/zip', content: Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, flags, 0, 8, 0) },
];

const locked: readonly Case[] = [
  [
    'a document',
    { from: 'PayPal <info@garden-club.example>', text: 'Your statement. PIN 4711', attachments: encrypted },
    proven,
    { verdict: 'impersonation', brand: 'PayPal', code: 'attachment-locked' },
  ],
  [
    'an archive',
    { from: 'DHL <info@garden-club.example>', text: 'Passwort: 4711', attachments: zip(1) },
    proven,
    { verdict: 'impersonation', brand: 'DHL', code: 'attachment-locked' },
  ],
  [
    'a document in another language',
    { from: 'Banco do Brasil <info@garden-club.example>', text: 'Senha: 4711', attachments: encrypted },
    proven,
    { verdict: 'impersonation', brand: 'Banco do Brasil', code: 'attachment-locked' },
  ],
  [
    'a statement of the bank itself',
    {
      from: 'Barclays <service@barclays.co.uk>',
      text: 'Your statement is attached. Your password to open the PDF is your date of birth.',
      attachments: encrypted,
    },
    provenBy('barclays.co.uk'),
    { verdict: 'verified', brand: 'Barclays' },
  ],
  [
    'a contract between friends',
    { from: 'Anna <anna@friends.example>', text: 'The password is our street.', attachments: encrypted },
    provenBy('friends.example'),
    { verdict: 'unknown' },
  ],
];

describe('a locked file with its password beside it:', () => {
  it.each(locked)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));

  it('an archive that is not locked is none', () => {
    const draft = { from: 'DHL <info@garden-club.example>', text: 'Passwort: 4711', attachments: zip(0) };
    expect(judgeDraft(draft, proven).evidence.map(({ code }) => code)).not.toContain('attachment-locked');
  });
});

const honest: readonly Case[] = [
  [
    'an invoice of a craftsman that names how to pay',
    {
      from: 'Tischlerei Huber <buero@tischlerei-huber.example>',
      subject: 'Rechnung 2024-17',
      text: 'Die Rechnung finden Sie im Anhang.',
      attachments: pdf({
        title: 'Rechnung',
        lines: ['Rechnung 2024-17', 'Zahlbar per PayPal oder Visa', 'Fragen? Rufen Sie uns an: 089 5550146'],
        links: ['https://tischlerei-huber.example/', 'http://www.tcpdf.org'],
      }),
    },
    provenBy('tischlerei-huber.example'),
    { verdict: 'unknown' },
  ],
  [
    'the statement of a brand that is proven',
    {
      from: 'PayPal <service@paypal.com>',
      text: 'Your statement is attached.',
      attachments: pdf({ title: 'PayPal statement', lines: hold, links: ['https://www.paypal.com/'] }),
    },
    provenBy('paypal.com'),
    { verdict: 'verified', brand: 'PayPal' },
  ],
  [
    'an article about fraud that a friend passes on',
    {
      from: 'Anna <anna@friends.example>',
      text: 'Worth reading.',
      attachments: pdf({
        title: 'How fraudsters use PayPal',
        lines: ['PayPal, Netflix and Amazon are imitated most.'],
      }),
    },
    provenBy('friends.example'),
    { verdict: 'unknown' },
  ],
  [
    'a document below a letter that says all itself',
    {
      from: 'Garden Club <news@garden-club.example>',
      html: `<p>${'The roses bloom, and the club meets on Sunday. '.repeat(20)}</p><a href="https://garden-club.example/">More</a>`,
      attachments: pdf({ lines: hold, links: ['https://evil.example/x'] }),
    },
    nothingProven,
    { verdict: 'unknown' },
  ],
];

describe('an honest document stays one:', () => {
  it.each(honest)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});
