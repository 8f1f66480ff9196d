import { describe, expect, test } from 'vitest';
import { pageLimits } from '../../../../../electron/backend/examine/content/limits.ts';
import { readHtmlOf } from '../../../../../electron/backend/examine/content/read-html.ts';
import { maxHtmlLength } from '../../../../../shared/contract/mail-content.ts';
import { faultsOfPage } from '../../../../support/check-page.ts';
import { composeRaw } from '../../../../support/compose-mail.ts';
import { writePng } from '../../../../support/png.ts';

const read = (html: string, attachments: Parameters<typeof composeRaw>[0]['attachments'] = []) =>
  readHtmlOf(composeRaw({ from: 'a@attacker.example', html, attachments }));

const inline = (id: string, type: string, content: Uint8Array) => ({
  name: 'x',
  type,
  content,
  headers: [`Content-ID: <${id}>`, 'Content-Disposition: inline'],
});

describe('pictures of the mail itself', () => {
  const png = writePng(3, 2, () => 200);

  test('an attached one and one in the page are shown', () => {
    const data = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    const { document } = read(`<img src="cid:logo@x" alt="Logo"><img src="CID:logo%40x"><img src="${data}">`, [
      inline('logo@x', 'image/png', png),
    ]);
    expect(document.split(`src="${data}"`).length - 1).toBe(3);
    expect(faultsOfPage(document)).toEqual([]);
  });

  test('is what its octets are, not what it says', () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    const { document } = read(
      '<img src="cid:a" alt="one"><img src="cid:b" alt="two"><img src="cid:none" alt="three">',
      [inline('a', 'image/png', svg), inline('b', 'image/svg+xml', png)],
    );
    expect(document.match(/src="data:image\/png/g)?.length).toBe(1);
    expect(document).toContain('>one</span>');
    expect(document).toContain('>three</span>');
  });

  test('one with more pixels than a window should decode is left out', () => {
    const bomb = Uint8Array.from(png);
    // Width and height of the header, which nothing checks against the pixels.
    new DataView(bomb.buffer).setUint32(16, 50_000);
    new DataView(bomb.buffer).setUint32(20, 50_000);
    expect(read('<img src="cid:a">', [inline('a', 'image/png', bomb)]).document).not.toContain('src=');
  });

  test('are left out when they are more than a document holds, and it says that something is missing', () => {
    const large = new Uint8Array(400_000);
    large.set(png);
    const { document, cut } = read('<img src="cid:a"><img src="cid:a" alt="second">', [
      inline('a', 'image/png', large),
    ]);
    expect(document.match(/src="data:/g)?.length).toBe(1);
    expect(document).toContain('>second</span>');
    expect(cut).toBe(true);
  });
});

describe('a document', () => {
  test('is empty when the mail has no HTML', () => {
    const raw = composeRaw({ from: 'a@attacker.example', text: 'only text' });
    expect(readHtmlOf(raw)).toEqual({ document: '', cut: false, remote: 0, active: 0 });
  });

  test('is never longer than the contract allows, and no tag is cut in half', () => {
    for (const html of [
      `<b>${'x&'.repeat(900_000)}</b>`,
      '&'.repeat(1_500_000),
      '<p style="color:red">x</p>'.repeat(70_000),
    ]) {
      const { document, cut } = read(html);
      expect(document.length).toBeLessThanOrEqual(maxHtmlLength);
      expect(cut).toBe(true);
      expect(faultsOfPage(document)).toEqual([]);
    }
    expect(pageLimits.documentLength).toBe(maxHtmlLength);
  });

  test('counts what was left out: what would have been fetched, and what would have acted', () => {
    const html =
      '<script src="http://a.example/x.js"></script><form action="/x"><input><p onclick="x">y</p></form>' +
      '<img src="https://a.example/1.png"><td background="//a.example/2.png"><p style="background:url(http://a.example/3)">' +
      '<style>@import "http://a.example/4"; p { background: url(5) }</style><meta charset="utf-8"><img src="cid:x">';
    expect(read(html)).toMatchObject({ remote: 6, active: 4 });
  });

  test('is in the charset of the mail', () => {
    const raw = new TextEncoder().encode(
      'From: a@b.example\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Gr=FC=DFe</p>',
    );
    expect(readHtmlOf(raw).document).toContain('<p>Grüße</p>');
  });

  test('a page of a million elements is done in time', () => {
    const began = performance.now();
    const pages = [
      '<b>'.repeat(600_000),
      '<p title="'.repeat(150_000),
      '<table><tr><td>'.repeat(100_000),
      `${'<svg>'.repeat(9_000)}${'</p>'.repeat(300_000)}`,
      '<'.repeat(1_500_000),
    ];
    for (const html of pages) expect(faultsOfPage(read(html).document)).toEqual([]);
    // A worker has ten seconds for each of them; without limits they take minutes.
    expect(performance.now() - began).toBeLessThan(50_000);
  });
});
