import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../../shared/octets/inflate.ts';

describe('inflate', () => {
  it('stops at the maximum, however much a bomb would grow to', () => {
    const bomb = deflateSync(new Uint8Array(200_000_000));
    const began = process.threadCpuUsage();
    expect(inflate([bomb], 1_000)).toHaveLength(1_000);
    const { user, system } = process.threadCpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(1_000);
  });

  it('yields what stands before the first octet that makes no sense', () => {
    const text = new TextEncoder().encode('A sentence of some length. '.repeat(5_000));
    const broken = Uint8Array.from(deflateSync(text, { level: 0 })).fill(0xff, 70_000);
    const read = inflate([broken], text.length);
    expect(read.length).toBeGreaterThan(0);
    expect(text.subarray(0, read.length)).toEqual(read);
    expect(inflate([new TextEncoder().encode('no zlib at all')], 1_000)).toHaveLength(0);
    expect(inflate([], 1_000)).toHaveLength(0);
  });

  it('undoes what zlib did, in however many pieces it comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.nat(400), (octets, place) => {
        const compressed = deflateSync(octets);
        const cut = Math.min(place, compressed.length);
        expect(inflate([compressed.subarray(0, cut), compressed.subarray(cut)], 500)).toEqual(octets);
      }),
    );
  });
});
