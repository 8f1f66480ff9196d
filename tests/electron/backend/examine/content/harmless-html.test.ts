import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmlessHtml } from '../../../../../electron/backend/examine/content/harmless-html.ts';
import { harmlessStyle } from '../../../../../electron/backend/examine/content/harmless-style.ts';
import { readHtmlOf } from '../../../../../electron/backend/examine/content/read-html.ts';
import { faultsOfPage } from '../../../../support/check-page.ts';
import { composeRaw } from '../../../../support/compose-mail.ts';
import { hostilePages } from '../../../../support/hostile-pages.ts';

const documentOf = (html: string) => readHtmlOf(composeRaw({ from: 'a@attacker.example', html })).document;
const clean = (html: string) => harmlessHtml(html, () => null);

describe('a hostile page is made harmless:', () => {
  for (const { title, html } of hostilePages) {
    test(title, () => {
      expect(faultsOfPage(documentOf(html))).toEqual([]);
    });
  }

  test('and stays so when it is made harmless again', () => {
    for (const { title, html } of hostilePages) {
      const once = clean(html);
      expect(clean(once), title).toBe(once);
    }
  });

  test('however its pieces are put together', () => {
    const pieces = fc.constantFrom(
      ...['<', '>', '/', '"', "'", '=', ' ', '\n', '\0', '&lt;', '&gt;', '&quot;', '&#0;', '<!--', '-->', '--!>'],
      ...[
        '<![CDATA[',
        ']]>',
        '<?',
        'script',
        'style',
        'svg',
        'math',
        'title',
        'noscript',
        'template',
        'textarea',
        'table',
      ],
      ...['p', 'a', 'img', 'mtext', 'mglyph', 'foreignObject', 'xmp', 'plaintext', 'iframe', 'href', 'src', 'onerror'],
      ...[
        'style',
        'alt',
        'alert(1)',
        'javascript:',
        'data:image/png;base64,AAAA',
        'url(',
        ')',
        ':',
        ';',
        '\\',
        '/*',
        '*/',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        expect(faultsOfPage(documentOf(`x${parts.join('')}`))).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });

  test('whatever its octets are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(faultsOfPage(documentOf(`<p>${text}`))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what a reader sees of a page', () => {
  test('tables, fonts and colours keep their look', () => {
    const html =
      '<table width="600" cellpadding="0" bgcolor="#f4f4f4"><tr><td align="center" valign="top" colspan="2">' +
      '<font face="Arial, sans-serif" size="+1" color="#333333">Hello</font></td></tr></table>';
    expect(clean(html)).toBe(html);
  });

  test('the colours of the body become those of the page', () => {
    expect(clean('<body bgcolor="#eeeeee" text="navy" style="margin:0">x</body>')).toBe(
      '<div bgcolor="#eeeeee" style="background-color:#eeeeee;color:navy;margin:0">x</div>',
    );
  });

  test('the text of what is left out stays, except of programs, styles and drawings', () => {
    const html =
      '<form>Please <button>log in</button> <label>now</label></form><script>x</script><svg><text>y</text></svg>';
    expect(clean(html)).toBe('Please log in now');
  });

  test('a link keeps its words and loses its target', () => {
    expect(clean('<a href="https://bank.example" title="x" target="_blank" ping="http://t.example">Log in</a>')).toBe(
      '<a>Log in</a>',
    );
  });

  test('in place of a remote picture stands what the mail says of it, as large as it would be', () => {
    const shown = clean('<img src="https://cdn.attacker.example/logo.png" alt="Your <b>bank" width="120" height="40">');
    expect(shown).toMatch(/^<span style="[^"]*width:120px;min-height:40px">Your &lt;b&gt;bank<\/span>$/);
  });

  test('of a picture that counts readers nothing stays', () => {
    expect(clean('<p>x<img src="https://t.attacker.example/1" width="1" height="1" alt="pixel"></p>')).toBe('<p>x</p>');
  });

  test('text that looks like a tag stays text', () => {
    expect(clean('1 &lt; 2 &amp;&amp; &lt;script&gt;')).toBe('1 &lt; 2 &amp;&amp; &lt;script&gt;');
  });
});

describe('a style', () => {
  const cases: readonly Readonly<[string, string]>[] = [
    ['color:#fff; background : RED', 'color:#fff;background-color:RED'],
    ['color:rgb(1, 2, 3);background-color:rgba(0,0,0,.5)', 'color:rgb(1, 2, 3);background-color:rgba(0,0,0,.5)'],
    ['padding:10px 20px !important;margin:0 auto', 'padding:10px 20px;margin:0 auto'],
    ['margin:-10px 0;margin-left:-5px', ''],
    ['border:1px solid #ccc;border-top:none', 'border:1px solid #ccc;border-top:none'],
    ["font-family:'Segoe UI', Arial,sans-serif", "font-family:'Segoe UI', Arial,sans-serif"],
    ['font-family:"x;color:red', 'color:red'],
    ['font-size:0;line-height:1.5;opacity:.5;display:none', 'font-size:0;line-height:1.5;opacity:.5;display:none'],
    ['/* x */color/**/:/**/red/**/', 'color:red'],
    ['color:r/**/ed', 'color:red'],
    ['color:red;position:absolute;top:0', 'color:red'],
    ['background:url(x)', ''],
    ['background:#fff url(x) no-repeat', ''],
    ['c\\olor:red', ''],
    ['color:\\72 ed', ''],
    ['width:expression(alert(1))', ''],
    ['width:calc(1px * 9)', ''],
    ['width:99999999px', ''],
    ['constructor:x;__proto__:red', ''],
    ['color:red}body{color:blue', ''],
    ['', ''],
    [':::;;;:', ''],
  ];
  for (const [css, expected] of cases) {
    test(`${JSON.stringify(css)} becomes ${JSON.stringify(expected)}`, () => {
      expect(harmlessStyle(css)).toBe(expected);
    });
  }

  test('is read in a moment, however it is made', () => {
    const hostile = [
      `font-family:${'a, '.repeat(1_300)}!`,
      `border:${'solid '.repeat(600)}`,
      `padding:${'auto '.repeat(700)}(`,
      `color:rgb(${'1,'.repeat(1_900)}`,
      `${'/*'.repeat(2_000)}`,
      `width:${'\t'.repeat(3_900)}! important x`,
    ];
    for (const css of hostile) {
      const began = performance.now();
      expect(harmlessStyle(css)).toBe('');
      expect(performance.now() - began, css.slice(0, 20)).toBeLessThan(200);
    }
  });
});
