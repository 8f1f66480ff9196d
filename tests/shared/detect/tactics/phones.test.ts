import { describe, it } from 'vitest';
import { provenBy } from '../../../support/compose-mail.ts';
import { type Case, expectCase } from '../../../support/judge-draft.ts';

const from = 'PayPal <billing.desk77@gmail.com>';
const proven = provenBy('gmail.com');
const invoice = 'Your PayPal order of $499.99 is confirmed. If you did not make this purchase, call us:';
const called = (number: string): Case[1] => ({ from, subject: 'Invoice', text: `${invoice} ${number}` });
const foreign: Case[3] = { verdict: 'impersonation', brand: 'PayPal', code: 'phone-unknown' };

const numbers: readonly Case[] = [
  ['in full-width digits', called('１（８８８）５５５－０１４２'), proven, foreign],
  ['with letters for digits', called('+1 (888) 555-O1l2'), proven, foreign],
  ['in words', called('one eight eight eight, five five five, zero one four two'), proven, foreign],
  ['with invisible characters', called('8\u200b88 55\u200b5 01\u200b42'), proven, foreign],
  ['with dots and slashes', called('0800/555.01.42'), proven, foreign],
  ['with hyphens that do not break', called('1\u2011888\u2011555\u20110142'), proven, foreign],
  [
    'in a link only',
    {
      from,
      subject: 'Your order is confirmed',
      html: '<p>$499.99 were charged to your PayPal account. If you did not make this purchase, cancel it.</p><a href="tel:+18885550142">Cancel order</a>',
    },
    proven,
    foreign,
  ],
  [
    'in the text of a picture',
    {
      from,
      subject: 'Your PayPal invoice',
      html: '<p>Your order is confirmed.</p><img src="https://a.example/1.png" alt="Not you? Call 1-888-555-0142">',
    },
    proven,
    { verdict: ['suspicious', 'impersonation'], brand: 'PayPal', code: 'phone-unknown' },
  ],
];

describe("a stranger's number is seen", () => {
  it.each(numbers)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});

const genuine = (number: string): Case[1] => ({
  from: 'Microsoft <account@microsoft.com>',
  html: `<p>Your subscription was renewed. Questions? Call us: ${number}</p><a href="https://www.microsoft.com/">Account</a>`,
});

const honest: readonly Case[] = [
  [
    "the brand's number in the national way",
    genuine('(800) 642-7676'),
    provenBy('microsoft.com'),
    { verdict: 'verified' },
  ],
  [
    "the brand's number with its country",
    genuine('+1 800 642 7676'),
    provenBy('microsoft.com'),
    { verdict: 'verified' },
  ],
  [
    "the brand's number in a link",
    genuine('<a href="tel:1-800-642-7676">here</a>'),
    provenBy('microsoft.com'),
    { verdict: 'verified' },
  ],
  [
    'a number of a brand of which none is known, in a text that a person passes on',
    {
      from: 'Ann <ann@reader.example>',
      subject: 'Look at this',
      text: 'Please call them for me: 1-800-555-0142\n\n© 2025 Royal Bank of Canada',
    },
    provenBy('reader.example'),
    { verdict: 'unknown' },
  ],
  [
    'an order number beside a request to call',
    {
      from: 'Tischlerei Huber <buero@tischlerei-huber.example>',
      html: '<p>Rufen Sie uns an zu Auftrag 48150623.</p><a href="tel:+49895550146">Anrufen</a>',
    },
    provenBy('tischlerei-huber.example'),
    { verdict: 'unknown' },
  ],
];

describe('no contradiction is', () => {
  it.each(honest)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});
