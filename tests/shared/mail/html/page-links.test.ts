import { describe, expect, it } from 'vitest';
import { limits } from '../../../../shared/mail/limits.ts';
import type { Link } from '../../../../shared/mail/mail.ts';
import { htmlMail } from '../../../support/message.ts';

describe('the links of a page', () => {
  it.each<[what: string, html: string, links: Link[]]>([
    [
      'an anchor with its text',
      '<a href="https://a.example/x?b=1&amp;c=2"> Log <b>in</b> </a>',
      [{ kind: 'anchor', target: 'https://a.example/x?b=1&c=2', text: 'Log in' }],
    ],
    [
      'an anchor around an image',
      '<a href="https://a.example"><img src="cid:1" alt="Bank"></a>',
      [
        { kind: 'image', target: 'cid:1', text: 'Bank' },
        { kind: 'anchor', target: 'https://a.example', text: 'Bank' },
      ],
    ],
    [
      'an anchor whose text is hidden',
      '<a href="https://a.example"><i style="display:none">x</i></a>',
      [{ kind: 'anchor', target: 'https://a.example', text: '' }],
    ],
    [
      'an anchor in a hidden part',
      '<p style="display:none"><a href="https://a.example">x</a>',
      [{ kind: 'anchor', target: 'https://a.example', text: '' }],
    ],
    [
      'anchors that are not closed',
      '<a href="https://a.example">one<a href="https://b.example">two',
      [
        { kind: 'anchor', target: 'https://a.example', text: 'one' },
        { kind: 'anchor', target: 'https://b.example', text: 'two' },
      ],
    ],
    [
      'white space and controls in the target',
      '<a href=" ht\ntps://a&#9;.exa&#1;mple ">x</a>',
      [{ kind: 'anchor', target: 'https://a.example', text: 'x' }],
    ],
    ['an anchor without a target', '<a name="x">x</a> <a href="">y</a>', []],
    [
      'an anchor of SVG',
      '<svg><a xlink:href="https://a.example"><text>x</text></a></svg>',
      [{ kind: 'anchor', target: 'https://a.example', text: 'x' }],
    ],
    [
      'the first of two targets',
      '<a href="https://a.example" href="https://b.example">x</a>',
      [{ kind: 'anchor', target: 'https://a.example', text: 'x' }],
    ],
    [
      'an area of a map',
      '<map><area href="https://a.example" alt="Log in"></map>',
      [{ kind: 'area', target: 'https://a.example', text: 'Log in' }],
    ],
    [
      'a form and its buttons',
      '<form action="https://a.example"><button formaction="https://b.example">x</button></form>',
      [
        { kind: 'form', target: 'https://a.example', text: '' },
        { kind: 'form', target: 'https://b.example', text: '' },
      ],
    ],
    [
      'a base',
      '<base href="https://a.example/x/"><a href="y">z</a><a href="#w">v</a>',
      [
        { kind: 'anchor', target: 'https://a.example/x/y', text: 'z' },
        { kind: 'anchor', target: '#w', text: 'v' },
      ],
    ],
    [
      'a page within a link',
      '<a href="data:text/html;base64,PGI+">x</a>',
      [{ kind: 'anchor', target: 'data:text/html;base64,PGI+', text: 'x' }],
    ],
    [
      'an address in the text, but not in the text of an anchor',
      'see https://a.example. <a href="https://b.example">www.c.example</a>',
      [
        { kind: 'text', target: 'https://a.example', text: 'https://a.example' },
        { kind: 'anchor', target: 'https://b.example', text: 'www.c.example' },
      ],
    ],
    ['none in a comment', '<!--[if mso]><a href="https://a.example">x</a><![endif]-->', []],
  ])('are found: %s', (_what, html, links) => {
    expect(htmlMail(html).links).toEqual(links);
  });

  it('are counted to a limit', () => {
    const mail = htmlMail('<a href="https://a.example">x</a>'.repeat(limits.linkCount + 1));
    expect(mail.links).toHaveLength(limits.linkCount);
    expect(mail.limitsReached).toEqual(['linkCount']);
  });

  it('are cut at a length', () => {
    const mail = htmlMail(`<a href="https://a.example/${'x'.repeat(limits.linkLength)}">${'y'.repeat(1000)}</a>`);
    expect(mail.links[0]?.target).toHaveLength(limits.linkLength);
    expect(mail.links[0]?.text).toHaveLength(limits.linkTextLength);
    expect(mail.limitsReached).toEqual(['linkLength', 'linkTextLength']);
  });
});

describe('the images of a page', () => {
  it('are counted, with what they say', () => {
    const mail = htmlMail(
      '<img src="https://a.example/1" alt="Bank" title="Home"><img src="cid:2" alt="Bank"><image src=3>',
    );
    expect(mail.imageCount).toBe(3);
    expect(mail.imageTexts).toEqual(['Bank', 'Home']);
  });

  it.each(['<img alt="x">', '<img src="a" width="1" height="1">', '<img src="a" height=0>', '<p hidden><img src="a">'])(
    'are not counted when nothing is to be seen: %s',
    (html) => {
      expect(htmlMail(html).imageCount).toBe(0);
    },
  );

  it('are counted when a style makes them larger than their attributes say', () => {
    expect(htmlMail('<img src="a" width="1" style="width:600px">').imageCount).toBe(1);
  });

  it('that the page carries in itself are attachments', () => {
    const mail = htmlMail(
      '<img src="data:image/png;base64,iVBO\r\nRw==" alt="QR"><img src="data:image/svg+xml,%3Csvg%3E">',
    );
    expect(mail.imageCount).toBe(2);
    expect(mail.attachments).toEqual([
      {
        name: '',
        mediaType: 'image/png',
        disposition: 'inline',
        contentId: '',
        size: 4,
        content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      },
    ]);
  });
});

describe('a page with more than is read', () => {
  it('ends where neither its text nor its links would be kept, and says so', () => {
    const page = `<p>first</p>${'<a href="https://a.example/x">some words of a link</a> '.repeat(20_000)}`;
    const mail = htmlMail(page);
    expect(mail.links).toHaveLength(limits.linkCount);
    expect(mail.text).toHaveLength(limits.textLength);
    expect(mail.limitsReached).toEqual(expect.arrayContaining(['linkCount', 'textLength']));
  });

  it('is read on where one of the two is short', () => {
    const mail = htmlMail(`${'<a href="https://a.example/x"></a>'.repeat(3_000)}<p>The end</p>`);
    expect(mail.text).toBe('The end');
  });
});
