import { deflateSync } from 'node:zlib';
import encodeQr from 'qr';

export type PngKind = 'grey' | 'rgb' | 'rgba' | 'palette' | 'bits';

/** Parts of a picture that a hostile sender may forge. */
type Forged = Readonly<{ width?: number; height?: number; data?: Uint8Array }>;

/** A grey PNG picture, with one filter for all rows. */
export function writePng(
  width: number,
  height: number,
  colour: (x: number, y: number) => number,
  filter = 0,
  forged: Forged = {},
): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) {
    rows[y * (width + 1)] = filter;
    for (let x = 0; x < width; x++) {
      const left = x > 0 ? colour(x - 1, y) : 0;
      const up = y > 0 ? colour(x, y - 1) : 0;
      const corner = x > 0 && y > 0 ? colour(x - 1, y - 1) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      rows[y * (width + 1) + 1 + x] = colour(x, y) - guess;
    }
  }
  return assemble(forged.width ?? width, forged.height ?? height, 8, 0, forged.data ?? deflateSync(rows), []);
}

/** A QR code as a PNG picture of the kind wanted. */
export function codeAsPng(text: string, kind: PngKind, scale = 6): Uint8Array {
  const code = encodeQr(text, 'raw', { scale, border: 4 });
  const size = code.length;
  const pixel: Readonly<Record<PngKind, (dark: boolean) => readonly number[]>> = {
    grey: (dark) => [dark ? 0 : 255],
    rgb: (dark) => (dark ? [10, 20, 90] : [255, 250, 245]),
    rgba: (dark) => [0, 0, 0, dark ? 255 : 0],
    palette: (dark) => [dark ? 1 : 0],
    bits: (dark) => [dark ? 0 : 1],
  };
  const rows = code.map((row) => row.flatMap((dark) => pixel[kind](dark)));
  const packed = rows.map((row) => [0, ...(kind === 'bits' ? packBits(row) : row)]);
  const colour = { grey: 0, rgb: 2, rgba: 6, palette: 3, bits: 0 }[kind];
  const data = deflateSync(Uint8Array.from(packed.flat()));
  return assemble(
    size,
    size,
    kind === 'bits' ? 1 : 8,
    colour,
    data,
    kind === 'palette' ? [255, 255, 255, 0, 0, 0] : [],
  );
}

function assemble(
  width: number,
  height: number,
  depth: number,
  colour: number,
  data: Uint8Array,
  palette: readonly number[],
): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([depth, colour], 8);
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...(palette.length > 0 ? chunk('PLTE', Uint8Array.from(palette)) : []),
    ...chunk('IDAT', data),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

/** The checksum is left out: no reader of ours looks at it. */
function chunk(type: string, body: Uint8Array): readonly number[] {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, body.length);
  return [...length, ...new TextEncoder().encode(type), ...body, 0, 0, 0, 0];
}

function packBits(row: readonly number[]): readonly number[] {
  const octets = new Array<number>(Math.ceil(row.length / 8)).fill(0);
  for (const [at, bit] of row.entries()) octets[at >> 3] = (octets[at >> 3] ?? 0) | (bit << (7 - (at & 7)));
  return octets;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
