import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRoute, listViews, parseRoute, type Route } from '../../../renderer/lib/route.ts';

const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.record({
    view: fc.constantFrom(...listViews),
    mailId: fc.option(fc.integer({ min: 1, max: 999_999_999_999_999 })),
  }),
  fc.record({
    view: fc.constant('channels' as const),
    brandId: fc.option(fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,40}$/)),
  }),
  fc.record({
    view: fc.constant('settings' as const),
    part: fc.option(fc.stringMatching(/^[a-z][a-z0-9-]{0,10}(?:\/[a-z0-9][a-z0-9-]{0,10})?$/)),
  }),
  fc.record({ view: fc.constantFrom('activity' as const, 'add-account' as const) }),
);

describe('an address of the window', () => {
  test('leads back to the place it was made for', () => {
    fc.assert(
      fc.property(anyRoute, (place) => {
        expect(parseRoute(formatRoute(place))).toEqual(place);
      }),
    );
  });

  test.each([
    [{ view: 'review', mailId: 12 }, '#/review/12'],
    [{ view: 'mail', mailId: 12 }, '#/mail/12'],
    [{ view: 'quarantine', mailId: null }, '#/quarantine'],
    [{ view: 'channels', brandId: 'dhl' }, '#/channels/dhl'],
    [{ view: 'settings', part: 'accounts/ann' }, '#/settings/accounts/ann'],
    [{ view: 'add-account' }, '#/add-account'],
  ] as const)('of %j is %s', (route, address) => expect(formatRoute(route)).toBe(address));

  test.each([
    '',
    '#',
    '#/',
    '#/nothing',
    '#/mail/0',
    '#/mail/-1',
    '#/mail/1e3',
    '#/mail/12/x',
    '#/activity/x',
    '#/__proto__',
    '#/constructor/1',
    `#/mail/${'9'.repeat(40)}`,
  ])('leads home when it is %j', (hash) => expect(parseRoute(hash)).toEqual({ view: 'review', mailId: null }));

  test.each([
    ['#/channels/../../etc', { view: 'channels', brandId: null }],
    ['#/channels/<img>', { view: 'channels', brandId: null }],
    ['#/settings/a/b/c', { view: 'settings', part: null }],
  ])('leaves out of %j what cannot be a name', (hash, route) => expect(parseRoute(hash)).toEqual(route));
});
