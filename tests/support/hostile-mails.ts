import { encode as encodeJpeg } from 'jpeg-js';
import { composeRaw, type Draft } from './compose-mail.ts';
import { writeGif } from './gif.ts';
import { writePdf } from './pdf.ts';
import { codeAsPng, writePng } from './png.ts';

/** A mail made to cost time, and its octets when they are asked for. */
export type HostileMail = readonly [title: string, make: () => Uint8Array];

const encoder = new TextEncoder();
const from = 'PayPal <a@b.example>';
const plain = `From: ${from}\r\nSubject: verify your account\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n`;
const html = plain.replace('text/plain', 'text/html');
const mixed = `From: ${from}\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n`;

function raw(text: () => string): () => Uint8Array {
  return () => encoder.encode(text());
}

function drawn(draft: () => Draft): () => Uint8Array {
  return () => composeRaw(draft());
}

function numbered(count: number, piece: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => piece(i)).join('');
}

const pages: readonly HostileMail[] = [
  ['200 KB of nested links', raw(() => html + '<a>'.repeat(67_000))],
  [
    '200 KB of nested links that lead somewhere',
    raw(() => html + '<a href="https://paypal.com.x.example/">'.repeat(5_000)),
  ],
  ['200 KB of nested elements', raw(() => html + '<div>'.repeat(40_000))],
  ['100,000 links', raw(() => html + numbered(100_000, (i) => `<a href="https://h${i}.example/?u=${i}">${i}</a>`))],
  [
    '2,000 links through redirectors in redirectors',
    raw(
      () => html + numbered(2_000, (i) => `<a href="https://www.google.com/url?q=${'https://'.repeat(900)}${i}">x</a>`),
    ),
  ],
  [
    '300 links to hosts of 8,000 letters',
    raw(() => html + numbered(300, (i) => `<a href="https://${i}${'paypal'.repeat(1_300)}/">x</a>`)),
  ],
  [
    '300 links to hosts of a thousand labels',
    raw(() => html + numbered(300, (i) => `<a href="https://${'paypal.com.'.repeat(700)}x${i}.example/">x</a>`)),
  ],
  ['a megabyte of zero-width characters', raw(() => `${html}Pay${'\u200b'.repeat(1_000_000)}Pal`)],
  ['a megabyte of zero-width characters among letters', raw(() => html + 'P\u200b'.repeat(330_000))],
  ['a megabyte of zero-width characters as entities', raw(() => html + '&#8203;'.repeat(150_000))],
  ['40,000 different styles', raw(() => html + numbered(40_000, (i) => `<p style="color:#${i}">x`))],
  ['500,000 attributes', raw(() => `${html}<a ${'x=y '.repeat(500_000)}>`)],
  [
    '200 pictures in data: URLs',
    raw(() => {
      const picture = Buffer.from(codeAsPng('https://evil.example/', 'grey')).toString('base64');
      return html + `<img src="data:image/png;base64,${picture}">`.repeat(200);
    }),
  ],
];

const headers: readonly HostileMail[] = [
  [
    'a display name of 50,000 characters',
    raw(() => `From: "${'PayPal аccount '.repeat(3_400)}" <a@b.example>\r\n\r\nverify`),
  ],
  ['100,000 headers', raw(() => `From: ${from}\r\n${numbered(100_000, (i) => `X-${i}: y\r\n`)}\r\nverify`)],
  [
    '5,000 Received and Authentication-Results headers',
    raw(
      () =>
        `From: ${from}\r\n${`Received: from a by b ${' by x'.repeat(10)}; x\r\nAuthentication-Results: a; ${'dkim=pass header.d=x '.repeat(5)}\r\n`.repeat(2_500)}\r\n`,
    ),
  ],
  ['100,000 folded lines', raw(() => `From: ${from}\r\nSubject: x\r\n${' verify\r\n'.repeat(50_000)}\r\n`)],
  ['20,000 senders', raw(() => `From: ${'PayPal <a@b.example>,'.repeat(20_000)}\r\n\r\n`)],
  ['commas and quotes in the sender line', raw(() => `From: ${'"",'.repeat(20_000)} <a@b.example>\r\n\r\n`)],
  [
    '80,000 open encoded words',
    raw(() => `Subject: ${'=?a?q?'.repeat(40_000)}\r\nFrom: ${'=?utf-8?q?a'.repeat(20_000)}\r\n\r\n`),
  ],
  [
    'a sender of two thousand labels',
    drawn(() => ({ from: `PayPal <a@${'paypal-'.repeat(2_000)}x.example>`, text: 'verify your account' })),
  ],
];

const structures: readonly HostileMail[] = [
  [
    '3,000 nested multiparts',
    raw(() => numbered(3_000, (i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`)),
  ],
  ['30,000 nested messages', raw(() => `From: ${from}\r\n${'Content-Type: message/rfc822\r\n\r\n'.repeat(30_000)}`)],
  ['200,000 empty parts', raw(() => mixed + '--x\r\n\r\n'.repeat(200_000))],
  ['400,000 lines that might be boundaries', raw(() => mixed + '--y\r\n'.repeat(400_000))],
  [
    '500 pages of a hundred links',
    raw(
      () =>
        mixed +
        numbered(
          500,
          (i) =>
            `--x\r\nContent-Type: text/html\r\n\r\n${numbered(100, (j) => `<a href="https://${i}-${j}.example/">${'text '.repeat(20)}</a>`)}\r\n`,
        ),
    ),
  ],
];

/** Texts on which our own patterns have the most to try. */
const patterns: readonly HostileMail[] = [
  ['words that are almost an address', raw(() => plain + `${`${'a.'.repeat(190)}@`} `.repeat(2_500))],
  ['hosts that are almost an address', raw(() => plain + `x@${'a.'.repeat(190)}1 `.repeat(2_500))],
  ['a million half addresses', raw(() => plain + 'a@'.repeat(1_000_000))],
  ['300,000 schemes', raw(() => `${plain}http://x${')'.repeat(300_000)} ${'http://'.repeat(100_000)}`)],
  ['a megabyte of digits in groups', raw(() => `${plain}call ${'1 2 3-4.'.repeat(120_000)}`)],
  ['a megabyte of digits that are almost a number', raw(() => `${plain}call ${'+1 (800) 555-012a '.repeat(60_000)}`)],
  ['a megabyte of single letters', raw(() => plain + 'a b c d e '.repeat(100_000))],
  ['a megabyte of brand names', raw(() => plain + 'PayPal Amazon Netflix account verify '.repeat(28_000))],
  ['a megabyte of quoted headers', raw(() => plain + 'From: a\nSent: b\nTo: c\n'.repeat(45_000))],
  ['lines that almost introduce a quotation', raw(() => plain + `On ${'wrote schrieb '.repeat(30)}\n`.repeat(2_400))],
  ['capital letters in the place of small ones', raw(() => plain + 'WaIIet Iog in aIIIIb '.repeat(50_000))],
];

const attachments: readonly HostileMail[] = [
  [
    'three pictures of noise instead of a code',
    drawn(() => ({
      from,
      text: 'Scan the code to verify your account',
      attachments: [1, 2, 3].map((i) => ({
        name: `${i}.png`,
        type: 'image/png',
        content: writePng(999, 999, (x, y) => (((x * 7_919) ^ (y * 104_729)) * (i + 17)) % 256),
      })),
    })),
  ],
];

const scan = (type: string, contents: readonly Uint8Array[]): Draft => ({
  from,
  text: 'Scan the code to verify your account',
  attachments: contents.map((content, i) => ({ name: `${i}`, type, content })),
});

const pictures: readonly HostileMail[] = [
  [
    'GIF pictures of noise',
    drawn(() => {
      const noise = writeGif(999, 999, (x, y) => ((x * 7_919) ^ (y * 104_729)) % 256);
      return scan('image/gif', [noise, noise, noise]);
    }),
  ],
  [
    'a picture that is drawn 20,000 times',
    drawn(() => {
      const size = 900;
      const picture = Uint8Array.from(
        encodeJpeg({ width: size, height: size, data: new Uint8Array(size ** 2 * 4) }, 50).data,
      );
      const start = picture.findIndex((octet, at) => octet === 0xff && picture[at + 1] === 0xda);
      const again = Array.from({ length: 20_000 }, () => [...picture.subarray(start, start + 14)]).flat();
      return scan('image/jpeg', [
        Uint8Array.from([...picture.subarray(0, start), ...again, ...picture.subarray(start)]),
      ]);
    }),
  ],
];

const document = (content: string | Uint8Array) => ({ name: 'notice.pdf', type: 'application/pdf', content });

const documents: readonly HostileMail[] = [
  [
    'documents that grow to 30 MB',
    drawn(() => {
      const bomb = document(writePdf({ content: new Uint8Array(30_000_000), compressed: true }));
      return { from, text: 'See attached', attachments: [bomb, bomb] };
    }),
  ],
  [
    'documents of 180,000 operators',
    drawn(() => {
      const busy = document(writePdf({ content: '(a) Tj q Q '.repeat(180_000) }));
      return { from, text: 'See attached', attachments: [busy, busy] };
    }),
  ],
  [
    'documents of open dictionaries',
    drawn(() => {
      const open = document(`%PDF-1.4\n${'1 0 obj <</A [ '.repeat(100_000)}`);
      return { from, text: 'See attached', attachments: [open, open] };
    }),
  ],
];

/** Mails made to cost time: each has to be read and judged in a small part of a second. */
export const hostileMails: readonly HostileMail[] = [
  ...pages,
  ...headers,
  ...structures,
  ...patterns,
  ...attachments,
  ...pictures,
  ...documents,
];

/** Kinds of large mail, whose cost may only grow with their size. */
export const largeMails: readonly (readonly [title: string, make: (octets: number) => Uint8Array])[] = [
  [
    'a long page',
    (octets) =>
      encoder.encode(
        html +
          filled(
            '<p style="color:#222">The news of the <a href="https://news.example/1">week</a> follows.</p>\r\n',
            octets,
          ),
      ),
  ],
  [
    'a long text',
    (octets) =>
      encoder.encode(plain + filled('The news of the week follows, see https://news.example/1 for more.\r\n', octets)),
  ],
  [
    'a large attachment',
    (octets) =>
      encoder.encode(
        `${mixed}--x\r\n\r\nverify your account\r\n--x\r\nContent-Type: application/octet-stream; name=a.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n${filled(`${'QUJD'.repeat(19)}\r\n`, octets)}--x--\r\n`,
      ),
  ],
  [
    'a page with large pictures in itself',
    (octets) =>
      encoder.encode(
        html + filled(`<p>News</p><img src="data:image/png;base64,${'QUJD'.repeat(25_000)}">\r\n`, octets),
      ),
  ],
];

function filled(piece: string, octets: number): string {
  return piece.repeat(Math.ceil(octets / piece.length));
}
