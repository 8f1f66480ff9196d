import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Authentication } from '../../../shared/authentication/authentication.ts';
import type { VerdictName } from '../../../shared/detect/verdict.ts';
import { type Draft, failedFor, notAsked, nothingProven, provenBy } from '../../support/compose-mail.ts';
import { judgeDraft } from '../../support/judge-draft.ts';

const order: readonly VerdictName[] = ['verified', 'unknown', 'suspicious', 'impersonation'];
const severity = (draft: Draft, authentication: Authentication) =>
  order.indexOf(judgeDraft(draft, authentication).verdict);

const senders = fc.constantFrom<readonly [string, Authentication]>(
  ['PayPal <service@paypal.com>', provenBy('paypal.com')],
  ['PayPal <service@paypal.com>', notAsked],
  ['PayPal <service@paypal.com>', failedFor('paypal.com')],
  ['PayPal <info@garden-club.example>', provenBy('garden-club.example')],
  ['PayPal <jane77@gmail.com>', provenBy('gmail.com')],
  ['PayPal <a@paypal-help.example>', nothingProven],
  ['PayPal ,_<a@b>', nothingProven],
);
const texts = fc.constantFrom(
  'Hello',
  'Your account has been limited. Verify it.',
  'Dear PayPal customer, your order was received.',
  'You have won a prize. Claim your reward.',
);

/** What speaks against a mail, added to whatever it says. */
const contradictions = fc.constantFrom<string>(
  '<a href="https://t.co/AbC">Open</a>',
  '<a href="https://paypal-login.example/">Open</a>',
  '<a href="http://192.0.2.1/">Open</a>',
  '<a href="https://evil.example/">https://www.paypal.com/</a>',
  '<a href="https://www.paypal.com@evil.example/">Open</a>',
  '<a href="data:text/html,x">Open</a>',
  '<a href="https://wa.me/15555550144">Chat</a>',
  '<a href="tel:+18885550142">Call</a>',
  '<p>If you did not make this purchase, call us: +1 (888) 555-0142</p>',
  '<p>Enter your recovery phrase.</p>',
  '<p>Buy two gift cards and send me the codes.</p>',
  '<p>Download AnyDesk so that we can help.</p>',
  '<p>Your account will be suspended within 24 hours.</p>',
);

describe('detect', () => {
  it('never grows milder when a mail says or links to one thing more that speaks against it', () => {
    fc.assert(
      fc.property(
        senders,
        texts,
        fc.array(contradictions, { maxLength: 3 }),
        contradictions,
        ([from, authentication], text, known, more) => {
          const html = `<p>${text}</p>${known.join('')}`;
          const before = severity({ from, html }, authentication);
          expect(severity({ from, html: html + more }, authentication)).toBeGreaterThanOrEqual(before);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never grows milder when replies go elsewhere, or a program hangs at the mail', () => {
    fc.assert(
      fc.property(senders, texts, fc.array(contradictions, { maxLength: 3 }), ([from, authentication], text, known) => {
        const draft = { from, html: `<p>${text}</p>${known.join('')}` };
        const before = severity(draft, authentication);
        const attachments = [{ name: 'update.exe', type: 'application/octet-stream' }];
        expect(severity({ ...draft, replyTo: 'desk77@gmail.com' }, authentication)).toBeGreaterThanOrEqual(before);
        expect(severity({ ...draft, attachments }, authentication)).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 200 },
    );
  });
});
