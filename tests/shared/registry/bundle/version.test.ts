import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { versionRefusal } from '../../../../shared/registry/bundle/accept-version.ts';
import type { Manifest } from '../../../../shared/registry/bundle/manifest.ts';
import { compareVersions, isBuiltInNewer, isBundleVersion } from '../../../../shared/registry/bundle/version.ts';

const version = fc
  .tuple(
    fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([date, number]) => `${date.toISOString().slice(0, 10)}.${number}`);

describe('a version', () => {
  test.each([
    '',
    '2026-12-01',
    '2026-12-01.0',
    '2026-12-01.01',
    '2026-12-01.1000',
    '2026-12-32.1',
    '2026-02-29.1',
    '2026-13-01.1',
    '26-12-01.1',
    '2026-12-01.1 ',
    '2026-12-01.-1',
    '2026-12-01.1e3',
    '../2026-12-01.1',
    '２０２６-12-01.1',
  ])('is not %j', (text) => {
    expect(isBundleVersion(text)).toBe(false);
  });

  test('is any day with a number', () => {
    fc.assert(fc.property(version, (text) => isBundleVersion(text)));
  });

  test('is older or newer than any other one, and of three in a row the first is older than the last', () => {
    fc.assert(
      fc.property(version, version, version, (...three) => {
        const [one = '', two = '', last = ''] = three.toSorted(compareVersions);
        expect(compareVersions(one, last)).toBeLessThanOrEqual(0);
        expect(Math.sign(compareVersions(one, two))).toBe(-Math.sign(compareVersions(two, one)) + 0);
        expect(compareVersions(one, two) === 0).toBe(one === two);
      }),
    );
  });

  test('of the tenth bundle of a day is newer than that of the ninth', () => {
    expect(compareVersions('2026-12-01.10', '2026-12-01.9')).toBeGreaterThan(0);
  });

  test('of a later day than that of the registry that ships is what counts, of an earlier one not', () => {
    expect(
      ['2026-11-23.9', '2026-11-24.1', '2026-11-25.1'].map((bundle) => isBuiltInNewer('2026-11-24-abc', bundle)),
    ).toEqual([true, false, false]);
  });
});

test('whatever was installed before, a bundle that is taken is newer', () => {
  const manifest = (text: string): Manifest => ({
    what: 'vouchsafe-registry',
    format: 1,
    version: text,
    createdAt: '2000-01-01T00:00:00Z',
    nextKey: null,
    files: [],
  });
  fc.assert(
    fc.property(version, version, (text, newest) => {
      const refused = versionRefusal(manifest(text), { newest, builtIn: '1999-01-01-a', now: Date.UTC(2200, 0) });
      expect(refused?.code ?? 'taken').toBe(compareVersions(text, newest) > 0 ? 'taken' : 'older');
    }),
  );
});
