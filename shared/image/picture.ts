import { gifSize, readGif } from './gif.ts';
import { jpegSize, readJpeg } from './jpeg.ts';
import { type Pixels, shrink } from './pixels.ts';
import { pngSize, readPng } from './png.ts';

/**
 * The size of a PNG, JPEG or GIF picture, without decoding it: by its octets, since names and types are the sender's word.
 * @returns null when it is none of them
 */
export function pictureSize(octets: Uint8Array): Readonly<{ width: number; height: number }> | null {
  return pngSize(octets) ?? jpegSize(octets) ?? gifSize(octets);
}

/**
 * Decodes a PNG, JPEG or GIF picture.
 * @param side the longer side has at most so many pixels; of a larger picture some are left out
 */
export function readPicture(octets: Uint8Array, side: number): Pixels | null {
  const pixels = readPng(octets, side) ?? readGif(octets, side) ?? readJpeg(octets);
  return pixels === null ? null : shrink(pixels, side);
}
