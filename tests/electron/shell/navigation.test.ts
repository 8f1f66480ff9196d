import { describe, expect, test } from 'vitest';
import { externalAddress, mayNavigate, mayRequest } from '../../../electron/shell/navigation.ts';

describe('the window stays on its own pages', () => {
  test.each([
    'https://phisher.example/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'data:text/html,<script>1</script>',
    'javascript:alert(1)',
    'about:blank',
    'app://other/',
  ])('it does not go to %s', (address) => {
    expect(mayNavigate(address)).toBe(false);
  });

  test('it goes to its own page', () => {
    expect(mayNavigate('app://vouchsafe/#/mail/7')).toBe(true);
  });
});

describe('the window asks for nothing that leaves this machine', () => {
  test.each([
    'https://tracker.example/pixel.gif',
    'http://127.0.0.1:8080/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'devtools://devtools/bundled/inspector.html',
    'chrome-extension://abc/a.js',
    'blob:https://tracker.example/5f0e',
  ])('%s is refused', (address) => {
    expect(mayRequest(address, false)).toBe(false);
  });

  test.each(['app://vouchsafe/assets/a.css', 'blob:app://vouchsafe/5f0e', 'data:image/png;base64,AA=='])(
    '%s is loaded',
    (address) => {
      expect(mayRequest(address, false)).toBe(true);
    },
  );

  test('developer tools load only where they are allowed', () => {
    expect(mayRequest('devtools://devtools/bundled/inspector.html', true)).toBe(true);
  });
});

describe('what is handed to the browser', () => {
  test.each([
    'file:///usr/bin/calculator',
    'smb://evil.example/share',
    'ms-msdt:/id',
    'http://paypal.com/',
    'mailto:a@b.example?attach=/etc/passwd',
    'mailto:a@b.example?subject=a&Attachment=/etc/passwd',
    'mailto:a@b.example?bcc=c@evil.example',
    'mailto:?to=a@b.example',
    `mailto:a@b.example?body=${'a'.repeat(2048)}`,
    'tel:+12025550123',
    'javascript:alert(1)',
    'https://paypal.com@evil.example/',
    'https://user:pass@evil.example/',
    `https://evil.example/${'a'.repeat(2048)}`,
    'not an address',
  ])('not %s', (address) => {
    expect(externalAddress(address)).toBeNull();
  });

  test('an https address is', () => {
    expect(externalAddress('https://www.dhl.de/kontakt?a=1')).toBe('https://www.dhl.de/kontakt?a=1');
  });

  test('a mail to write is, with its subject and text', () => {
    const draft = 'mailto:abuse@dhl.example?subject=Report&body=Hello%0D%0Athere';
    expect(externalAddress(draft)).toBe(draft);
  });
});
