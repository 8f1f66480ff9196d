/** A decoded picture: four octets (red, green, blue, opacity) for each pixel, row by row. */
export type Pixels = Readonly<{ width: number; height: number; data: Uint8Array }>;

/** Pictures with more pixels are not decoded: no code needs them, and decoding has to stay cheap. */
export const pixelLimit = 1_000_000;

/**
 * Shrinks a picture by leaving out pixels until its longer side has at most `side`.
 * @returns the same picture when it is small enough
 */
export function shrink(pixels: Pixels, side: number): Pixels {
  const step = stepFor(pixels, side);
  if (step === 1) return pixels;
  const width = Math.floor(pixels.width / step);
  const height = Math.floor(pixels.height / step);
  const data = new Uint8Array(width * height * 4);
  let to = 0;
  for (let y = 0; y < height; y++) {
    let from = y * step * pixels.width * 4;
    for (let x = 0; x < width; x++) {
      for (let sample = 0; sample < 4; sample++) data[to++] = pixels.data[from + sample] ?? 0;
      from += step * 4;
    }
  }
  return { width, height, data };
}

/** Of so many pixels one is kept, so that the longer side has at most `side`. */
export function stepFor({ width, height }: Readonly<{ width: number; height: number }>, side: number): number {
  return Math.max(1, Math.ceil(Math.max(width, height) / side));
}
