import { type Pixels, pixelLimit, stepFor } from './pixels.ts';

const extension = 0x21;
const graphicControl = 0xf9;
const separator = 0x2c;
/** The longest code of GIF's compression has twelve bits. */
const codeLimit = 4096;
/** Blocks before the first picture: comments and the programs' own marks. */
const blockLimit = 1_000;
const white = 255;

/** How the first picture of a file lies on its screen. */
type Frame = Readonly<{
  left: number;
  top: number;
  width: number;
  height: number;
  interlaced: boolean;
  palette: Uint8Array;
  /** The colour that shows what lies below, -1 when there is none. */
  transparent: number;
  /** Index of the octet that says how many bits a code has. */
  data: number;
}>;

/**
 * Decodes the first picture of a GIF file (GIF89a).
 * @param side of a picture that is longer, pixels are left out
 * @returns null for anything else: broken, or larger than `pixelLimit`
 */
export function readGif(octets: Uint8Array, side = Number.POSITIVE_INFINITY): Pixels | null {
  const size = gifSize(octets);
  if (size === null || size.width * size.height > pixelLimit) return null;
  const frame = findFrame(octets);
  if (frame === null || frame.width * frame.height > pixelLimit) return null;
  const indexes = new Uint8Array(frame.width * frame.height);
  const length = decompress(octets, frame.data, indexes);
  return length === 0 ? null : paint(frame, indexes.subarray(0, length), size, stepFor(size, side));
}

/** The size of a GIF picture by its first octets; null when it is none. */
export function gifSize(octets: Uint8Array): Readonly<{ width: number; height: number }> | null {
  const mark = String.fromCharCode(...octets.subarray(0, 6));
  if (mark !== 'GIF87a' && mark !== 'GIF89a') return null;
  const [width, height] = [number16(octets, 6), number16(octets, 8)];
  return width === 0 || height === 0 ? null : { width, height };
}

function findFrame(octets: Uint8Array): Frame | null {
  let transparent = -1;
  const global = readPalette(octets, octets[10] ?? 0, 13);
  let at = 13 + global.length;
  for (let left = blockLimit; left > 0 && at < octets.length; left--) {
    if (octets[at] === separator) return readFrame(octets, at + 1, global, transparent);
    if (octets[at] !== extension) return null;
    if (octets[at + 1] === graphicControl && ((octets[at + 3] ?? 0) & 1) === 1) transparent = octets[at + 6] ?? -1;
    at = afterBlocks(octets, at + 2);
  }
  return null;
}

function readFrame(octets: Uint8Array, at: number, global: Uint8Array, transparent: number): Frame | null {
  const flags = octets[at + 8] ?? 0;
  const own = readPalette(octets, flags, at + 9);
  const [width, height] = [number16(octets, at + 4), number16(octets, at + 6)];
  if (width === 0 || height === 0) return null;
  return {
    left: number16(octets, at),
    top: number16(octets, at + 2),
    width,
    height,
    interlaced: (flags & 0x40) !== 0,
    palette: own.length > 0 ? own : global,
    transparent,
    data: at + 9 + own.length,
  };
}

function readPalette(octets: Uint8Array, flags: number, at: number): Uint8Array {
  return (flags & 0x80) === 0 ? new Uint8Array() : octets.subarray(at, at + 3 * 2 ** ((flags & 7) + 1));
}

function afterBlocks(octets: Uint8Array, start: number): number {
  let at = start;
  while (at < octets.length && octets[at] !== 0) at += (octets[at] ?? 0) + 1;
  return at + 1;
}

/**
 * Undoes LZW with codes of growing length.
 * @returns how many indexes were read; fewer than there is room for when the data ends or breaks off
 */
function decompress(octets: Uint8Array, start: number, indexes: Uint8Array): number {
  const least = octets[start] ?? 0;
  if (least < 1 || least > 8) return 0;
  const clear = 1 << least;
  const prefixes = new Uint16Array(codeLimit);
  const suffixes = new Uint8Array(codeLimit);
  const lengths = new Uint16Array(codeLimit);
  for (let code = 0; code < clear; code++) {
    suffixes[code] = code;
    lengths[code] = 1;
  }
  let next = clear + 2;
  let bits = least + 1;
  let previous = -1;
  let length = 0;
  let buffer = 0;
  let filled = 0;
  let at = start + 1;
  let blockEnd = at;
  while (length < indexes.length) {
    while (filled < bits) {
      if (at === blockEnd) {
        const size = octets[at++] ?? 0;
        if (size === 0) return length;
        blockEnd = at + size;
      }
      if (at >= octets.length) return length;
      buffer |= (octets[at++] ?? 0) << filled;
      filled += 8;
    }
    const code = buffer & ((1 << bits) - 1);
    buffer >>>= bits;
    filled -= bits;
    if (code === clear) {
      next = clear + 2;
      bits = least + 1;
      previous = -1;
      continue;
    }
    if (code === clear + 1 || code > next || (previous < 0 && code > clear)) return length;
    const known = code < next || previous < 0;
    const run = known ? (lengths[code] ?? 0) : (lengths[previous] ?? 0) + 1;
    const end = Math.min(length + run, indexes.length);
    // From the last index of the run to the first, since each code knows the one before it.
    let back = known ? code : previous;
    let place = length + run - (known ? 1 : 2);
    for (; place >= length; place--) {
      if (place < end) indexes[place] = suffixes[back] ?? 0;
      back = prefixes[back] ?? 0;
    }
    const first = indexes[length] ?? 0;
    if (!known && length + run - 1 < end) indexes[length + run - 1] = first;
    if (previous >= 0 && next < codeLimit) {
      prefixes[next] = previous;
      suffixes[next] = first;
      lengths[next] = (lengths[previous] ?? 0) + 1;
      next++;
      if (next === 1 << bits && bits < 12) bits++;
    }
    previous = code;
    length = end;
  }
  return length;
}

type Size = Readonly<{ width: number; height: number }>;

function paint(frame: Frame, indexes: Uint8Array, size: Size, step: number): Pixels {
  const width = Math.floor(size.width / step);
  const height = Math.floor(size.height / step);
  const data = new Uint8Array(width * height * 4).fill(white);
  const rows = frame.interlaced ? interlacedRows(frame.height) : null;
  for (let y = 0; y < height; y++) {
    const row = y * step - frame.top;
    if (row < 0 || row >= frame.height) continue;
    const start = (rows === null ? row : (rows[row] ?? 0)) * frame.width;
    for (let x = 0; x < width; x++) {
      const column = x * step - frame.left;
      const index = column < 0 || column >= frame.width ? undefined : indexes[start + column];
      if (index === undefined || index === frame.transparent) continue;
      const to = (y * width + x) * 4;
      for (let sample = 0; sample < 3; sample++) data[to + sample] = frame.palette[index * 3 + sample] ?? 0;
    }
  }
  return { width, height, data };
}

/** For each row of a picture the place at which an interlaced file has it. */
function interlacedRows(height: number): Uint16Array {
  const rows = new Uint16Array(height);
  let place = 0;
  for (const [first, by] of [
    [0, 8],
    [4, 8],
    [2, 4],
    [1, 2],
  ] as const) {
    for (let row = first; row < height; row += by) rows[row] = place++;
  }
  return rows;
}

function number16(octets: Uint8Array, at: number): number {
  return (octets[at] ?? 0) | ((octets[at + 1] ?? 0) << 8);
}
