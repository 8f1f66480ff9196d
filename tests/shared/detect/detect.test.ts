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
