import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { encode as encodeJpeg } from 'jpeg-js';
import encodeQr from 'qr';
import { describe, expect, it } from 'vitest';
import { shrink } from '../../../shared/image/pixels.ts';
import { readPng } from '../../../shared/image/png.ts';
import { readQrCode } from '../../../shared/image/qr-code.ts';
import { codeAsPng, writePng } from '../../support/png.ts';

const target = 'https://evil.example/login';

describe('readQrCode', () => {
  it.each(['grey', 'rgb', 'rgba', 'palette', 'bits'] as const)('reads a code in a %s PNG picture', (kind) => {
    expect(readQrCode(codeAsPng(target, kind))).toBe(target);
  });

  it('reads a code in a large picture', () => {
    expect(readQrCode(codeAsPng(target, 'grey', 25))).toBe(target);
  });

  it('takes in nothing of a large picture but what it looks at', () => {
    const pixels = readPng(codeAsPng(target, 'rgb', 25), 600);
    expect(Math.max(pixels?.width ?? 0, pixels?.height ?? 0)).toBeLessThanOrEqual(600);
    expect(pixels).toEqual(
      shrink(readPng(codeAsPng(target, 'rgb', 25)) ?? { width: 0, height: 0, data: new Uint8Array() }, 600),
    );
  });

  it('reads a code in a JPEG picture', () => {
    const code = encodeQr(target, 'raw', { scale: 6, border: 4 });
    const data = new Uint8Array(code.length ** 2 * 4).fill(255);
    for (const [y, row] of code.entries()) {
      for (const [x, dark] of row.entries())
        if (dark) data.fill(0, (y * code.length + x) * 4, (y * code.length + x) * 4 + 3);
    }
    expect(readQrCode(encodeJpeg({ data, width: code.length, height: code.length }, 90).data)).toBe(target);
  });

  it('finds nothing in a picture without a code, in noise, or in no picture', () => {
    expect(readQrCode(writePng(64, 64, () => 255))).toBeNull();
    expect(readQrCode(writePng(300, 300, (x, y) => (x * 7919 + y * 104729) % 256))).toBeNull();
    expect(readQrCode(new Uint8Array())).toBeNull();
    expect(readQrCode(new TextEncoder().encode('GIF89a'))).toBeNull();
    expect(readQrCode(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBeNull();
  });

  it('never throws at a picture that was tampered with', () => {
    const honest = codeAsPng(target, 'grey');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { maxLength: 20 }), (changes) => {
        const picture = Uint8Array.from(honest);
        for (const [at, octet] of changes) picture[at] = octet;
        expect([target, null, expect.any(String)]).toContainEqual(readQrCode(picture));
      }),
      { numRuns: 60 },
    );
  });
});

describe('readPng', () => {
  it('gives every pixel its colour, whatever filter its row has', () => {
    const colour = (x: number, y: number) => (x * 31 + y * 17) % 256;
    for (const filter of [0, 1, 2, 3, 4]) {
      const pixels = readPng(writePng(9, 7, colour, filter));
      for (let y = 0; y < 7; y++) for (let x = 0; x < 9; x++) expect(pixels?.data[(y * 9 + x) * 4]).toBe(colour(x, y));
    }
  });

  it('refuses a picture that claims more pixels than it may have', () => {
    expect(readPng(writePng(1, 1, () => 0, 0, { width: 60_000, height: 60_000 }))).toBeNull();
  });

  it('takes no more of a bomb than the picture has room for', () => {
    const bomb = deflateSync(new Uint8Array(200_000_000));
    const picture = writePng(4, 4, () => 0, 0, { data: bomb });
    expect(readPng(picture)).toMatchObject({ width: 4, height: 4 });
  });

  it('refuses a picture with too little data', () => {
    expect(readPng(writePng(4, 4, () => 0, 0, { data: deflateSync(new Uint8Array(3)) }))).toBeNull();
  });
});

describe('shrink', () => {
  it('leaves a small picture as it is and halves a large one', () => {
    const pixels = { width: 4, height: 2, data: Uint8Array.from({ length: 32 }, (_, i) => i) };
    expect(shrink(pixels, 4)).toBe(pixels);
    expect(shrink(pixels, 2)).toEqual({ width: 2, height: 1, data: Uint8Array.of(0, 1, 2, 3, 8, 9, 10, 11) });
  });
});
