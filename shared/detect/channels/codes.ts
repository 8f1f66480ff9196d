import { readDestination } from '../../domain/destination.ts';
import { pictureSize } from '../../image/picture.ts';
import { readQrCode } from '../../image/qr-code.ts';
import type { Attachment, Mail } from '../../mail/mail.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Claim } from '../claims/claim.ts';
import { leadsToPage } from '../documents.ts';
import { type Finding, finding } from '../evidence.ts';
import type { Sender } from '../identity/sender.ts';
import type { Reading } from '../reading.ts';
import { judgeTarget } from './target.ts';

/** Pictures of a mail that are looked at; a code that is meant to be scanned is not hidden among many. */
const pictureLimit = 12;
/** Pixels of all of them together. */
const pixelsTotal = 2_000_000;
/** Smaller pictures are symbols: the smallest code has 21 squares and a margin of 4 around them. */
const leastSide = 29;
/** Larger files are photographs. */
const pictureBytes = 1_000_000;
/** Decoding a picture costs more than all else: it is done where the text speaks of scanning or leads nowhere itself. */
const scanWords: ReadonlySet<string> = new Set(
  'qr scan scannen scanne scanner scannez escanee escanea escanear escaneie skanuj skanna scansiona'.split(' '),
);

/** QR codes in attached and inline pictures, held against the claim as links are. */
export function readCodes(reading: Reading, claim: Claim, sender: Sender, registry: Registry): Finding[] {
  if (!speaksOfScanning(reading) && leadsToPage(reading.mail)) return [];
  let pixelsLeft = pixelsTotal;
  for (const { name, contentId, mediaType, octets, pixels } of picturesOf(reading.mail).slice(0, pictureLimit)) {
    if (pixels > pixelsLeft) continue;
    pixelsLeft -= pixels;
    const destination = readDestination(readQrCode(octets) ?? '');
    if (destination.kind !== 'web') continue;
    const { code, domain } = judgeTarget(destination, claim, sender, registry);
    if (code !== null)
      return [finding('code-elsewhere', 'image', name || contentId || mediaType, { domain, brand: claim.name })];
  }
  return [];
}

function speaksOfScanning({ body, subject }: Reading): boolean {
  return [...subject.words.words, ...body.words.words].some((word) => scanWords.has(word));
}

type Picture = Attachment & Readonly<{ octets: Uint8Array; pixels: number }>;

/** Attached pictures, those within the text and those in data: URLs included, that are large enough for a code. */
function picturesOf({ attachments }: Mail): readonly Picture[] {
  return attachments.flatMap((attachment) => {
    const octets = attachment.content;
    const size = octets === null || octets.length > pictureBytes ? null : pictureSize(octets);
    if (octets === null || size === null || Math.min(size.width, size.height) < leastSide) return [];
    return [{ ...attachment, octets, pixels: size.width * size.height }];
  });
}
