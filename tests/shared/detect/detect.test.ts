import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noHistory } from '../../../shared/detect/context.ts';
import { detect } from '../../../shared/detect/detect.ts';
import type { Verdict } from '../../../shared/detect/verdict.ts';
import type { Mail } from '../../../shared/mail/mail.ts';
import { parseMail } from '../../../shared/mail/parse-mail.ts';
import { composeRaw, type Draft, nothingProven, provenBy } from '../../support/compose-mail.ts';
import { registry } from '../../support/judge-draft.ts';

const context = { authentication: nothingProven, ownAddresses: [], history: noHistory };

/** Everything decoded that evidence may quote. */
function sources(mail: Mail): readonly string[] {
  return [
    ...[...mail.from, ...mail.replyTo].flatMap(({ raw, displayName, address }) => [raw, displayName, address]),
    mail.subject,
    mail.text,
    mail.plainText,
    mail.hiddenText,
    mail.imageTexts.join('\n'),
    ...mail.links.map(({ target }) => target),
    mail.attachments.map(({ name }) => name).join('\n'),
  ];
}

function expectSound(verdict: Verdict, mail: Mail): void {
  expect(verdict.headline.split(' ').length).toBeLessThanOrEqual(15);
  expect(verdict.registryVersion).toBe(registry.version);
  for (const { text, where } of verdict.evidence) {
    expect(where.excerpt.length).toBeLessThanOrEqual(160);
    expect(sources(mail).some((source) => source.includes(where.excerpt))).toBe(true);
    expect(text).not.toMatch(/[{}]/);
  }
}

const bait = fc.constantFrom(
  'PayPal',
  'Nеtflix',
  'C o i n b a s e',
  'Amаzon',
  'Dear customer',
  'verify your account',
  'suspended',
  'Claim your reward',
  'Ihr Paket',
  'rufen Sie an',
  '+1 (888) 555-0142',
  '© 2024 Apple',
  '\u200b',
  '<b>',
  '\n',
  'https://t.co/x',
  'mailto:a@b.example',
  '𝐏𝐚𝐲',
  '😀',
);
const prose = fc.array(bait, { maxLength: 12 }).map((pieces) => pieces.join(' '));
const drafts: fc.Arbitrary<Draft> = fc.record({
  from: fc
    .tuple(prose, fc.constantFrom('<a@evil.example>', '<>', ',_<a@b>', '<x@paypal.com>', ''))
    .map(([name, address]) => `${name.replaceAll('\n', ' ')} ${address}`),
  subject: prose.map((text) => text.replaceAll('\n', ' ')),
  replyTo: fc.constantFrom('a@gmail.com', 'b@c'),
  html: prose,
});

describe('detect', () => {
  it('quotes what stands in the mail, exactly and shortly, and says it in few words', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const mail = parseMail(composeRaw(draft));
        expectSound(detect(mail, registry, context), mail);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever the octets are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (octets) => {
        const mail = parseMail(octets);
        expectSound(detect(mail, registry, context), mail);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same verdict for the same mail, registry and context', () => {
    const draft = {
      from: 'Netflix <a@b.example>',
      html: '<p>Your membership is on hold. Update your payment details.</p><a href="https://bit.ly/x">Update</a>',
    };
    const once = detect(parseMail(composeRaw(draft)), registry, context);
    const again = detect(parseMail(composeRaw(draft)), registry, context);
    expect(again).toEqual(once);
    expect(once.headline).toBe('Says Netflix; sent from b.example, asks you to verify an account');
  });

  it('says of a mail without a claim that there is none', () => {
    const mail = parseMail(composeRaw({ from: 'Anna <anna@friends.example>', text: 'See you tomorrow!' }));
    expect(detect(mail, registry, { ...context, authentication: provenBy('friends.example') })).toMatchObject({
      verdict: 'unknown',
      brand: null,
      evidence: [],
    });
  });
});

const repeat = (piece: string, times: number) => piece.repeat(times);
const hostile: readonly (readonly [string, Draft])[] = [
  [
    '200 kB of nested links',
    { from: 'PayPal <a@b.example>', html: repeat('<a href="https://paypal.com.x.example/">', 5000) },
  ],
  [
    '100,000 links',
    {
      from: 'PayPal <a@b.example>',
      html: Array.from({ length: 100_000 }, (_, i) => `<a href="http://h${i}.example/?u=${i}">x</a>`).join(''),
    },
  ],
  [
    '2,000 long links',
    {
      from: 'PayPal <a@b.example>',
      html: Array.from(
        { length: 2000 },
        (_, i) => `<a href="https://www.google.com/url?q=${repeat('https://', 900)}${i}">x</a>`,
      ).join(''),
    },
  ],
  ['a megabyte of invisible characters', { from: 'PayPal <a@b.example>', text: repeat('\u200b', 350_000) }],
  ['a display name of 50,000 characters', { from: `${repeat('PayPal аccount ', 3500)} <a@b.example>`, text: 'verify' }],
  [
    'a megabyte of brand names',
    { from: 'PayPal <a@b.example>', text: repeat('PayPal Amazon Netflix account verify ', 28_000) },
  ],
  ['a megabyte of single letters', { from: 'PayPal <a@b.example>', text: repeat('a b c d e ', 100_000) }],
  ['a megabyte of digits', { from: 'PayPal <a@b.example>', text: `call ${repeat('1 2 3-4.', 120_000)}` }],
  [
    'a megabyte of quoted headers',
    { from: 'PayPal <a@b.example>', subject: 'Fwd: x', text: repeat('From: a\nSent: b\nTo: c\n', 45_000) },
  ],
  [
    'lines that almost introduce a quotation',
    { from: 'PayPal <a@b.example>', text: repeat(`On ${repeat('wrote schrieb ', 30)}\n`, 2400) },
  ],
  ['commas and quotes in the sender line', { from: `${repeat('"",', 3000)} <a@b.example>`, text: 'x' }],
  [
    'a host of a thousand labels',
    {
      from: `PayPal <a@${repeat('paypal-', 2000)}x.example>`,
      html: `<a href="https://${repeat('paypal.com.', 700)}x.example/">x</a>`,
    },
  ],
];

describe('a hostile mail costs little:', () => {
  it.each(hostile)('%s', (_, draft) => {
    const raw = composeRaw(draft);
    const mail = parseMail(raw);
    detect(parseMail(composeRaw({ from: 'a@b.example' })), registry, context);
    const started = performance.now();
    detect(mail, registry, context);
    // On an idle machine each takes a small part of 250 ms; what is not linear takes minutes on any.
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
