import { describe, expect, it } from 'vitest';
import { parseMail } from '../../../shared/mail/parse-mail.ts';

/**
 * Milliseconds of processor time. Each of these takes less than 150 where the cost is linear, and many thousands where
 * it grows with the square.
 */
const boundMs = 1_000;

const html = 'Content-Type: text/html; charset=utf-8\r\n\r\n';
const mixed = 'Content-Type: multipart/mixed; boundary=x\r\n\r\n';

function numbered(count: number, piece: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => piece(i)).join('');
}

describe('a message made to cost time', () => {
  it.each<[what: string, text: string]>([
    ['200 KB of nested links', html + '<a>'.repeat(67_000)],
    ['40,000 nested elements', html + '<div>'.repeat(40_000)],
    ['100,000 end tags that do not reach', `${html}${'<div>'.repeat(200)}<table><tr><td>${'</div>'.repeat(100_000)}`],
    ['100,000 links', html + numbered(100_000, (i) => `<a href="https://${i}.example/">${i}</a>`)],
    ['40,000 different styles', html + numbered(40_000, (i) => `<p style="color:#${i}">`)],
    [
      '60,000 elements of 20 classes',
      `${html}<style>${numbered(50, (i) => `.c${i}{color:red}`)}</style>${numbered(60_000, (i) => `<i id=x${i} class="${numbered(20, (j) => `c${(i * 7 + j) % 50} `)}">`)}`,
    ],
    ['100,000 open at-rules', `${html}<style>${'@media{'.repeat(100_000)}</style>`],
    ['1,000,000 invisible characters', `${html}Pay${'\u200b'.repeat(1_000_000)}Pal`],
    ['300,000 open comments', html + '<!--'.repeat(300_000)],
    ['1,000,000 ampersands', html + '&'.repeat(1_000_000)],
    ['500,000 attributes', `${html}<a ${'x=y '.repeat(500_000)}>`],
    ['a display name of 50,000 characters', `From: "${'x'.repeat(50_000)}" <a@b.example>\r\n\r\n`],
    ['100,000 headers', `${numbered(100_000, (i) => `X-${i}: y\r\n`)}\r\n`],
    ['100,000 folded lines', `Subject: x\r\n${' y\r\n'.repeat(100_000)}\r\n`],
    ['400,000 open parentheses in From', `From: ${'('.repeat(400_000)}\r\n\r\n`],
    ['400,000 quotes in From', `From: ${'"'.repeat(400_000)}\r\n\r\n`],
    ['400,000 brackets in From', `From: ${'<'.repeat(400_000)}\r\n\r\n`],
    ['200,000 names without an address in From', `From: ${'a,'.repeat(200_000)}\r\n\r\n`],
    ['200,000 groups in From', `From: ${'a:'.repeat(200_000)};\r\n\r\n`],
    [
      '80,000 open encoded words',
      `Subject: ${'=?a?q?'.repeat(80_000)}\r\nFrom: ${'=?utf-8?q?a'.repeat(40_000)}\r\n\r\n`,
    ],
    ['100,000 parameters', `Content-Type: text/plain; ${'a=b;'.repeat(100_000)}\r\n\r\n`],
    ['200,000 boundaries', mixed + '--x\r\n\r\n'.repeat(200_000)],
    ['400,000 lines that might be boundaries', mixed + '--y\r\n'.repeat(400_000)],
    [
      '3,000 nested multiparts',
      numbered(3_000, (i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`),
    ],
    ['30,000 nested messages', 'Content-Type: message/rfc822\r\n\r\n'.repeat(30_000)],
    ['base64 garbage', `Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${'=!'.repeat(1_000_000)}`],
    [
      '4 MB of =',
      `Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${'='.repeat(4_000_000)}`,
    ],
    ['a million half addresses', `\r\n\r\n${'a@'.repeat(1_000_000)}`],
    ['300,000 schemes', `\r\n\r\nhttp://x${')'.repeat(300_000)} ${'http://'.repeat(300_000)}`],
    ['10 MB of short lines', 'aaaa\n'.repeat(2_000_000)],
  ])('%s', (_what, text) => {
    const octets = new TextEncoder().encode(text);
    const began = process.threadCpuUsage();
    const mail = parseMail(octets);
    const { user, system } = process.threadCpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(boundMs);
    expect(mail.size).toBe(octets.length);
  });
});
