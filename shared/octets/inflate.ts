import { Unzlib } from 'fflate';

/** Compressed octets given to the decompressor at once: each piece costs a new window, so that few are better. */
const largestPiece = 16 * 1024;
/** A bomb grows a thousandfold: where something grows so much, pieces are so small that it is seen within a megabyte. */
const smallestPiece = 1024;
const bombGrowth = 20;

/**
 * Undoes zlib's compression (RFC 1950), as PNG and PDF use it.
 * @param compressed pieces of one stream
 * @param maximum octets to yield at most; what follows is not decompressed
 * @returns what could be read before the end, the maximum or the first octet that makes no sense
 */
export function inflate(compressed: readonly Uint8Array[], maximum: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Unzlib((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  try {
    let size = smallestPiece;
    for (const octets of compressed) {
      for (let at = 0; at < octets.length && length < maximum; ) {
        const before = length;
        stream.push(octets.subarray(at, at + size));
        at += size;
        size = length - before > bombGrowth * size ? smallestPiece : Math.min(2 * size, largestPiece);
      }
    }
  } catch (error) {
    // The decompressor throws at broken data, which a stranger's file may well contain.
    if (!(error instanceof Error)) throw error;
  }
  return joined(pieces, Math.min(length, maximum));
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece.subarray(0, length - at), at);
    at = Math.min(length, at + piece.length);
  }
  return all;
}
