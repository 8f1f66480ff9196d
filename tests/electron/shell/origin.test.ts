import { expect, test } from 'vitest';
import { isWindowAddress } from '../../../electron/shell/origin.ts';

test.each(['app://vouchsafe/', 'app://vouchsafe/index.html', 'app://vouchsafe/assets/a.js?v=1#/mail/3'])(
  '%s is a page of the window',
  (address) => {
    expect(isWindowAddress(address)).toBe(true);
  },
);

test.each([
  '',
  'not an address',
  'https://vouchsafe/',
  'app://vouchsafe.example/',
  'app://other/',
  'app:vouchsafe',
  'app:///vouchsafe/',
  'app://vouchsafe@evil.example/',
  'app://user:pass@vouchsafe/',
  'app://vouchsafe:8080/',
  'file:///vouchsafe/index.html',
  'data:text/html,app://vouchsafe/',
  'javascript:app://vouchsafe/',
  'blob:app://vouchsafe/0',
  'view-source:app://vouchsafe/',
])('%j is not', (address) => {
  expect(isWindowAddress(address)).toBe(false);
});
