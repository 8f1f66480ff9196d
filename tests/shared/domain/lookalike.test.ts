import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneSlipApart } from '../../../shared/domain/distance.ts';
import { findLookalike } from '../../../shared/domain/lookalike.ts';
import { toUnicodeHost } from '../../../shared/domain/punycode.ts';
import { registrableDomain, sameOrganisation } from '../../../shared/domain/registrable.ts';
import { registry } from '../../support/judge-draft.ts';

const seen = (host: string) => {
  const lookalike = findLookalike(host, registry);
  return lookalike === null ? null : [lookalike.brand.id, lookalike.resemblance];
};

describe('findLookalike', () => {
  it.each([
    ['paypal.top', 'paypal', 'other-suffix'],
    ['paypal.lt', 'paypal', 'national'],
    ['paypal.cc', 'paypal', 'other-suffix'],
    ['paypall.example', 'paypal', 'misspelt'],
    ['papyal.example', 'paypal', 'misspelt'],
    ['netflx.example', 'netflix', 'misspelt'],
    ['nettflix.example', 'netflix', 'misspelt'],
    ['paypa1.example', 'paypal', 'confusable'],
    ['rnicrosoft.example', 'microsoft', 'confusable'],
    ['xn--pypal-4ve.example', 'paypal', 'confusable'],
    ['paypal-support.example', 'paypal', 'addition'],
    ['securepaypal.example', 'paypal', 'addition'],
    ['trust-wallet.example', 'trustwallet', 'addition'],
    ['www.paypal.com.login.example', 'paypal', 'embedded'],
    ['www.correios.com.br-0441.taxas.example', 'correios', 'embedded'],
    ['paypal.mailer.example', 'paypal', 'subdomain'],
    ['office-support.example', 'microsoft', 'addition'],
    ['correios', 'correios', 'other-suffix'],
    [`paypal-support-${'x'.repeat(900)}.example`, 'paypal', 'addition'],
  ])('takes %s for %s (%s)', (host, brand, resemblance) => {
    expect(seen(host)).toEqual([brand, resemblance]);
  });

  it.each([
    'paypal.com',
    'mail.paypal.com',
    'example.org',
    'orangejuice.example',
    'applebees.example',
    'lockergnome.example',
    'magenta.example',
    'login.example',
    'cloud-hosting.example',
    'hotels.example',
    '',
    '-',
    '...',
    '192.0.2.1',
  ])('takes %j for nobody', (host) => {
    expect(seen(host)).toBeNull();
  });

  it("never says of a brand's own domain that it resembles somebody", () => {
    const domains = registry.brands.flatMap((brand) => brand.domains.map(({ domain }) => domain));
    for (const domain of domains) expect(findLookalike(domain, registry), domain).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (host) => findLookalike(host, registry) !== undefined),
      { numRuns: 1000 },
    );
  });
});

describe('oneSlipApart', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });

  it('accepts every word with one letter changed, added, left out or swapped', () => {
    fc.assert(
      fc.property(word, fc.nat(8), fc.constantFrom('a', 'x'), (text, place, letter) => {
        const at = Math.min(place, text.length - 1);
        const swapped = text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
        for (const other of [
          text.slice(0, at) + text.slice(at + 1),
          text.slice(0, at) + letter + text.slice(at),
          text.slice(0, at) + letter + text.slice(at + 1),
          swapped,
        ]) {
          expect(oneSlipApart(text, other)).toBe(true);
          expect(oneSlipApart(other, text)).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['abc', 'cba'],
    ['paypal', 'papa'],
    ['', 'ab'],
    ['abcd', 'badc'],
  ])('refuses %j and %j', (one, other) => {
    expect(oneSlipApart(one, other)).toBe(false);
  });
});

describe('toUnicodeHost', () => {
  it('undoes what the URL parser does to an international name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ü', 'п', '漢', 'ß', 'é', 'z'), minLength: 1, maxLength: 12 }),
        (label) => {
          const host = `${label}.example`;
          const ascii = domainToASCII(host);
          fc.pre(ascii !== '');
          expect(domainToASCII(toUnicodeHost(ascii))).toBe(ascii);
        },
      ),
    );
  });

  it.each(['xn--.example', 'xn--\u0080.example', 'xn--99999999999.example', 'xn--a-.example'])(
    'leaves %j as it is or decodes it, without an error',
    (host) => {
      expect(typeof toUnicodeHost(host)).toBe('string');
    },
  );
});

describe('registrableDomain', () => {
  it.each([
    ['www.example.co.uk', 'example.co.uk'],
    ['shop.blogspot.com', 'shop.blogspot.com'],
    ['blogspot.com', 'blogspot.com'],
    ['iki.fi', 'iki.fi'],
    ['localhost', ''],
    ['192.0.2.1', ''],
    ['com', ''],
    ['', ''],
  ])('of %s is %j', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });

  it('tells organisations apart', () => {
    expect(sameOrganisation('mail.example.org', 'www.example.org')).toBe(true);
    expect(sameOrganisation('a.blogspot.com', 'b.blogspot.com')).toBe(false);
    expect(sameOrganisation('', '')).toBe(false);
  });
});
