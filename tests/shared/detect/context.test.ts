import { describe, expect, it } from 'vitest';
import { noHistory } from '../../../shared/detect/context.ts';
import { detect } from '../../../shared/detect/detect.ts';
import { composeMail, type Draft, failedFor, notAsked, nothingProven, provenBy } from '../../support/compose-mail.ts';
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
    const history = { knownSender: true, trustedDomains: ['supplier.example'] };
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
});
