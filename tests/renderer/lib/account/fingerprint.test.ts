import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFingerprints, fingerprintLines } from '../../../../renderer/lib/account/fingerprint.ts';

const octets = fc.uint8Array({ minLength: 32, maxLength: 32 });
const pairsOf = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'));

describe('comparing fingerprints', () => {
  test('knows the same one in every way that tools write it', () => {
    const written = fc.constantFrom(':', '', ' ', '-', ':\n');
    const before = fc.constantFrom('', 'SHA256 Fingerprint=', 'sha256 Fingerprint= ');
    fc.assert(
      fc.property(octets, written, before, fc.boolean(), (bytes, between, prefix, lower) => {
        const pairs = pairsOf(bytes);
        const given = lower ? pairs.join(between).toLowerCase() : pairs.join(between);
        expect(compareFingerprints(pairs.join(':'), `${prefix}${given}`)).toEqual({ kind: 'same' });
      }),
    );
  });

  test('names the first pair that differs, whichever it is', () => {
    fc.assert(
      fc.property(octets, fc.nat(31), fc.integer({ min: 1, max: 255 }), (bytes, at, difference) => {
        const other = Uint8Array.from(bytes);
        other[at] = (other[at] ?? 0) ^ difference;
        const comparison = compareFingerprints(pairsOf(bytes).join(':'), pairsOf(other).join(':'));
        expect(comparison).toEqual({ kind: 'differs', pair: at + 1 });
      }),
    );
  });

  test.each([
    ['', 'nothing'],
    ['  \n', 'nothing'],
    ['AA:BB', 'short'],
    [`${'AA:'.repeat(32)}AA`, 'short'],
    ['no fingerprint', 'short'],
  ])('takes %j for %s', (given, kind) => {
    expect(compareFingerprints('AA:'.repeat(31).concat('AA'), given)).toEqual({ kind });
  });

  test('is shown in lines that can be held against another', () => {
    expect(fingerprintLines('AA:'.repeat(31).concat('AA'))).toEqual(Array(4).fill('AA:AA:AA:AA:AA:AA:AA:AA'));
  });
});
