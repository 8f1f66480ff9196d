import { describe, expect, it } from 'vitest';
import { noHistory } from '../../../shared/detect/context.ts';
import { detect } from '../../../shared/detect/detect.ts';
import {
  composeMail,
  type Draft,
  failedFor,
  notAsked,
  nothingProven,
  provenBy,
  provenOtherwise,
} from '../../support/compose-mail.ts';
import { registry } from '../../support/judge-draft.ts';

const desk: Draft = {
  from: 'Company IT Helpdesk <it@farm.example>',
  subject: 'Password expires',
  html: '<p>Your password expires today. Verify your account.</p><a href="https://forms.example.net/x">Keep password</a>',
};
const ann = ['ann@company.example'];
const judgeFor = (draft: Draft, overrides: Partial<Parameters<typeof detect>[2]>) =>
  detect(composeMail(draft), registry, {
    authentication: nothingProven,
    ownAddresses: [],
    history: noHistory,
    ...overrides,
  });

describe("a mail that pretends to come from the reader's own domain", () => {
  it('is held against that domain', () => {
    const verdict = judgeFor(desk, { ownAddresses: ann, authentication: provenBy('farm.example') });
    expect(verdict).toMatchObject({ verdict: 'impersonation', brand: { id: null, name: 'company.example' } });
    expect(verdict.evidence.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['claims-own-domain', 'sender-not-own']),
    );
  });

  it('is seen through when it borrows the address', () => {
    const draft = { ...desk, from: 'IT Helpdesk <it@company.example>' };
    expect(judgeFor(draft, { ownAddresses: ann, authentication: failedFor('company.example') }).verdict).toBe(
      'impersonation',
    );
  });

  it.each([
    ['is believed when it is proven', provenBy('company.example')],
    ['is believed until somebody has looked', notAsked],
  ])('%s', (_, authentication) => {
    const draft = { ...desk, from: 'IT Helpdesk <it@company.example>', html: '<p>The server is down tonight.</p>' };
    expect(judgeFor(draft, { ownAddresses: ann, authentication }).verdict).toBe('unknown');
  });

  it("is seen through when it borrows the reader's own address", () => {
    const draft = {
      from: 'Ann <ann@company.example>',
      text: 'I have recorded you. Send bitcoin to my wallet to keep it secret: claim your tokens, connect your wallet.',
    };
    const authentication = failedFor('company.example');
    expect(judgeFor(draft, { ownAddresses: ann, authentication })).toMatchObject({
      verdict: 'impersonation',
      brand: { id: null, name: 'company.example' },
    });
  });

  it('is no matter for a note to oneself', () => {
    const draft = { from: 'Ann <ann@company.example>', text: 'Buy milk' };
    expect(judgeFor(draft, { ownAddresses: ann, authentication: failedFor('company.example') }).verdict).toBe(
      'unknown',
    );
  });

  it('is no matter for a colleague', () => {
    const draft = { from: 'Jan <jan@company.example>', text: 'Lunch?' };
    expect(judgeFor(draft, { ownAddresses: ann }).verdict).toBe('unknown');
  });
});

describe("the owner's past", () => {
  const unknownDesk: Draft = { ...desk, from: 'Billing Department <billing@supplier.example>' };
  const authentication = provenBy('supplier.example');

  it('excuses a desk that is known and proven', () => {
    expect(judgeFor(unknownDesk, { authentication }).verdict).toBe('suspicious');
    expect(judgeFor(unknownDesk, { authentication, history: { ...noHistory, knownSender: true } }).verdict).toBe(
      'unknown',
    );
  });

  it('excuses nobody whose domain is not proven', () => {
    const history = { ...noHistory, knownSender: true, trustedDomains: ['supplier.example'] };
    expect(judgeFor(unknownDesk, { history }).verdict).toBe('impersonation');
  });

  it("does not excuse a brand's name on a known domain", () => {
    const draft = { ...desk, from: 'PayPal <billing@supplier.example>' };
    expect(judgeFor(draft, { authentication, history: { ...noHistory, knownSender: true } }).verdict).toBe(
      'impersonation',
    );
  });

  it('leaves a domain in peace that its owner chose to trust', () => {
    const draft = { ...desk, from: 'PayPal <billing@supplier.example>' };
    const verdict = judgeFor(draft, {
      authentication,
      history: { ...noHistory, trustedDomains: ['supplier.example'] },
    });
    expect(verdict.verdict).toBe('unknown');
    expect(verdict.evidence.map(({ code }) => code)).toContain('sender-trusted');
  });

  it.each([
    ['the same display name from another proven domain', 'Supplier <billing@other.example>', provenBy('other.example')],
    ['the same address, proven by nothing', 'Supplier <billing@supplier.example>', nothingProven],
    ['the same address, disowned by its domain', 'Supplier <billing@supplier.example>', failedFor('supplier.example')],
    [
      'the same address, where only another domain is proven',
      'Supplier <billing@supplier.example>',
      provenOtherwise('mailer.example'),
    ],
    ['a look-alike of the domain', 'Supplier <billing@suppl1er.example>', provenBy('suppl1er.example')],
    [
      'the domain in front of another',
      'Supplier <b@supplier.example.evil.example>',
      provenBy('supplier.example.evil.example'),
    ],
    ['the domain glued to another', 'Supplier <billing@xsupplier.example>', provenBy('xsupplier.example')],
    ['the trusted address as a display name', '"billing@supplier.example" <x@evil.example>', provenBy('evil.example')],
    ['the domain below another suffix', 'Supplier <billing@supplier.test>', provenBy('supplier.test')],
  ])('trusts nobody but the proven domain: %s', (_, from, proven) => {
    const history = { ...noHistory, trustedDomains: ['supplier.example'] };
    const draft = { ...desk, from, subject: 'PayPal: your password expires' };
    const verdict = judgeFor(draft, { authentication: proven, history });
    expect(verdict.evidence.map(({ code }) => code)).not.toContain('sender-trusted');
    expect(verdict).toEqual(judgeFor(draft, { authentication: proven }));
  });

  it("trusts the hosts below a trusted domain, which are its owner's", () => {
    const draft = { ...desk, from: 'PayPal <billing@mail.supplier.example>' };
    const history = { ...noHistory, trustedDomains: ['supplier.example'] };
    expect(judgeFor(draft, { authentication: provenBy('mail.supplier.example'), history }).verdict).toBe('unknown');
  });

  it('flags the claims of a proven sender whom the owner called an impostor', () => {
    const draft = { from: 'IT Helpdesk <it@farm.example>', text: 'Dear customer, the server is down tonight.' };
    const proven = provenBy('farm.example');
    expect(judgeFor(draft, { authentication: proven }).verdict).toBe('unknown');
    const verdict = judgeFor(draft, { authentication: proven, history: { ...noHistory, marked: true } });
    expect(verdict.verdict).toBe('suspicious');
    expect(verdict.evidence.map(({ code }) => code)).toContain('sender-marked');
  });

  it.each([
    [
      'an address that nothing proves, since a forger had borrowed it',
      'Farm Support <help@farm.example>',
      nothingProven,
    ],
    ['the proven organisation itself', 'PayPal <service@paypal.com>', provenBy('paypal.com')],
  ])('holds no mark against %s', (_, from, proven) => {
    const draft = { from, text: 'Dear customer, our new catalogue is here.' };
    const marked = judgeFor(draft, { authentication: proven, history: { ...noHistory, marked: true } });
    expect(marked).toEqual(judgeFor(draft, { authentication: proven }));
  });
});
