import { expect, test } from 'vitest';
import { openableAddress } from '../../../renderer/lib/mail/open-address.ts';

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'vouchsafe://mail/1',
  'ms-msdt:/id',
  '//taxa-pg.example',
  '',
])('%j is never opened', (address) => expect(openableAddress(address)).toBeNull());

test('a web page is opened at the address that the browser reads', () => {
  expect(openableAddress('https://Taxa-PG.example/a b')).toBe('https://taxa-pg.example/a%20b');
});
