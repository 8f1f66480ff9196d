import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { views } from '../../../renderer/lib/list/view.ts';
import { formatRoute, parseRoute } from '../../../renderer/lib/route.ts';

describe('an address of the window', () => {
  test('leads back to the place it was made for', () => {
    const route = fc.record({
      view: fc.constantFrom(...views),
      mailId: fc.option(fc.integer({ min: 1, max: 999_999_999_999_999 })),
    });
    fc.assert(
      fc.property(route, (place) => {
        expect(parseRoute(formatRoute(place))).toEqual(place);
      }),
    );
  });

  test('names the mail', () => {
    expect(formatRoute({ view: 'review', mailId: 12 })).toBe('#/mail/12');
  });

  test.each([
    '',
    '#',
    '#/',
    '#/nothing',
    '#/mail/',
    '#/mail/0',
    '#/mail/-1',
    '#/mail/1e3',
    '#/mail/12/x',
    '#/__proto__',
    `#/mail/${'9'.repeat(40)}`,
  ])('leads home when it is %j', (hash) => expect(parseRoute(hash)).toEqual({ view: 'review', mailId: null }));

  test('ignores a view that does not exist', () => {
    expect(parseRoute('#/mail/7?in=constructor')).toEqual({ view: 'review', mailId: 7 });
  });
});
