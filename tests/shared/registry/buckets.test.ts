import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookUp, toBuckets } from '../../../shared/registry/buckets.ts';

const hosts = toBuckets(new Map([...Array(100).keys()].map((n) => [`host${n}.example`, `w${n}`])));

describe('an index in buckets', () => {
  it('answers as a map does, for keys in it and for others', () => {
    const word = fc.stringMatching(/^[a-z0-9@.+-]{1,12}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { maxLength: 60 }), fc.array(word), (pairs, others) => {
        const map = new Map(pairs);
        const buckets = toBuckets(map);
        for (const key of [...map.keys(), ...others]) expect(lookUp(buckets, key)).toBe(map.get(key));
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['a value', 'w7'],
    ['a space', ' '],
    ['an equals sign', '='],
    ['the end of a key', 'example'],
    ['the beginning of a key', 'host1'],
    ['a key of another case', 'HOST1.example'],
    ['a property of every object', 'constructor'],
    ['more than a megabyte', 'a'.repeat(1_100_000)],
  ])('does not find %s', (_, key) => {
    expect(lookUp(hosts, key)).toBeUndefined();
  });

  it('finds no key that spans pairs, even in their own bucket', () => {
    const [bucket = ''] = toBuckets(new Map([1, 2, 3].map((n) => [`k${n}`, `v${n}`])));
    for (let start = 0; start < bucket.length; start += 1) {
      for (let end = start + 1; end <= bucket.length; end += 1) {
        const key = bucket.slice(start, end);
        if (!/^k\d$/.test(key)) expect(lookUp([bucket], key)).toBeUndefined();
      }
    }
  });

  it('finds nothing where there is nothing', () => {
    expect(lookUp(toBuckets(new Map()), 'a')).toBeUndefined();
  });
});
