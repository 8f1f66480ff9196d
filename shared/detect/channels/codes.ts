import { readDestination } from '../../domain/destination.ts';
import { readQrCode } from '../../image/qr-code.ts';
import type { Attachment } from '../../mail/mail.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Claim } from '../claims/claim.ts';
import { type Finding, finding } from '../evidence.ts';
import type { Sender } from '../identity/sender.ts';
import type { Reading } from '../reading.ts';
import { judgeTarget } from './target.ts';

/** Pictures of a mail that are looked at; a code that is meant to be scanned is not hidden among many. */
const pictureLimit = 3;
/** Larger files are photographs. */
const pictureBytes = 1_000_000;
/** Above a longer text a picture is an illustration, unless the text speaks of scanning. */
const shortText = 150;
const scanWords: ReadonlySet<string> = new Set(
  'qr scan scannen scanne scanner scannez escanee escanea escanear escaneie skanuj skanna scansiona'.split(' '),
);

/** QR codes in attached and inline pictures, held against the claim as links are. */
export function readCodes(reading: Reading, claim: Claim, sender: Sender, registry: Registry): Finding[] {
  const { words } = reading.body.words;
  if (words.length > shortText && !words.some((word) => scanWords.has(word))) return [];
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

function isPicture({ mediaType, content }: Attachment): boolean {
  return /^image\/(?:png|jpe?g)$/.test(mediaType) && content !== null && content.length <= pictureBytes;
}
