/** A decoded picture: four octets (red, green, blue, opacity) for each pixel, row by row. */
export type Pixels = Readonly<{ width: number; height: number; data: Uint8Array }>;

/** Pictures with more pixels are not decoded: no code needs them, and decoding has to stay cheap. */
export const pixelLimit = 1_000_000;

/**
 * Shrinks a picture by leaving out pixels until its longer side has at most `side`.
 * @returns the same picture when it is small enough
 */
export function shrink(pixels: Pixels, side: number): Pixels {
  const step = Math.ceil(Math.max(pixels.width, pixels.height) / side);
  if (step <= 1) return pixels;
  const width = Math.floor(pixels.width / step);
  const height = Math.floor(pixels.height / step);
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * step * pixels.width + x * step) * 4;
      data.set(pixels.data.subarray(from, from + 4), (y * width + x) * 4);
    }
  }
  return { width, height, data };
}
