import { describe, expect, it } from 'vitest';
import { limits } from '../../../../shared/mail/limits.ts';
import { parseMail } from '../../../../shared/mail/parse-mail.ts';
import { htmlMail } from '../../../support/message.ts';

describe('the visible text of a page', () => {
  it.each([
    ['collapses white space', '<p>a \r\n\t b</p>', 'a b'],
    ['takes a no-break space for a space', 'a&nbsp;&nbsp;b', 'a b'],
    ['puts blocks on lines of their own', '<div>a</div>b<p>c</p><h1>d', 'a\nb\nc\nd'],
    ['leaves a line empty for two breaks', 'a<br>b<br><br>c', 'a\nb\n\nc'],
    ['does not part words at inline elements', '<b>Pay</b><i>Pal</i>', 'PayPal'],
    ['does not part words at comments', 'Pay<!-- x -->Pal', 'PayPal'],
    ['does not part words at unknown elements', 'Pay<x-y>Pal</x-y>', 'PayPal'],
    ['parts cells of a table', '<table><tr><td>a</td><td>b</td></tr><tr><td>c', 'a b\nc'],
    ['keeps lines where white space is kept', '<pre>a  b\nc</pre>', 'a  b\nc'],
    ['decodes entities', '&Pcy;ay&#80;al &lt;x&gt; &bogus; &#0;', 'ПayPal <x> &bogus; �'],
    ['shows what is for other programs than Outlook', '<!--[if mso]>no<![endif]--><![if !mso]>yes<![endif]>', 'yes'],
    ['survives broken tags', '<p <b>a</b></p></x><', 'a\n<'],
    ['survives an open comment', 'a<!-- b', 'a'],
    ['ends a line at an end tag without a start', 'a</br>b', 'a\nb'],
  ])('%s', (_what, html, text) => {
    expect(htmlMail(html).text).toBe(text);
  });

  it('loses long runs of invisible characters, which only push the rest away, but not single ones', () => {
    expect(htmlMail(`a${'&zwnj;&nbsp;&#847; '.repeat(200)}b`).text).toBe('a b');
    expect(htmlMail('Pay&#8203;Pal').text).toBe('Pay\u200bPal');
  });

  it('is read to its limit, and says so', () => {
    const mail = htmlMail('words '.repeat(limits.textLength));
    expect(mail.text).toHaveLength(limits.textLength);
    expect(mail.limitsReached).toEqual(['textLength']);
  });

  it('is read beyond the depth at which elements are told apart', () => {
    const mail = htmlMail(`${'<div>'.repeat(limits.htmlDepth + 50)}words`);
    expect(mail.text).toBe('words');
    expect(mail.limitsReached).toEqual(['htmlDepth']);
  });

  it('loses nothing of what stands behind elements nested too deep', () => {
    const nested = '<div>'.repeat(limits.htmlDepth) + '</div>'.repeat(limits.htmlDepth);
    const mail = htmlMail(`<p style="font-size:0"><b style="font-size:12px">${nested}words</b></p>`);
    expect([mail.text, mail.hiddenText]).toEqual(['words', '']);
  });

  it.each([
    ['the charset of the part', 'text/html; charset=iso-8859-1', '<p>caf\u00e9'],
    ['the charset that the page names', 'text/html', '<meta charset="windows-1252"><p>caf\u00e9'],
    [
      'the older form of it',
      'text/html',
      '<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1"><p>caf\u00e9',
    ],
    ['UTF-8 that nobody names', 'text/html', '<p>caf\u00c3\u00a9'],
    ['an unknown charset', 'text/html; charset=x-none', '<p>caf\u00c3\u00a9'],
  ])('is decoded by %s', (_what, type, page) => {
    const raw = Uint8Array.from(`Content-Type: ${type}\r\n\r\n${page}`, (sign) => sign.charCodeAt(0));
    expect(parseMail(raw).text).toBe('café');
  });
});
