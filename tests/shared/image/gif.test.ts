import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGif } from '../../../shared/image/gif.ts';
import { readQrCode } from '../../../shared/image/qr-code.ts';
import { codeAsGif, type GifDraft, writeGif } from '../../support/gif.ts';

const target = 'https://evil.example/login';

describe('readGif', () => {
  it('refuses a picture that claims more pixels than it may have', () => {
    expect(readGif(writeGif(1, 1, () => 0, { claimed: { width: 60_000, height: 60_000 } }))).toBeNull();
  });

  it('reads what is there of a picture that breaks off', () => {
    const octets = writeGif(300, 300, (x, y) => (x * y) % 256);
    const pixels = readGif(octets.subarray(0, octets.length / 2));
    expect(pixels?.data[(10 * 300 + 7) * 4]).toBe(70);
  });

  it('never throws at a picture that was tampered with', () => {
    const honest = codeAsGif(target);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { maxLength: 20 }), (changes) => {
        const octets = Uint8Array.from(honest);
        for (const [at, octet] of changes) octets[at] = octet;
        const pixels = readGif(octets);
        expect(pixels === null || pixels.data.length === pixels.width * pixels.height * 4).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('gives every pixel its colour', () => {
    const kinds: fc.Arbitrary<GifDraft> = fc.record({ interlaced: fc.boolean(), ownPalette: fc.boolean() });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 90 }),
        fc.nat(7),
        kinds,
        (width, height, seed, kind) => {
          const colour = (x: number, y: number) => ((x * seed) ^ (y * y * seed)) & 0xff;
          const pixels = readGif(writeGif(width, height, colour, kind));
          expect([pixels?.width, pixels?.height]).toEqual([width, height]);
          for (let y = 0; y < height; y++)
            for (let x = 0; x < width; x++) expect(pixels?.data[(y * width + x) * 4]).toBe(colour(x, y));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('fills its dictionary of codes and begins anew', () => {
    const colour = (x: number, y: number) => (x * 7_919 + y * 104_729 + x * y) % 256;
    const pixels = readGif(writeGif(200, 200, colour));
    for (let at = 0; at < 200 * 200; at += 101) {
      expect(pixels?.data[at * 4]).toBe(colour(at % 200, Math.floor(at / 200)));
    }
  });

  it('shows white paper where nothing is painted', () => {
    expect(readGif(writeGif(2, 1, (x) => x * 9, { transparent: 9 }))?.data).toEqual(
      Uint8Array.of(0, 0, 0, 255, 255, 255, 255, 255),
    );
  });

  it.each([[{}], [{ interlaced: true }], [{ transparent: 255 }]])('shows a code (%j)', (draft) => {
    expect(readQrCode(codeAsGif(target, draft))).toBe(target);
  });
});
