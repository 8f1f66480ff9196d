import { inflate } from '../octets/inflate.ts';
import { type Pixels, pixelLimit, stepFor } from './pixels.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Samples of a pixel by colour type (PNG specification, section 11.2.1). */
const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Colour type of pictures whose samples are places in a palette. */
const indexed = 3;

type Header = Readonly<{ width: number; height: number; depth: number; colour: number; interlaced: boolean }>;
type Chunks = Readonly<{ header: Header; palette: Uint8Array; transparency: Uint8Array; data: readonly Uint8Array[] }>;

/**
 * Decodes a PNG picture that is not interlaced.
 * @param side of a picture that is longer, pixels are left out
 * @returns null for anything else: broken, larger than `pixelLimit`, or of a kind that does not exist
 */
export function readPng(octets: Uint8Array, side = Number.POSITIVE_INFINITY): Pixels | null {
  if (!signature.every((octet, at) => octets[at] === octet)) return null;
  const chunks = readChunks(octets);
  if (chunks === null) return null;
  const { header } = chunks;
  const samples = samplesOf[header.colour];
  if (samples === undefined || header.interlaced || header.width * header.height > pixelLimit) return null;
  const stride = Math.ceil((header.width * header.depth * samples) / 8);
  const size = (stride + 1) * header.height;
  const rows = inflate(chunks.data, size);
  if (rows.length < size) return null;
  unfilter(rows, header.height, stride, Math.max(1, (header.depth * samples) >> 3));
  return paint(chunks, rows, stride, samples, stepFor(header, side));
}

/** The size of a PNG picture by its first octets; null when it is none. */
export function pngSize(octets: Uint8Array): Readonly<{ width: number; height: number }> | null {
  if (octets.length < 24 || !signature.every((octet, at) => octets[at] === octet)) return null;
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width === 0 || height === 0 ? null : { width, height };
}

function readChunks(octets: Uint8Array): Chunks | null {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  let header: Header | null = null;
  let palette = new Uint8Array();
  let transparency = new Uint8Array();
  const data: Uint8Array[] = [];
  for (let at = signature.length; at + 12 <= octets.length; ) {
    const length = view.getUint32(at);
    const body = octets.subarray(at + 8, at + 8 + length);
    switch (view.getUint32(at + 4)) {
      case 0x49484452: // IHDR
        if (length < 13 || body.length < 13) return null;
        header = {
          width: view.getUint32(at + 8),
          height: view.getUint32(at + 12),
          depth: body[8] ?? 0,
          colour: body[9] ?? 0,
          interlaced: body[12] !== 0,
        };
        break;
      case 0x504c5445: // PLTE
        palette = Uint8Array.from(body);
        break;
      case 0x74524e53: // tRNS
        transparency = Uint8Array.from(body);
        break;
      case 0x49444154: // IDAT
        data.push(body);
        break;
    }
    at += 12 + length;
  }
  const valid = header !== null && header.width > 0 && header.height > 0 && [1, 2, 4, 8, 16].includes(header.depth);
  return header !== null && valid ? { header, palette, transparency, data } : null;
}

/** Undoes the filters of the rows in place (PNG specification, section 9.2). */
function unfilter(rows: Uint8Array, height: number, stride: number, size: number): void {
  for (let y = 0; y < height; y++) {
    const row = y * (stride + 1);
    const filter = rows[row] ?? 0;
    if (filter === 0) continue;
    for (let at = row + 1; at <= row + stride; at++) {
      const inner = at > row + size;
      const left = inner ? (rows[at - size] ?? 0) : 0;
      const up = y > 0 ? (rows[at - stride - 1] ?? 0) : 0;
      const corner = y > 0 && inner ? (rows[at - stride - 1 - size] ?? 0) : 0;
      rows[at] = (rows[at] ?? 0) + predict(filter, left, up, corner);
    }
  }
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function paint(chunks: Chunks, rows: Uint8Array, stride: number, samples: number, step: number): Pixels {
  const { depth, colour } = chunks.header;
  const width = Math.floor(chunks.header.width / step);
  const height = Math.floor(chunks.header.height / step);
  const scale = colour === indexed || depth >= 8 ? 1 : 255 / (2 ** depth - 1);
  const data = new Uint8Array(width * height * 4);
  let to = 0;
  for (let y = 0; y < height; y++) {
    const row = y * step * (stride + 1) + 1;
    for (let x = 0; x < width; x++) {
      const at = x * step * samples;
      const first = sampleAt(rows, row, at, depth) * scale;
      if (colour === indexed) {
        paintIndexed(data, to, first, chunks);
      } else {
        const coloured = samples >= 3;
        const opacity = samples % 2 === 0 ? sampleAt(rows, row, at + samples - 1, depth) : 255;
        data[to] = onPaper(first, opacity);
        data[to + 1] = onPaper(coloured ? sampleAt(rows, row, at + 1, depth) : first, opacity);
        data[to + 2] = onPaper(coloured ? sampleAt(rows, row, at + 2, depth) : first, opacity);
      }
      data[to + 3] = 255;
      to += 4;
    }
  }
  return { width, height, data };
}

function paintIndexed(data: Uint8Array, to: number, index: number, { palette, transparency }: Chunks): void {
  const opacity = transparency[index] ?? 255;
  for (let which = 0; which < 3; which++) data[to + which] = onPaper(palette[index * 3 + which] ?? 0, opacity);
}

/** What shows through is white paper: codes are often drawn on nothing. */
function onPaper(value: number, opacity: number): number {
  return opacity === 255 ? value : 255 + ((value - 255) * opacity) / 255;
}

/** One sample of a row; of 16 bits the upper eight. */
function sampleAt(rows: Uint8Array, row: number, index: number, depth: number): number {
  if (depth >= 8) return rows[row + index * (depth >> 3)] ?? 0;
  const bit = index * depth;
  return ((rows[row + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}
