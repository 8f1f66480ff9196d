import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDestination, readShownHost } from '../../../shared/domain/destination.ts';

describe('readDestination', () => {
  it.each([
    ['a host in capitals', 'htTP://WWW.Example.ORG/a', 'www.example.org', 'example.org'],
    ['backslashes and missing slashes', 'http:\\\\evil.example\\x', 'evil.example', 'evil.example'],
    ['a link without a scheme', 'www.example.org/path', 'www.example.org', 'example.org'],
    ['a link that begins with two slashes', '//example.org/x', 'example.org', 'example.org'],
    ['an international name', 'https://pаypal.example/', 'xn--pypal-4ve.example', 'xn--pypal-4ve.example'],
    ['a port', 'http://example.org:8080/', 'example.org', 'example.org'],
    ['a trailing dot', 'http://example.org./', 'example.org', 'example.org'],
    ['a customer of a hosting service', 'https://shop.blogspot.com/', 'shop.blogspot.com', 'shop.blogspot.com'],
    ['a host below a suffix with two labels', 'https://a.b.co.uk/', 'a.b.co.uk', 'b.co.uk'],
  ])('reads %s', (_, target, host, domain) => {
    expect(readDestination(target)).toMatchObject({ kind: 'web', host, domain, ip: false, userinfo: '' });
  });

  it.each([
    ['dotted', 'http://192.0.2.1/', '192.0.2.1'],
    ['decimal', 'http://3221225985/', '192.0.2.1'],
    ['octal', 'http://0300.0.02.01/', '192.0.2.1'],
    ['hexadecimal', 'http://0xC0.0x0.0x2.0x1/', '192.0.2.1'],
    ['short', 'http://192.513/', '192.0.2.1'],
    ['IPv6', 'http://[2001:db8::1]/', '[2001:db8::1]'],
  ])('sees an address in %s notation', (_, target, host) => {
    expect(readDestination(target)).toMatchObject({ kind: 'web', host, ip: true, domain: '' });
  });

  it('tells what stands before the host from the host', () => {
    expect(readDestination('https://www.paypal.com:login@evil.example/')).toMatchObject({
      host: 'evil.example',
      userinfo: 'www.paypal.com:login',
    });
  });

  it.each([
    [
      'several addresses',
      'mailto:A@one.example,b@two.example?cc=c%40three.example',
      ['a@one.example', 'b@two.example', 'c@three.example'],
    ],
    [
      'an entity left undecoded',
      'mailto:a@one.example?subject=x&amp;cc=b@two.example',
      ['a@one.example', 'b@two.example'],
    ],
    ['a broken escape', 'mailto:100%@one.example', ['100%@one.example']],
  ])('reads a mail link with %s', (_, target, addresses) => {
    expect(readDestination(target)).toEqual({ kind: 'mail', addresses });
  });

  it.each([
    ['tel:+49%2030%20123', { kind: 'phone', number: '+49 30 123' }],
    ['data:text/html;base64,AAAA', { kind: 'embedded' }],
    ['JavaScript:alert(1)', { kind: 'embedded' }],
    ['#top', { kind: 'none' }],
    ['', { kind: 'none' }],
    ['cid:part1', { kind: 'none' }],
    ['http://', { kind: 'none' }],
    ['mailto:', { kind: 'none' }],
    [`https://${'a'.repeat(64)}.example/`, { kind: 'none' }],
    [`https://${'a.'.repeat(130)}example/`, { kind: 'none' }],
  ])('reads %s', (target, expected) => {
    expect(readDestination(target)).toEqual(expected);
  });

  it('agrees with the WHATWG URL parser on every web address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (target) => {
        const url = new URL(target);
        expect(readDestination(target)).toMatchObject({ kind: 'web', href: url.href, host: url.hostname });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom('', 'http://', 'mailto:', 'tel:'),
        (rest, scheme) => {
          expect(readDestination(scheme + rest)).toHaveProperty('kind');
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('readShownHost', () => {
  it.each([
    ['https://www.PayPal.com/signin', 'www.paypal.com'],
    ['paypal.com', 'paypal.com'],
    ['Click here', null],
    ['version 1.2', null],
    ['e.g. this', null],
    ['name@example.org', null],
  ])('takes %j for %j', (text, host) => {
    expect(readShownHost(text)).toBe(host);
  });
});
