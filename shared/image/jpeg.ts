import { decode } from 'jpeg-js';
import { type Pixels, pixelLimit } from './pixels.ts';

const megabyte = 1_000_000;
/** Memory that decoding one picture may take. */
const memoryMegabytes = 64;
/** Times that a progressive picture is gone over: programs write ten, and each costs the whole picture. */
const scanLimit = 20;

const startOfScan = 0xda;

/**
 * Decodes a JPEG picture.
 * @returns null for anything else: broken, larger than `pixelLimit`, or made to be gone over many times
 */
export function readJpeg(octets: Uint8Array): Pixels | null {
  const size = jpegSize(octets);
  if (size === null || size.width * size.height > pixelLimit || countScans(octets) > scanLimit) return null;
  try {
    return decode(octets, {
      useTArray: true,
      formatAsRGBA: true,
      tolerantDecoding: false,
      maxResolutionInMP: pixelLimit / megabyte,
      maxMemoryUsageInMB: memoryMegabytes,
    });
  } catch (error) {
    // Broken, too large, or of a kind that the decoder does not know.
    if (!(error instanceof Error)) throw error;
    return null;
  }
}

/** The size of a JPEG picture by its first segments; null when it is none. */
export function jpegSize(octets: Uint8Array): Readonly<{ width: number; height: number }> | null {
  if (octets[0] !== 0xff || octets[1] !== 0xd8) return null;
  for (let at = 2; at + 8 < octets.length; at += 2 + number16(octets, at + 2)) {
    const marker = octets[at + 1] ?? 0;
    if (octets[at] !== 0xff || marker === startOfScan) return null;
    // A frame header: SOF0 to SOF15, without the tables that lie among them (ITU T.81, table B.1).
    if (marker < 0xc0 || marker > 0xcf || marker === 0xc4 || marker === 0xc8 || marker === 0xcc) continue;
    const [width, height] = [number16(octets, at + 7), number16(octets, at + 5)];
    return width === 0 || height === 0 ? null : { width, height };
  }
  return null;
}

/** Within the data of a scan no marker can stand, so that every one found is one. */
function countScans(octets: Uint8Array): number {
  let scans = 0;
  for (let at = octets.indexOf(0xff); at >= 0; at = octets.indexOf(0xff, at + 1)) {
    if (octets[at + 1] === startOfScan) scans++;
  }
  return scans;
}

function number16(octets: Uint8Array, at: number): number {
  return ((octets[at] ?? 0) << 8) | (octets[at + 1] ?? 0);
}
