import fc from 'fast-check';
import { expect, test } from 'vitest';
import { externalAddress } from '../../../electron/shell/navigation.ts';
import { webAddress } from '../../../shared/process/web-address.ts';

test.each([
  ['javascript:alert(1)', 'no-web-page'],
  ['JAVASCRIPT:alert(1)', 'no-web-page'],
  [' javascript:alert(1)', 'no-web-page'],
  ['data:text/html,<script>alert(1)</script>', 'no-web-page'],
  ['file:///etc/passwd', 'no-web-page'],
  ['vouchsafe://mail/1', 'no-web-page'],
  ['ms-msdt:/id', 'no-web-page'],
  ['mailto:ann@mail.example', 'no-web-page'],
  ['//taxa-pg.example', 'no-web-page'],
  ['', 'no-web-page'],
  ['http://taxa-pg.example/', 'not-encrypted'],
  ['HTTP://taxa-pg.example/', 'not-encrypted'],
  ['https://paypal.com@taxa-pg.example/', 'user-name'],
  [`https://taxa-pg.example/${'a'.repeat(2_048)}`, 'too-long'],
  [`https://taxa-pg.example/${'ä'.repeat(1_000)}`, 'too-long'],
])('%j is never opened, and it is said why: %s', (address, reason) => {
  expect(webAddress(address)).toEqual({ kind: 'closed', reason });
});

test('a web page is opened at the address that the browser reads', () => {
  expect(webAddress('https://Taxa-PG.example/a b')).toEqual({
    kind: 'openable',
    href: 'https://taxa-pg.example/a%20b',
  });
});

test('whatever the window offers to open, the shell opens', () => {
  fc.assert(
    fc.property(fc.webUrl({ validSchemes: ['https', 'http'], withQueryParameters: true }), (address) => {
      const page = webAddress(address);
      expect(externalAddress(page.kind === 'openable' ? page.href : address)).toBe(
        page.kind === 'openable' ? page.href : null,
      );
    }),
  );
});
