import { readDestination } from '../../domain/destination.ts';
import { readQrCode } from '../../image/qr-code.ts';
import type { Attachment } from '../../mail/mail.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Claim } from '../claims/claim.ts';
import { leadsToPage } from '../documents.ts';
import { type Finding, finding } from '../evidence.ts';
import type { Sender } from '../identity/sender.ts';
import type { Reading } from '../reading.ts';
import { judgeTarget } from './target.ts';

/** Pictures of a mail that are looked at; a code that is meant to be scanned is not hidden among many. */
const pictureLimit = 3;
/** Larger files are photographs. */
const pictureBytes = 1_000_000;
/** Decoding a picture costs more than all else: it is done where the text speaks of scanning or leads nowhere itself. */
const scanWords: ReadonlySet<string> = new Set(
  'qr scan scannen scanne scanner scannez escanee escanea escanear escaneie skanuj skanna scansiona'.split(' '),
);

/** QR codes in attached and inline pictures, held against the claim as links are. */
export function readCodes(reading: Reading, claim: Claim, sender: Sender, registry: Registry): Finding[] {
  if (!speaksOfScanning(reading) && leadsToPage(reading.mail)) return [];
  const pictures = reading.mail.attachments.filter(isPicture).slice(0, pictureLimit);
  for (const { content, name, contentId } of pictures) {
    const destination = readDestination((content === null ? null : readQrCode(content)) ?? '');
    if (destination.kind !== 'web') continue;
    const { code, domain } = judgeTarget(destination, claim, sender, registry);
    if (code !== null)
      return [finding('code-elsewhere', 'image', name === '' ? contentId : name, { domain, brand: claim.name })];
  }
  return [];
}

function speaksOfScanning({ body, subject }: Reading): boolean {
  return [...subject.words.words, ...body.words.words].some((word) => scanWords.has(word));
}

function isPicture({ mediaType, content }: Attachment): boolean {
  return /^image\/(?:png|jpe?g)$/.test(mediaType) && content !== null && content.length <= pictureBytes;
}
