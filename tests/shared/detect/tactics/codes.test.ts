import { describe, it } from 'vitest';
import { provenBy } from '../../../support/compose-mail.ts';
import { codeAsGif } from '../../../support/gif.ts';
import { type Case, expectCase } from '../../../support/judge-draft.ts';
import { codeAsPng, writePng } from '../../../support/png.ts';

const from = 'PayPal <info@garden-club.example>';
const proven = provenBy('garden-club.example');

const code = (target: string) => [{ name: 'code.png', type: 'image/png', content: codeAsPng(target, 'grey') }];

const codes: readonly Case[] = [
  [
    'to a stranger',
    { from, text: 'Scan the code to verify your account.', attachments: code('https://evil.example/x') },
    proven,
    { verdict: 'impersonation', code: 'code-elsewhere' },
  ],
  [
    'behind a shortener, for a desk that no registry knows',
    {
      from: 'HR Helpdesk <hr@garden-club.example>',
      text: 'Your password expires. Scan the code to keep your password.',
      attachments: code('https://bit.ly/abc'),
    },
    proven,
    { verdict: 'impersonation', code: 'code-elsewhere' },
  ],
  [
    'to the brand itself',
    {
      from: 'PayPal <service@paypal.com>',
      text: 'Scan to open the app.',
      attachments: code('https://www.paypal.com/app'),
    },
    provenBy('paypal.com'),
    { verdict: 'verified' },
  ],
  [
    'of a club to its own page',
    {
      from: 'Garden Club <news@garden-club.example>',
      text: 'Scan for the programme.',
      attachments: code('https://garden-club.example/programme'),
    },
    proven,
    { verdict: 'unknown' },
  ],
];

const page = (target: string) =>
  `<p>Scan the code to verify your account.</p><img src="data:image/gif;base64,${Buffer.from(codeAsGif(target)).toString('base64')}">`;

const hiddenCodes: readonly Case[] = [
  [
    'in a GIF picture',
    {
      from,
      text: 'Scan the code to verify your account.',
      attachments: [{ name: 'code.gif', type: 'image/gif', content: codeAsGif('https://evil.example/x') }],
    },
    proven,
    { verdict: 'impersonation', code: 'code-elsewhere' },
  ],
  [
    'in the page itself',
    { from, html: page('https://evil.example/x') },
    proven,
    { verdict: 'impersonation', code: 'code-elsewhere' },
  ],
  [
    'in a picture within the text',
    {
      from,
      html: '<p>Scan the code to verify your account.</p><img src="cid:code">',
      attachments: [
        {
          name: 'code.gif',
          type: 'image/gif',
          headers: ['Content-ID: <code>', 'Content-Disposition: inline'],
          content: codeAsGif('https://evil.example/x'),
        },
      ],
    },
    proven,
    { verdict: 'impersonation', code: 'code-elsewhere' },
  ],
  [
    'behind pictures of no size and under a wrong type',
    {
      from,
      text: 'Scan the code to verify your account.',
      attachments: [
        ...Array.from({ length: 20 }, (_, i) => ({
          name: `${i}.png`,
          type: 'image/png',
          content: writePng(16, 16, () => 255),
        })),
        { name: 'code.jpg', type: 'image/jpeg', content: codeAsGif('https://evil.example/x') },
      ],
    },
    proven,
    { verdict: 'impersonation', code: 'code-elsewhere' },
  ],
  [
    'of the brand itself, in the page',
    { from: 'PayPal <service@paypal.com>', html: page('https://www.paypal.com/app') },
    provenBy('paypal.com'),
    { verdict: 'verified' },
  ],
  [
    'of a club, in the page',
    { from: 'Garden Club <news@garden-club.example>', html: page('https://garden-club.example/programme') },
    proven,
    { verdict: 'unknown' },
  ],
];

describe('a QR code is read', () => {
  it.each(hiddenCodes)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});

describe('a QR code leads', () => {
  it.each(codes)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});
