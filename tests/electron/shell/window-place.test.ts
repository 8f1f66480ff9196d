import { expect, test } from 'vitest';
import { isWindowAddress } from '../../../electron/shell/origin.ts';
import { placeAddress, type WindowPlace } from '../../../electron/shell/window-place.ts';
import { parseRoute } from '../../../renderer/lib/route.ts';

const places: readonly (readonly [WindowPlace, unknown])[] = [
  [
    { kind: 'review', mailId: null },
    { view: 'review', mailId: null },
  ],
  [
    { kind: 'review', mailId: 7 },
    { view: 'review', mailId: 7 },
  ],
  [
    { kind: 'mail', mailId: 7 },
    { view: 'mail', mailId: 7 },
  ],
  [{ kind: 'check' }, { view: 'check', text: '' }],
];

test.each(places)('the window understands the way to %j', (place, route) => {
  const address = placeAddress(place);
  expect(isWindowAddress(address)).toBe(true);
  expect(parseRoute(new URL(address).hash)).toEqual(route);
});
