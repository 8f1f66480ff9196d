import { decode as decodeJpeg } from 'jpeg-js';
import decodeQr from 'qr/decode.js';
import { type Pixels, pixelLimit, shrink } from './pixels.ts';
import { readPng } from './png.ts';

/** The longer side of the picture a code is looked for in: the time grows with its square. */
const searchSide = 600;
/** One pass and no second try: further ones watch the clock, and the same mail has to give the same verdict. */
const effort = 1;
const megabyte = 1_000_000;
/** Memory that decoding one JPEG picture may take. */
const jpegMegabytes = 64;

/**
 * Reads the QR code in a PNG or JPEG picture.
 * @param octets the picture's file
 * @returns the text of the code, null when the picture shows none or cannot be decoded
 */
export function readQrCode(octets: Uint8Array): string | null {
  const pixels = readPng(octets, searchSide) ?? readJpeg(octets);
  if (pixels === null) return null;
  try {
    return decodeQr({ ...shrink(pixels, searchSide) }, { effort });
  } catch (error) {
    // The decoder says by an error that there is no code, or that it is damaged.
    if (!(error instanceof Error)) throw error;
    return null;
  }
}

function readJpeg(octets: Uint8Array): Pixels | null {
  if (octets[0] !== 0xff || octets[1] !== 0xd8) return null;
  try {
    return decodeJpeg(octets, {
      useTArray: true,
      formatAsRGBA: true,
      tolerantDecoding: false,
      maxResolutionInMP: pixelLimit / megabyte,
      maxMemoryUsageInMB: jpegMegabytes,
    });
  } catch (error) {
    // Broken, too large, or of a kind that the decoder does not know.
    if (!(error instanceof Error)) throw error;
    return null;
  }
}
