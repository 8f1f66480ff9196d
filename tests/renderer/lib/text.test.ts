import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localPart, splitDomain } from '../../../renderer/lib/text/domain-parts.ts';
import { sourceName } from '../../../renderer/lib/text/source.ts';
import { cutStrangerText } from '../../../renderer/lib/text/stranger-text.ts';
import { withoutDeceivers, withVisibleDeceivers } from '../../../renderer/lib/text/visible.ts';

describe('characters that deceive the eye', () => {
  test.each([
    ['a right-to-left override', 'moc\u202Elapyap', 'moclapyap', 'moc[U+202E]lapyap'],
    ['an isolate', 'a\u2067b\u2069', 'ab', 'a[U+2067]b[U+2069]'],
    ['a null', 'Pay\u0000Pal', 'PayPal', 'Pay[U+0000]Pal'],
    ['an escape sequence', '\u001B[31mred', '[31mred', '[U+001B][31mred'],
    ['a line separator', 'a\u2028b', 'ab', 'a[U+2028]b'],
    ['a carriage return', 'a\r\nb', 'a\nb', 'a[U+000D]\nb'],
  ])('%s is taken out of a line and written out in evidence', (_name, text, without, visible) => {
    expect(withoutDeceivers(text)).toBe(without);
    expect(withVisibleDeceivers(text)).toBe(visible);
  });

  test.each([
    ['Persian with its joiner', 'می\u200Cخواهم'],
    ['an emoji made of several', '👩\u200D💻'],
    ['tabs and line feeds', 'a\tb\nc'],
    ['Hebrew', 'שלום'],
  ])('%s is left as it is', (_name, text) => {
    expect(withoutDeceivers(text)).toBe(text);
    expect(withVisibleDeceivers(text)).toBe(text);
  });
});

describe('letters of another script', () => {
  const foreign = (text: string) => cutStrangerText(text).flatMap((piece) => (piece.foreign ? [piece.text] : []));

  test.each([
    ['PаyPal Support', ['а']],
    ['Аmazon', ['А']],
    ['аррle', ['арр']],
    ['Νetflix', ['Ν']],
  ])('are found in %s', (text, letters) => expect(foreign(text)).toEqual(letters));

  test.each(['PayPal', 'Почта России', 'Ελλάδα', 'Tomás', 'Яндекс Support', '', '日本 DHL', 'α-version'])(
    'are none in %s',
    (text) => expect(foreign(text)).toEqual([]),
  );

  test('change nothing of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const joined = cutStrangerText(text)
          .map((piece) => piece.text)
          .join('');
        expect(joined).toBe(withVisibleDeceivers(text));
      }),
    );
  });
});

describe('a domain', () => {
  test.each([
    ['aviso.rastreio-taxa.example', 'rastreio-taxa.example', 'aviso.', 'rastreio-taxa.example'],
    ['amazon.de', 'amazon.de', '', 'amazon.de'],
    ['notamazon.de', 'amazon.de', '', 'notamazon.de'],
    ['localhost', '', '', 'localhost'],
    ['', '', '', ''],
  ])('%s is set with %s to the fore', (host, registrable, below, foremost) => {
    expect(splitDomain(host, registrable)).toEqual({ below, registrable: foremost });
  });

  test('loses nothing when it is cut', () => {
    fc.assert(
      fc.property(fc.domain(), fc.domain(), (host, registrable) => {
        const parts = splitDomain(host, registrable);
        expect(parts.below + parts.registrable).toBe(host);
      }),
    );
  });
});

test.each([
  ['ann@mail.example', 'ann@'],
  ['"a@b"@mail.example', '"a@b"@'],
  ['undisclosed', 'undisclosed'],
  ['', ''],
])('the local part of %j is %j', (address, local) => expect(localPart(address)).toBe(local));

test.each([
  ['https://www.dhl.de/hilfe', 'dhl.de'],
  ['http://192.0.2.1/', '192.0.2.1'],
  ['2factorauth/twofactorauth', '2factorauth/twofactorauth'],
  ['datenanfragen/data companies/bank.json; rspamd/rspamd conf/maps.d', 'datenanfragen/data'],
  ['https://bank.example/fraud (a page of its own); general knowledge', 'bank.example'],
  ['general knowledge', 'general knowledge'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
])('the source %s is called %s', (source, name) => expect(sourceName(source)).toBe(name));
