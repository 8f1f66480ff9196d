import { Unzlib } from 'fflate';

/**
 * Compressed octets given to the decompressor at once: a bomb grows a thousandfold, so that it is seen after 16 MB. Each
 * piece costs a new window, so that it cannot be much smaller.
 */
const inputChunk = 16 * 1024;

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
    for (const octets of compressed) {
      for (let at = 0; at < octets.length && length < maximum; at += inputChunk)
        stream.push(octets.subarray(at, at + inputChunk));
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
