import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepLink, linkInWords } from '../../../../electron/shell/life/deep-link.ts';

test.each([
  ['vouchsafe://mail/7', 7],
  ['vouchsafe://mail/7/', 7],
  ['vouchsafe://mail/999999999999999', 999_999_999_999_999],
])('%s shows that mail', (link, mailId) => {
  expect(deepLink(link)).toEqual({ kind: 'mail', mailId });
});

describe('leads nowhere:', () => {
  test.each([
    'vouchsafe://mail/0',
    'vouchsafe://mail/-7',
    'vouchsafe://mail/7.5',
    'vouchsafe://mail/1e3',
    'vouchsafe://mail/9999999999999999',
    'vouchsafe://mail/7?release=1',
    'vouchsafe://mail/7#x',
    'vouchsafe://mail/7/release',
    'vouchsafe://mail/../release/7',
    'vouchsafe://mail/%37',
    'vouchsafe://release/7',
    'vouchsafe://user@mail/7',
    'vouchsafe://mail:80/7',
    'vouchsafe:mail/7',
    'VOUCHSAFE://mail/7',
    'vouchsafe://mail/7\n--no-sandbox',
    ' vouchsafe://mail/7',
    'https://mail/7',
    '',
  ])('%j', (link) => {
    expect(deepLink(link)).toBeNull();
  });
});

test('every mail has a link', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999_999_999 }), (mailId) => {
      expect(deepLink(`vouchsafe://mail/${mailId}`)).toEqual({ kind: 'mail', mailId });
    }),
  );
});

test('a link is found among the words of a start, and the program itself is none of them', () => {
  expect(linkInWords(['/opt/vouchsafe', '--allow-file-access-from-files', 'vouchsafe://mail/7'])).toEqual({
    kind: 'mail',
    mailId: 7,
  });
  expect(linkInWords(['vouchsafe://mail/7'])).toBeNull();
  expect(linkInWords(['/opt/vouchsafe', '--hidden'])).toBeNull();
});
