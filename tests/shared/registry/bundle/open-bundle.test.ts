import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundleCrypto } from '../../../../electron/backend/registry/bundle-crypto.ts';
import { bundleLimits } from '../../../../shared/registry/bundle/limits.ts';
import { makeBundle } from '../../../../shared/registry/bundle/make-bundle.ts';
import { type Keyring, openBundle } from '../../../../shared/registry/bundle/open-bundle.ts';
import { bundleFiles, signedBundle, signWith, testKey, withManifest } from '../../../support/bundles.ts';

const key = testKey();
const stranger = testKey();
const keyring: Keyring = { accepted: [key.publicKey], retired: [] };
const octets = signedBundle({ key });

function open(bundle: Uint8Array, ring: Keyring = keyring) {
  return openBundle(bundle, ring, bundleCrypto);
}

function codeOf(bundle: Uint8Array, ring?: Keyring): string {
  const result = open(bundle, ring);
  return 'code' in result ? result.code : 'opened';
}

function flipped(at: number, bit: number): Uint8Array {
  const copy = Uint8Array.from(octets);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

describe('a bundle that was tampered with is refused', () => {
  test('whichever bit of it is another', () => {
    const taken: string[] = [];
    for (let at = 0; at < octets.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) if (codeOf(flipped(at, bit)) === 'opened') taken.push(`${at}.${bit}`);
    }
    expect(taken).toEqual([]);
    expect(codeOf(octets)).toBe('opened');
  });

  test('wherever it ends too early', () => {
    const lengths = Array.from({ length: octets.length }, (_, length) => length);
    const codes = new Set(lengths.map((length) => codeOf(octets.subarray(0, length))));
    expect(codes).toEqual(new Set(['not-a-bundle', 'truncated']));
  });

  test('whatever is put into it, taken out of it or written over, anywhere', () => {
    const place = fc.nat(octets.length);
    fc.assert(
      fc.property(place, fc.nat(40), fc.uint8Array({ maxLength: 40 }), (at, gone, put) => {
        const changed = Buffer.concat([octets.subarray(0, at), put, octets.subarray(at + gone)]);
        fc.pre(!changed.equals(octets));
        expect(codeOf(changed)).not.toBe('opened');
      }),
      { numRuns: 2_000 },
    );
  });

  test('when a range of it comes from another bundle that was signed with the same key', () => {
    const other = signedBundle({ key, version: '2026-11-24.2' });
    expect(other.length).toBe(octets.length);
    fc.assert(
      fc.property(fc.nat(octets.length), fc.nat(octets.length), (one, two) => {
        const [start, end] = [Math.min(one, two), Math.max(one, two)];
        const mixed = Buffer.concat([octets.subarray(0, start), other.subarray(start, end), octets.subarray(end)]);
        fc.pre(!mixed.equals(octets) && !mixed.equals(other));
        expect(codeOf(mixed)).not.toBe('opened');
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['something after its end', () => Buffer.concat([octets, Buffer.from('\n')]), 'trailing'],
    ['nothing at all', () => new Uint8Array(), 'not-a-bundle'],
    ['an archive', () => Buffer.from('PK\u0003\u0004'.padEnd(200)), 'not-a-bundle'],
    ['no signature', () => makeBundle(unsigned(), bundleCrypto.sha256), 'unsigned'],
    ['the signature of a stranger', () => signedBundle({ key: stranger }), 'unknown-key'],
    [
      'the signature of a stranger who gives the key that is accepted',
      () => signWith({ ...stranger, id: key.id }, octets),
      'signature',
    ],
    ['more octets than are allowed', () => new Uint8Array(bundleLimits.octets + 1), 'too-large'],
    ['a manifest that is said to be huge', () => Buffer.from('vouchsafe-registry-bundle 1 99999999\n'), 'too-large'],
    ['a format of the future', () => Buffer.from('vouchsafe-registry-bundle 2 10\n'), 'newer-format'],
  ])('with %s', (_, make, code) => {
    expect(codeOf(make())).toBe(code);
  });

  test('when its key handed over, or nobody is accepted', () => {
    expect(codeOf(octets, { accepted: [key.publicKey], retired: [key.id] })).toBe('retired-key');
    expect(codeOf(octets, { accepted: [], retired: [] })).toBe('no-key');
  });
});

describe('a manifest that is signed is still read strictly', () => {
  test.each([
    ['a key that stands in it twice', (text: string) => text.replace('{"what"', '{"what":"vouchsafe-registry","what"')],
    ['a field that there is not', (text: string) => text.replace('"nextKey":null', '"nextKey":null,"run":"me"')],
    ['a space', (text: string) => text.replace('":', '": ')],
    ['another order', (text: string) => text.replace(/("octets":\d+),("sha256":"\w+")/, '$2,$1')],
    ['a path that leads out', (text: string) => text.replace('brands/retail.json', '../../retail.json')],
    ['a path with a backslash', (text: string) => text.replace('brands/retail.json', 'brands\\\\retail.json')],
    ['an absolute path', (text: string) => text.replace('brands/retail.json', '/etc/retail.json')],
    ['a file twice', (text: string) => text.replace('hosts/disposable.txt', 'brands/retail.json')],
    ['a file that belongs to no registry', (text: string) => text.replace('brands/retail.json', 'brands/retail.js')],
    ['a size that is no number', (text: string) => text.replace(/"octets":\d+/, '"octets":"1"')],
    ['a size beyond what is allowed', (text: string) => text.replace(/"octets":\d+/, '"octets":9007199254740991')],
    ['a version that is no day', (text: string) => text.replace('2026-11-24.1', '2026-02-30.1')],
    ['a number in place of a version', (text: string) => text.replace('"2026-11-24.1"', '20261124')],
    ['the words of something else', (text: string) => text.replace('vouchsafe-registry', 'vouchsafe-program')],
    ['a successor that is no key', (text: string) => text.replace('"nextKey":null', '"nextKey":"c2hvcnQ="')],
    ['octets that are no JSON', () => '\u0000\u00ff'],
    ['JSON that is no object', () => '[]'],
    ['a prototype', (text: string) => text.replace('{"what"', '{"__proto__":{},"what"')],
  ])('and refused with %s', (_, change) => {
    const bundle = withManifest(key, octets, change);
    expect(bundle).not.toEqual(octets);
    expect(codeOf(bundle)).toBe('manifest');
  });

  test('and its files have to be those that it names', () => {
    const swapped = withManifest(key, octets, (text) => text.replace(/"sha256":"\w{4}/, '"sha256":"0000'));
    expect(open(swapped)).toEqual({ code: 'file', values: { path: 'brands/retail.json' } });
  });
});

test('a bundle that is whole opens with its files as they were put in', () => {
  const result = open(octets);
  if ('code' in result) throw new Error(result.code);
  expect(result.manifest.version).toBe('2026-11-24.1');
  expect(result.keyId).toBe(key.id);
  const texts = [...result.files].map(([path, file]) => [path, new TextDecoder().decode(file)]);
  expect(new Map(texts.map(([path = '', text = '']) => [path, text]))).toEqual(bundleFiles());
});

function unsigned() {
  return { version: '2026-11-24.1', createdAt: 0, nextKey: null, files: bundleFiles() };
}
