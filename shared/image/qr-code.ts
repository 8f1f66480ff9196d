import decodeQr from 'qr/decode.js';
import { readPicture } from './picture.ts';

/** The longer side of the picture a code is looked for in: the time grows with its square. */
const searchSide = 600;
/** One pass and no second try: further ones watch the clock, and the same mail has to give the same verdict. */
const effort = 1;

/**
 * Reads the QR code in a PNG, JPEG or GIF picture.
 * @param octets the picture's file
 * @returns the text of the code, null when the picture shows none or cannot be decoded
 */
export function readQrCode(octets: Uint8Array): string | null {
  const pixels = readPicture(octets, searchSide);
  if (pixels === null) return null;
  try {
    return decodeQr({ ...pixels }, { effort });
  } catch (error) {
    // The decoder says by an error that there is no code, or that it is damaged.
    if (!(error instanceof Error)) throw error;
    return null;
  }
}
