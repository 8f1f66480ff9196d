import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfLimits } from '../../../shared/pdf/limits.ts';
import { readPdf } from '../../../shared/pdf/read-pdf.ts';
import { type PdfDraft, pdfStream, writePdf } from '../../support/pdf.ts';

const lines = ['Dear customer,', 'your account (no. 1) is limited.'];
const text = 'Dear customer,\nyour account (no. 1) is limited.';
const textOf = (draft: PdfDraft) => readPdf(writePdf(draft))?.text;
const encoder = new TextEncoder();

/** Milliseconds of processor time: linear work takes a small part of it. */
const boundMs = 1_000;

function processorMs(work: () => unknown): number {
  const began = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1000;
}

describe('readPdf costs little and never throws:', () => {
  const object = '1 0 obj\n';
  it.each<[what: string, octets: () => Uint8Array]>([
    ['a stream that grows to 30 MB', () => writePdf({ content: Buffer.alloc(30_000_000, 'a'), compressed: true })],
    [
      'a stream compressed twice',
      () =>
        writePdf({
          content: deflateSync(deflateSync(new Uint8Array(50_000_000))),
          filter: '[/FlateDecode /FlateDecode]',
        }),
    ],
    ['4 MB of open arrays', () => encoder.encode(`%PDF-1.4\n${object}${'['.repeat(4_000_000)}`)],
    ['4 MB of open dictionaries', () => encoder.encode(`%PDF-1.4\n${object}${'<<'.repeat(2_000_000)}`)],
    ['4 MB of open strings', () => encoder.encode(`%PDF-1.4\n${object}${'('.repeat(4_000_000)}`)],
    ['400,000 objects', () => encoder.encode(`%PDF-1.4\n${`${object}<<>>`.repeat(300_000)}`)],
    [
      '100,000 streams without an end',
      () =>
        encoder.encode(`%PDF-1.4\n${Array.from({ length: 100_000 }, (_, i) => `${i} 0 obj <<>> stream\n`).join('')}`),
    ],
    ['200,000 trailers', () => encoder.encode(`%PDF-1.4\n${'trailer <<'.repeat(200_000)}`)],
    ['a million operators', () => writePdf({ content: 'q Q '.repeat(500_000) })],
    ['a million endless inline images', () => writePdf({ content: 'BI ID '.repeat(300_000) })],
    [
      'a drawing that draws itself ten times',
      () =>
        writePdf({
          content: '/X Do',
          resources: '/XObject << /X 8 0 R >>',
          objects: [[8, pdfStream('/X Do '.repeat(10)).replace('<<', '<< /Subtype /Form')]],
        }),
    ],
    [
      'pages that hang below themselves',
      () => writePdf({ objects: [[3, '<< /Type /Page /Parent 3 0 R /Contents [4 0 R 3 0 R] >>']] }),
    ],
  ])('%s', (_, octets) => {
    const raw = octets();
    expect(processorMs(() => expect(readPdf(raw)).not.toBe(undefined))).toBeLessThan(boundMs);
  });

  it('a document that was tampered with', () => {
    const honest = writePdf({ lines, title: 'Notice', links: ['https://a.example/'], packed: true, compressed: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { maxLength: 20 }), (changes) => {
        const octets = Uint8Array.from(honest);
        for (const [at, octet] of changes) octets[at] = octet;
        const read = readPdf(octets);
        expect(read === null || read.text.length <= pdfLimits.textLength).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('what is no document', () => {
    expect(readPdf(new Uint8Array())).toBeNull();
    expect(readPdf(encoder.encode('<html>'))).toBeNull();
    expect(readPdf(new Uint8Array(pdfLimits.octets + 1))).toBeNull();
  });
});

describe('the text of a document', () => {
  it.each<[what: string, draft: PdfDraft]>([
    ['plain', { lines }],
    ['compressed', { lines, compressed: true }],
    ['whose objects are packed', { lines, compressed: true, packed: true }],
    [
      'in base 85',
      {
        content: "6<#'U6tKeI+CfP8FDl#-E\\&X^<,*OT.Ng-bDfp(C@:NecF`):D>UXK./g)lR.3N>G+Dbb/Blmos/h%oBC*5rE~>",
        filter: '/ASCII85Decode',
      },
    ],
    [
      'in base 16',
      {
        content: `${Buffer.from("BT (Dear customer,) Tj (your account \\(no. 1\\) is limited.) ' ET").toString('hex')}>`,
        filter: '[/AHx]',
      },
    ],
  ])('%s', (_, draft) => {
    expect(textOf(draft)).toBe(text);
  });

  it.each<[what: string, content: string, expected: string]>([
    ['pieces with gaps between', 'BT [(Pay) -20 (Pal) -250 (Support)] TJ ET', 'PayPal Support'],
    [
      'lines set by a matrix',
      'BT 1 0 0 1 50 700 Tm (One) Tj 1 0 0 1 90 700 Tm (line) Tj 1 0 0 1 50 680 Tm (Two) Tj ET',
      'One line\nTwo',
    ],
    ['lines set by quotation marks', 'BT (One) \' 1 2 (Two) " ET', 'One\nTwo'],
    ['hexadecimal strings', 'BT <50 61 79> Tj ET', 'Pay'],
    ['escapes', 'BT (\\120ay\\(\\)\\\n!) Tj ET', 'Pay()!'],
    ['Latin letters', 'BT (Gesch\\344ftsf\\374hrer) Tj ET', 'Geschäftsführer'],
    ['text that is not drawn', 'BT 3 Tr (Netflix) Tj 0 Tr (Notice) Tj ET', 'Notice'],
    ['a picture within', 'BT (One) Tj ET BI /W 1 ID (Tj\u0001 EI BT (Two) Tj ET', 'One\nTwo'],
    ['comments', 'BT % (Netflix) Tj\n(Notice) Tj ET', 'Notice'],
  ])('is read from %s', (_, content, expected) => {
    expect(textOf({ content })?.replace(' Two', '\nTwo')).toBe(expected);
  });

  it("is read through a font's own map", () => {
    const map = pdfStream(
      '1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfchar <0001> <0050> <0002> <00610079> endbfchar 2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<0421> <1F600>] endbfrange',
    );
    const objects = [
      [7, '<< /Type /Font /Subtype /Type0 /ToUnicode 8 0 R >>'],
      [8, map],
    ] as const;
    const resources = '/Font << /F2 7 0 R >>';
    const content = 'BT /F2 12 Tf <00010002> Tj <001000110012> Tj <0020> Tj ET';
    expect(textOf({ content, resources, objects })).toBe('PayABCС');
  });

  it('is not guessed at where a font keeps its map to itself', () => {
    const objects = [[7, '<< /Type /Font /Subtype /Type0 >>']] as const;
    expect(textOf({ content: 'BT /F2 12 Tf <00010002> Tj ET', resources: '/Font << /F2 7 0 R >>', objects })).toBe('');
  });

  it('comes from drawings on the page as well', () => {
    const form = pdfStream('BT (Notice) Tj ET').replace('<<', '<< /Type /XObject /Subtype /Form');
    expect(textOf({ content: '/X Do', resources: '/XObject << /X 8 0 R >>', objects: [[8, form]] })).toBe('Notice');
  });

  it('ends at its limit', () => {
    expect(textOf({ lines: Array.from({ length: 2_000 }, () => 'a line of text') })).toHaveLength(pdfLimits.textLength);
  });
});

describe('the title of a document', () => {
  it.each<[what: string, draft: PdfDraft, title: string]>([
    ['in plain letters', { title: 'PayPal (notice)' }, 'PayPal (notice)'],
    ['in any letters', { title: 'Счёт 😀', packed: true }, 'Счёт 😀'],
    [
      'in its metadata',
      {
        objects: [
          [
            8,
            pdfStream(
              '<x><dc:title><rdf:Alt><rdf:li xml:lang="x-default">PayPal</rdf:li></rdf:Alt></dc:title></x>',
            ).replace('<<', '<< /Type /Metadata'),
          ],
        ],
      },
      'PayPal',
    ],
    ['that it does not have', {}, ''],
  ])('%s', (_, draft, title) => {
    expect(readPdf(writePdf(draft))?.title).toBe(title);
  });
});

describe('the links of a document', () => {
  it('are those of its annotations and forms, each once', () => {
    const objects = [
      [7, '<< /Type /Annot /A 8 0 R >>'],
      [8, '<< /S /SubmitForm /F << /FS /URL /F (https://c.example/) >> >>'],
      [11, '<< /S /URI /URI 12 0 R >>'],
      [12, '(https://d.example/)'],
    ] as const;
    const links = ['https://a.example/', 'https://b.example/', 'https://a.example/'];
    expect(readPdf(writePdf({ links, objects }))?.links).toEqual([
      'https://a.example/',
      'https://b.example/',
      'https://c.example/',
      'https://d.example/',
    ]);
  });
});

describe('an encrypted document', () => {
  it.each([true, false])('says so, and nothing else (packed: %s)', (packed) => {
    const draft = { lines, title: 'Notice', links: ['https://a.example/'], encrypted: true, packed };
    expect(readPdf(writePdf(draft))).toEqual({ title: '', text: '', links: [], encrypted: true });
  });
});
