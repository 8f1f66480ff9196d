import { inflate } from '../octets/inflate.ts';
import { nameOf, type PdfDictionary, type PdfValue } from './value.ts';

const none = new Uint8Array();
/** Filters one after another: honest documents have two at most. */
const filterLimit = 3;

/**
 * Undoes the filters of a stream that text may have (ISO 32000-1 section 7.4).
 * @param maximum octets to yield at most
 * @returns nothing where a filter is one for pictures, or unknown
 */
export function undoFilters(data: Uint8Array, { entries }: PdfDictionary, maximum: number): Uint8Array {
  let octets = data;
  for (const filter of filtersOf(entries.get('Filter'))) {
    if (filter === 'FlateDecode' || filter === 'Fl') octets = inflate([octets], maximum);
    else if (filter === 'ASCII85Decode' || filter === 'A85') octets = decodeAscii85(octets);
    else if (filter === 'ASCIIHexDecode' || filter === 'AHx') octets = decodeHex(octets);
    else return none;
  }
  return octets.subarray(0, maximum);
}

function filtersOf(filter: PdfValue | undefined): readonly string[] {
  const names = filter?.kind === 'array' ? filter.items.map(nameOf) : filter === undefined ? [] : [nameOf(filter)];
  return names.slice(0, filterLimit);
}

/** Five characters from `!` on are four octets, `z` four zeros, `~` the end (section 7.4.3). */
function decodeAscii85(octets: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(octets.length * 4);
  let length = 0;
  let group = 0;
  let digits = 0;
  const flush = (count: number) => {
    for (let i = 0; i < count; i++) decoded[length++] = (group >>> (24 - 8 * i)) & 0xff;
    group = digits = 0;
  };
  for (const octet of octets) {
    if (octet === 0x7e) break;
    if (octet === 0x7a && digits === 0) flush(4);
    if (octet < 0x21 || octet > 0x75) continue;
    group = (group * 85 + octet - 0x21) >>> 0;
    if (++digits === 5) flush(4);
  }
  const rest = digits;
  if (rest > 1) {
    for (let i = rest; i < 5; i++) group = (group * 85 + 84) >>> 0;
    flush(rest - 1);
  }
  return decoded.subarray(0, length);
}

function decodeHex(octets: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(octets.length);
  let length = 0;
  let high = -1;
  for (const octet of octets) {
    const digit = Number.parseInt(String.fromCharCode(octet), 16);
    if (octet === 0x3e) break;
    if (Number.isNaN(digit)) continue;
    if (high < 0) high = digit;
    else {
      decoded[length++] = high * 16 + digit;
      high = -1;
    }
  }
  return decoded.subarray(0, length);
}
