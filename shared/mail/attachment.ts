import { type Budget, limits } from './limits.ts';
import type { Attachment } from './mail.ts';
import { latin1Octets } from './mime/encoded-word.ts';
import type { MimePart } from './mime/mime-part.ts';
import { decodeBase64, decodeTransfer, estimateDecodedSize } from './mime/transfer-encoding.ts';

/** Kinds that something looks into: pictures (QR codes), PDF, pages, archives, invitations. */
const examinedTypes =
  /^image\/|^application\/(?:pdf|x-pdf|zip|x-zip-compressed|ics|xhtml\+xml)$|^text\/(?:html|calendar|xml)$/;
/** The same by name: the type is the sender's word, and programs go by the name. */
const examinedNames = /\.(?:pdf|html?|xhtml|shtml|svg|zip|ics|png|jpe?g|gif|webp|bmp|eml)$/i;

/** A part that is not shown as text of the mail. Its content is decoded only when something looks into it. */
export function readAttachment(part: MimePart, budget: Budget): Attachment {
  const { fileName: name, mediaType, disposition, contentId, encoding, octets } = part;
  const estimate = estimateDecodedSize(octets, encoding);
  const examined = examinedTypes.test(mediaType) || examinedNames.test(name);
  const content = examined ? keep(budget, estimate, (maximum) => decodeTransfer(octets, encoding, maximum)) : null;
  return { name, mediaType, disposition, contentId, size: content?.length ?? estimate, content };
}

/**
 * An image that a page carries in a data: URL (RFC 2397).
 * @returns null when it is not base64
 */
export function readDataImage(url: string, budget: Budget): Attachment | null {
  const comma = url.indexOf(',');
  const head = url.slice('data:'.length, Math.max(comma, 0)).toLowerCase();
  if (comma < 0 || head.length > 200 || !head.endsWith(';base64')) return null;
  const mediaType = head.split(';')[0] ?? '';
  const encoded = url.length - comma - 1;
  const estimate = Math.floor((encoded * 3) / 4);
  const content = keep(budget, estimate, (maximum) => {
    const text = url.slice(comma + 1);
    return decodeBase64(latin1Octets(text.includes('%') ? text.replaceAll(/%0[ad]|%20/gi, '') : text), maximum);
  });
  return { name: '', mediaType, disposition: 'inline', contentId: '', size: content?.length ?? estimate, content };
}

/** The decoded content when it fits into what is left of the budget, else null. */
function keep(budget: Budget, estimate: number, decode: (maximum: number) => Uint8Array): Uint8Array | null {
  const left = limits.attachmentBytesTotal - budget.attachmentOctets;
  if (estimate > limits.attachmentBytes || estimate > left) {
    budget.reached.add(estimate > left ? 'attachmentBytesTotal' : 'attachmentBytes');
    return null;
  }
  const content = decode(limits.attachmentBytes);
  budget.attachmentOctets += content.length;
  return content;
}
