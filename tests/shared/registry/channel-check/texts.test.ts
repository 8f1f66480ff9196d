import { describe, expect, it } from 'vitest';
import { checkText } from '../../../../shared/registry/contacts/check-text.ts';
import { contactLimit } from '../../../../shared/registry/contacts/find-contacts.ts';
import { brandEntry, fromList, registryData, registryOf } from '../../../support/registry-data.ts';

const own = { relation: 'own', subdomains: true, ...fromList } as const;

const registry = registryOf(
  registryData(
    [
      brandEntry('quibble', {
        name: 'Quibble Bank',
        domains: [{ domain: 'quibblebank.com', ...fromList }],
        mailDomains: [{ domain: 'quibblebank.com', ...own }],
        phones: [
          { number: '+442079460000', country: 'gb', use: 'support', ...fromList },
          { number: '3631', country: 'fr', use: 'support', ...fromList },
        ],
        chats: [
          { kind: 'x', handle: 'AskQuibble', ...fromList },
          { kind: 'whatsapp', handle: '+442079460002', ...fromList },
        ],
      }),
      brandEntry('orange', {
        name: 'Marmalade',
        ambiguousNames: ['Marmalade'],
        domains: [{ domain: 'marmalade.com', ...fromList }],
        phones: [{ number: '+442079460111', country: 'gb', use: 'support', ...fromList }],
      }),
    ],
    { hosts: { ...registryData([]).hosts, freemail: ['gmail.com'], shortener: ['bit.ly'] } },
  ),
);

function answers(text: string): readonly string[] {
  return checkText(text, registry).checks.map(({ value, status, brand, lookalikeOf, named }) =>
    [value, status, brand?.id, lookalikeOf && `like ${lookalikeOf.id}`, named && `named ${named.id}`]
      .filter((part) => typeof part === 'string')
      .join(' '),
  );
}

describe('one contact', () => {
  it.each([
    ['with a full stop behind it', 'quibblebank.com.', 'quibblebank.com official quibble'],
    ['in brackets', 'Look (quibblebank.com)!', 'quibblebank.com official quibble'],
    ['in angle brackets', 'See <https://quibblebank.com/a>.', 'https://quibblebank.com/a official quibble'],
    ['in quotation marks', 'the site „quibblebank.com“ it is', 'quibblebank.com official quibble'],
    [
      'with brackets of its own',
      'https://quibblebank.com/a_(b) is it',
      'https://quibblebank.com/a_(b) official quibble',
    ],
    ['behind a label', 'Website:quibblebank.com and more', 'quibblebank.com official quibble'],
    ['behind a label, as a link', 'Link:https://quibblebank.com/a ok', 'https://quibblebank.com/a official quibble'],
    ['with hxxp', 'hxxps://quibblebank.com/', 'https://quibblebank.com/ official quibble'],
    ['with bracketed dots', 'quibblebank[.]com', 'quibblebank.com official quibble'],
    ['with dots in words', 'quibblebank (dot) com', 'quibblebank.com official quibble'],
    ['with a bracketed at', 'service[at]quibblebank[dot]com', 'service@quibblebank.com official quibble'],
    ['with a bracketed colon', 'https[:]//quibblebank.com', 'https://quibblebank.com official quibble'],
    ['in full-width letters', 'ｑｕｉｂｂｌｅｂａｎｋ．ｃｏｍ', 'quibblebank.com official quibble'],
    ['with an ideographic full stop', 'quibblebank。com', 'quibblebank.com official quibble'],
    ['with a character of no width', 'quibble\u200bbank.com', 'quibblebank.com official quibble'],
    ['with a soft hyphen', 'quibble\u00adbank.com', 'quibblebank.com official quibble'],
    ['percent-encoded', 'https://quibblebank%2ecom/a', 'https://quibblebank%2ecom/a official quibble'],
    ['in capitals', 'WWW.QUIBBLEBANK.COM', 'WWW.QUIBBLEBANK.COM official quibble'],
    ['as a link that writes', 'mailto:service@quibblebank.com?subject=x', 'service@quibblebank.com official quibble'],
    ['with an at in front', '@quibblebank.com', '@quibblebank.com official quibble'],
    ['with an apostrophe behind', "'quibblebank.com'", 'quibblebank.com official quibble'],
    ['before Chinese words', '见 quibblebank.com谢谢', 'quibblebank.com official quibble'],
    ['as a handle', '@AskQuibble', '@AskQuibble official quibble'],
    ["as a handle's link", 'https://x.com/AskQuibble', 'https://x.com/AskQuibble official quibble'],
    ['as an older link', 'twitter.com/askquibble', 'twitter.com/askquibble official quibble'],
    ['as a chat number', 'https://wa.me/442079460002', 'https://wa.me/442079460002 official quibble'],
    [
      'as a chat number with words',
      'https://wa.me/442079460002?text=hi',
      'https://wa.me/442079460002?text=hi official quibble',
    ],
    [
      'as a program of chats',
      'whatsapp://send?phone=442079460002',
      'whatsapp://send?phone=442079460002 official quibble',
    ],
    ['as a short code', '3631', '3631 official quibble'],
    ['as a short code in a sentence', 'call 3631 today', '3631 official quibble'],
  ])('is known %s', (_, text, answer) => {
    expect(answers(text)).toEqual([answer]);
  });

  it.each([
    ['another suffix', 'quibblebank.top'],
    ['an addition', 'quibblebank-login.com'],
    ['an addition in front', 'secure-quibblebank.com'],
    ['one letter more', 'quibblebankk.com'],
    ['one letter less', 'quiblebank.com'],
    ['two letters swapped', 'quibblebnak.com'],
    ['a digit for a letter', 'quibb1ebank.com'],
    ['a Cyrillic letter', 'quibblebаnk.com'],
    ['Punycode', 'xn--quibblebnk-6qi.com'],
    ['its domain below another', 'quibblebank.com.verify.top'],
    ['its domain before an @', 'https://quibblebank.com@stranger.top'],
    ['its encoded domain before an @', 'https://quibblebank%2ecom%2flogin@stranger.top'],
    ['Chinese words glued in front, as a host may have them', '安全quibblebank.com'],
    ['a free mailbox', 'quibblebank-help@gmail.com'],
    ['a defanged look-alike', 'hxxp://quibblebank-login[.]top/a'],
    ['a way past its own page', 'https://quibblebank.com/go?to=https://quibblebank-login.top/'],
  ])('is seen through: %s', (_, text) => {
    expect(checkText(text, registry).checks.map(({ status, lookalikeOf }) => [status, lookalikeOf?.id])).toEqual([
      ['contradicts', 'quibble'],
    ]);
  });

  it.each([
    ['an override of direction', '\u202emoc.knabelbbiuq'],
    ['a stranger', 'stranger.com'],
    ['its name in the path', 'https://stranger.com/quibblebank.com'],
    ['its name in a parameter', 'https://stranger.com/?u=quibblebank.com'],
    ['its name behind a #', 'https://stranger.com#@quibblebank.com'],
    ['a short link', 'https://bit.ly/abc'],
    ['an address in numbers', 'http://2130706433/'],
    ['its handle at another service', 'https://t.me/AskQuibble'],
    ['its line as a chat', 'https://wa.me/442079460000'],
    ['an invitation', 'https://t.me/+AskQuibble'],
    ['a way past its own page to a stranger', 'https://quibblebank.com/go?to=https://stranger.com/'],
  ])('stays unknown: %s', (_, text) => {
    expect(checkText(text, registry).checks.map(({ status }) => status)).toEqual(['unknown']);
  });
});

describe('a paragraph', () => {
  it.each([
    [
      'a number that is given as its desk, and another of its country is known',
      'Call Quibble Bank support at +44 20 7946 0999 now',
      ['+44 20 7946 0999 contradicts named quibble'],
    ],
    [
      'such a number as it is dialled at home',
      'Call Quibble Bank support at 020 7946 0999 now',
      ['020 7946 0999 contradicts named quibble'],
    ],
    [
      'a number of a country in which none is known',
      'Quibble Bank Kundenservice: +49 30 5550 1234',
      ['+49 30 5550 1234 unknown named quibble'],
    ],
    [
      'a number of somebody who only speaks of it',
      'I have an account there, Quibble Bank it is. Ring me: +44 20 7946 0999',
      ['+44 20 7946 0999 unknown named quibble'],
    ],
    [
      'a free mailbox of its desk',
      'Quibble Bank customer service, desk.help@gmail.com',
      ['desk.help@gmail.com contradicts named quibble'],
    ],
    ['its own number', 'Call Quibble Bank support at +44 20 7946 0000 now', ['+44 20 7946 0000 official quibble']],
    [
      'its handle at another service',
      'Quibble Bank support. Telegram: @AskQuibble',
      ['@AskQuibble unknown named quibble'],
    ],
    ['its handle at its service', 'Write to us on X: @AskQuibble', ['@AskQuibble official quibble']],
    ['a handle without its sign', 'Telegram: quibble_help', ['quibble_help unknown']],
    ['a name that is also a word', 'I like marmalade. Call +44 20 7946 0999', ['+44 20 7946 0999 unknown']],
    ['such a name as a desk', 'Marmalade support: +44 20 7946 0999', ['+44 20 7946 0999 contradicts named orange']],
    [
      'several contacts in their order, each once',
      'quibblebank.com, stranger.com, joe@stranger.com and quibblebank.com',
      ['quibblebank.com official quibble', 'stranger.com unknown', 'joe@stranger.com unknown'],
    ],
    [
      'everybody to whom a link writes',
      'mailto:service@quibblebank.com?cc=joe@stranger.com',
      ['service@quibblebank.com official quibble', 'joe@stranger.com unknown'],
    ],
    [
      'two addresses without a space',
      'service@quibblebank.com,joe@stranger.com',
      ['service@quibblebank.com official quibble', 'joe@stranger.com unknown'],
    ],
    [
      'a name that passes for an address',
      '"service@quibblebank.com" <joe@stranger.com>',
      ['service@quibblebank.com official quibble', 'joe@stranger.com unknown'],
    ],
    ['digits in a link as a link', 'https://stranger.com/442079460000', ['https://stranger.com/442079460000 unknown']],
  ])('tells %s', (_, text, expected) => {
    expect(answers(text)).toEqual(expected);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['a word', 'hello'],
    ['a sentence', 'See you tomorrow, e.g. at noon.'],
    ['two sentences without a space', 'I wanted help.It is late.'],
    ['files', 'invoice.pdf and photo.jpeg and main.cjs'],
    ['an order', 'Order 123456789 was sent'],
    ['only signs', '@@@ ... /// ::: +++ (((('],
    ['a broken link', 'https:// and http://'],
    ['half a pair', '\ud800\udc00\ud800'],
    ['a control character', '\u0000\u0007'],
    ['a long word', 'a'.repeat(4000)],
  ])('has no contact in %s', (_, text) => {
    expect(answers(text)).toEqual([]);
  });

  it('says when there are more contacts than it looks at', () => {
    const many = Array.from({ length: 30 }, (_, at) => `host${at}.com`).join(' ');
    const { checks, more } = checkText(many, registry);
    expect(checks).toHaveLength(contactLimit);
    expect(more).toBe(true);
  });

  it('names the brands of a text without a contact', () => {
    expect(checkText('How do I reach Quibble Bank?', registry).named).toEqual([
      { id: 'quibble', name: 'Quibble Bank' },
    ]);
  });
});
