import encodeQr from 'qr';

/** What a test may want different in a GIF picture. */
export type GifDraft = Readonly<{
  interlaced?: boolean;
  /** Index of the colour that is not painted. */
  transparent?: number;
  /** The picture's own palette in place of the file's. */
  ownPalette?: boolean;
  /** Size that the file claims. */
  claimed?: Readonly<{ width: number; height: number }>;
}>;

const grey = Uint8Array.from({ length: 256 * 3 }, (_, at) => Math.floor(at / 3));

/** A GIF picture of 256 greys. */
export function writeGif(
  width: number,
  height: number,
  colour: (x: number, y: number) => number,
  draft: GifDraft = {},
): Uint8Array {
  const { width: claimedWidth, height: claimedHeight } = draft.claimed ?? { width, height };
  const rows = draft.interlaced === true ? interlace(height) : Array.from({ length: height }, (_, y) => y);
  const indexes = rows.flatMap((y) => Array.from({ length: width }, (_, x) => colour(x, y)));
  const palette = draft.ownPalette === true ? [] : [...grey];
  const control = draft.transparent === undefined ? [] : [0x21, 0xf9, 4, 1, 0, 0, draft.transparent, 0];
  return Uint8Array.from([
    ...new TextEncoder().encode('GIF89a'),
    ...number16(claimedWidth),
    ...number16(claimedHeight),
    ...[palette.length > 0 ? 0xf7 : 0, 0, 0],
    ...palette,
    ...[0x21, 0xfe, 4, ...new TextEncoder().encode('test'), 0],
    ...control,
    ...[0x2c, 0, 0, 0, 0, ...number16(claimedWidth), ...number16(claimedHeight)],
    (draft.interlaced === true ? 0x40 : 0) | (draft.ownPalette === true ? 0x87 : 0),
    ...(draft.ownPalette === true ? grey : []),
    ...[8, ...blocks(compress(indexes)), 0, 0x3b],
  ]);
}

/** A QR code as a GIF picture. */
export function codeAsGif(text: string, draft: GifDraft = {}): Uint8Array {
  const code = encodeQr(text, 'raw', { scale: 6, border: 4 });
  return writeGif(code.length, code.length, (x, y) => (code[y]?.[x] === true ? 0 : 255), draft);
}

function interlace(height: number): readonly number[] {
  return [
    [0, 8],
    [4, 8],
    [2, 4],
    [1, 2],
  ].flatMap(([first = 0, by = 1]) =>
    Array.from({ length: Math.max(0, Math.ceil((height - first) / by)) }, (_, i) => first + i * by),
  );
}

/** LZW with a dictionary that starts anew when it is full. */
function compress(indexes: readonly number[]): readonly number[] {
  const octets: number[] = [];
  let buffer = 0;
  let filled = 0;
  let bits = 9;
  const write = (code: number) => {
    buffer |= code << filled;
    for (filled += bits; filled >= 8; filled -= 8) {
      octets.push(buffer & 0xff);
      buffer >>>= 8;
    }
  };
  let codes = new Map<string, number>();
  let next = 258;
  write(256);
  let run = '';
  const codeOf = (text: string) => codes.get(text) ?? Number(text);
  for (const index of indexes) {
    const longer = run === '' ? String(index) : `${run},${index}`;
    if (run === '' || codes.has(longer)) {
      run = longer;
      continue;
    }
    write(codeOf(run));
    if (next === 4096) {
      write(256);
      codes = new Map();
      next = 258;
      bits = 9;
    } else {
      codes.set(longer, next++);
      if (next > 1 << bits && bits < 12) bits++;
    }
    run = String(index);
  }
  if (run !== '') write(codeOf(run));
  write(257);
  octets.push(buffer & 0xff);
  return octets;
}

function blocks(octets: readonly number[]): readonly number[] {
  const all: number[] = [];
  for (let at = 0; at < octets.length; at += 255) {
    const block = octets.slice(at, at + 255);
    all.push(block.length, ...block);
  }
  return all;
}

function number16(number: number): readonly [number, number] {
  return [number & 0xff, (number >> 8) & 0xff];
}
