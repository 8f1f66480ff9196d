import type { MailHtml } from '../../../../shared/contract/mail-content.ts';
import { gifSize } from '../../../../shared/image/gif.ts';
import { jpegSize } from '../../../../shared/image/jpeg.ts';
import { pngSize } from '../../../../shared/image/png.ts';
import { readPage } from '../../../../shared/mail/page.ts';
import { clipPage } from './clip-page.ts';
import { harmlessHtml } from './harmless-html.ts';
import { countLeftOut } from './left-out.ts';
import { pageLimits } from './limits.ts';

/** The frame that shows it is to be sandboxed as well; neither relies on the other. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** A page is made for white paper, whatever the window looks like. */
const look = [
  'html{color-scheme:light;background:#ffffff}',
  'body{margin:16px;color:#1a1a1a;font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}',
  'img{max-width:100%}',
  'a{color:#1a5fb4;text-decoration:underline}',
].join('');

const head =
  '<!doctype html><html><head><meta charset="utf-8">' +
  `<meta http-equiv="Content-Security-Policy" content="${policy}"><style>${look}</style></head><body>`;
const foot = '</body></html>';

/**
 * The page of a mail as a document of its own, made harmless; an empty document when the mail has none.
 * @param raw the message as it lies on the server
 */
export function readHtmlOf(raw: Uint8Array): MailHtml {
  const page = readPage(raw);
  if (page.html.trim() === '') return { document: '', cut: false, remote: 0, active: 0 };
  const html = clipPage(page.html.slice(0, pageLimits.htmlLength));
  let left = pageLimits.picturesLength;
  let isPictureMissing = false;
  const body = harmlessHtml(html, (source) => {
    const octets = page.picture(source);
    const type = octets === null ? null : pictureType(octets);
    if (octets === null || type === null) return null;
    const url = `data:${type};base64,${Buffer.from(octets).toString('base64')}`;
    if (url.length > left) {
      isPictureMissing = true;
      return null;
    }
    left -= url.length;
    return url;
  });
  const room = pageLimits.documentLength - head.length - foot.length;
  return {
    document: head + cutAt(body, room) + foot,
    cut: page.cut || body.length > room || isPictureMissing || html.length < page.html.length,
    ...countLeftOut(html),
  };
}

/** The beginning of a page. Every "<" and ">" of it belongs to a tag, so that none need be cut in half. */
function cutAt(body: string, room: number): string {
  if (body.length <= room) return body;
  const tagStart = body.lastIndexOf('<', room);
  return body.slice(0, tagStart > body.lastIndexOf('>', room) ? tagStart : room);
}

/** By its octets, since names and types are the sender's word; null for what is no picture, or too large a one. */
function pictureType(octets: Uint8Array): string | null {
  const kinds = [
    ['image/png', pngSize(octets)],
    ['image/jpeg', jpegSize(octets)],
    ['image/gif', gifSize(octets)],
  ] as const;
  const [type, size] = kinds.find(([, found]) => found !== null) ?? [null, null];
  return size === null || size.width * size.height > pageLimits.picturePixels ? null : type;
}
