import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkChannel } from '../../../shared/registry/check-channel.ts';
import { describeCheck } from '../../../shared/registry/describe-check.ts';
import { brandEntry, fromList, registryData, registryOf } from '../../support/registry-data.ts';

const own = { relation: 'own', subdomains: true, ...fromList } as const;
const supposed = { confidence: 'low', sources: ['list:file.txt'] } satisfies { confidence: 'low'; sources: string[] };

const registry = registryOf(
  registryData(
    [
      brandEntry('quibble', {
        name: 'Quibble Bank',
        domains: [
          { domain: 'quibblebank.example', ...fromList },
          { domain: 'quibblebank.test', ...supposed },
        ],
        mailDomains: [
          { domain: 'quibblebank-mail.example', ...own },
          { domain: 'posting.example', ...own, relation: 'sends-via' },
        ],
        mailAddresses: [{ address: 'quibble@partner.example', ...fromList }],
        phones: [
          { number: '+442079460000', country: 'gb', use: 'support', ...fromList },
          { number: '+442079460001', country: 'gb', use: 'company', ...fromList },
          { number: '3631', country: 'fr', use: 'support', ...fromList },
        ],
        chats: [
          { kind: 'x', handle: 'AskQuibble', ...fromList },
          { kind: 'telegram', handle: 'quibble_old', ...supposed },
          { kind: 'whatsapp', handle: '+442079460002', ...fromList },
        ],
      }),
      brandEntry('forge', {
        name: 'Forge',
        domains: [{ domain: 'forgepages.example', ...fromList }],
        userContentDomains: ['forgepages.example'],
        supportPages: [
          { url: 'https://help.forgepages.example', ...fromList },
          { url: 'https://forgepages.example/contact/', ...fromList },
        ],
      }),
      brandEntry('mailer', {
        name: 'Mailer',
        domains: [{ domain: 'mailbox.example', ...fromList }],
        customerMailDomains: ['mailbox.example'],
      }),
    ],
    {
      longTail: [
        { id: 'cut', name: 'Cut', domains: ['cut.example'], sources: ['list'] },
        { id: 'desk', name: 'Desk', domains: ['desk.example'], sources: ['list'] },
        { id: 'forms', name: 'Forms', domains: ['forms.example'], sources: ['list'] },
      ],
      hosts: {
        ...registryData([]).hosts,
        freemail: ['free.example'],
        shortener: ['cut.example'],
        'user-content': ['desk.example'],
        'self-service': ['forms.example'],
      },
    },
  ),
);

function check(value: string): string {
  const { status, brand, channel, lookalikeOf } = checkChannel(value, registry);
  return [status, brand?.id, channel?.as, channel?.value, lookalikeOf && `not ${lookalikeOf.id}`]
    .filter((part) => typeof part === 'string')
    .join(' ');
}

describe('checking a channel', () => {
  it.each([
    ['a domain', 'quibblebank.example', 'official quibble web quibblebank.example'],
    ['a host below it', 'login.quibblebank.example', 'official quibble web quibblebank.example'],
    ['a page', 'https://login.quibblebank.example/a', 'official quibble web quibblebank.example'],
    ['an address', 'Q <no-reply@quibblebank-mail.example>', 'official quibble own quibblebank-mail.example'],
    ['a single address', 'Quibble@partner.example', 'official quibble address quibble@partner.example'],
    ['an international number', '+44 20 7946 0000', 'official quibble support-phone +442079460000'],
    ['a number with 00', '0044 20 7946 0000', 'official quibble support-phone +442079460000'],
    ['a national number', '020 7946 0000', 'official quibble support-phone +442079460000'],
    ['a company number', '(020) 7946-0001', 'official quibble company-phone +442079460001'],
    ['a short code', '3631', 'official quibble support-phone 3631'],
    ['a handle', '@askquibble', 'official quibble chat AskQuibble'],
    ["a handle's link", 'https://x.com/AskQuibble', 'official quibble chat AskQuibble'],
    ['a chat number', 'wa.me/442079460002', 'official quibble chat +442079460002'],
    ['a chat number as a number', '+442079460002', 'official quibble chat +442079460002'],
    ['the front page of a host of strangers', 'https://forgepages.example/', 'official forge web forgepages.example'],
    [
      "its page among strangers' pages",
      'forgepages.example/contact',
      'official forge page https://forgepages.example/contact/',
    ],
    [
      'its host among hosts of strangers',
      'help.forgepages.example',
      'official forge page https://help.forgepages.example',
    ],
    ['a number with an extension', '+44 20 7946 0000 ext. 12', 'official quibble support-phone +442079460000'],
    [
      'a page that sends its visitors on within the brand',
      'https://quibblebank.example/go?to=https://login.quibblebank.example/',
      'official quibble web quibblebank.example',
    ],
    ['an organisation of the long tail', 'cut.example', 'official cut web cut.example'],
    ["a mailbox of a host's owner", 'help@desk.example', 'official desk web desk.example'],
  ])('knows %s', (_, value, answer) => {
    expect(check(value)).toBe(answer);
  });

  it.each([
    ['a domain with another suffix', 'quibblebank.top'],
    ['a domain with something added', 'quibblebank-support.top'],
    ['a domain with a slip', 'quibblebnak.example'],
    ['a domain with letters that look alike', 'qu1bblebank.example'],
    ['a domain in Cyrillic letters', 'quibblеbank.example'],
    ["the brand's domain below another", 'quibblebank.example.login.top'],
    ['an address at such a domain', 'service@quibblebank-support.top'],
    ['the brand in front of a free mailbox', 'quibblebank.support@free.example'],
    ["the brand in front of a provider's mailbox", 'quibblebank-support@mailbox.example'],
    ['the brand before an @', 'https://quibblebank.example@stranger.top/'],
    [
      'a page of the brand that sends its visitors on to such a domain',
      'https://forgepages.example/url?q=https://quibblebank-support.top/',
    ],
    ['a page of strangers that bears its name', 'https://quibblebank-support.top/login'],
  ])('sees through %s', (_, value) => {
    expect(check(value)).toBe('contradicts not quibble');
  });

  it.each([
    ['a mailbox of a customer', 'joe@mailbox.example', 'unknown mailer customer-mail mailbox.example'],
    ['a free mailbox', 'joe@free.example', 'unknown'],
    ['a page that strangers wrote', 'https://forgepages.example/joe', 'unknown forge user-content forgepages.example'],
    ['a host of a stranger', 'joe.forgepages.example', 'unknown forge user-content joe.forgepages.example'],
    ['a mailbox at it', 'support@joe.forgepages.example', 'unknown forge user-content joe.forgepages.example'],
    [
      'a mailbox at a desk that anybody opens',
      'support@joe.desk.example',
      'unknown desk user-content joe.desk.example',
    ],
    ['a mailbox where forms are sent from', 'a@joe.forms.example', 'unknown forms user-content joe.forms.example'],
    ['its front page', 'https://joe.forgepages.example/', 'unknown forge user-content joe.forgepages.example'],
    [
      'a page that sends its visitors on to a stranger',
      'https://quibblebank.example/url?q=https://stranger.example/login',
      'unknown quibble redirector quibblebank.example',
    ],
    ['two addresses in one', 'joe@stranger.example,quibble@quibblebank-mail.example', 'unknown'],
    ['an address before an address', 'joe@stranger.example@quibblebank-mail.example', 'unknown'],
    ['a quoted address before an address', '"joe@stranger.example"@quibblebank-mail.example', 'unknown'],
    ['mail that goes to a stranger as well', 'mailto:quibble@partner.example?cc=joe@stranger.example', 'unknown'],
    ['a backslash, which hides the host from some programs', 'https://quibblebank.example\\@stranger.top/', 'unknown'],
    ['the brand in the parameters of a stranger', 'https://stranger.example/?u=quibblebank.example', 'unknown'],
    ['the brand behind the # of a stranger', 'https://stranger.example#@quibblebank.example', 'unknown'],
    ['a file', 'ftp://quibblebank.example/x', 'unknown'],
    ['a program', 'javascript:location="https://quibblebank.example"', 'unknown'],
    ['a short link', 'https://cut.example/x', 'unknown cut user-content cut.example'],
    ['a mailing service', 'bounce@posting.example', 'unknown quibble sends-via posting.example'],
    ['what is only supposed', 'quibblebank.test', 'unknown quibble web quibblebank.test'],
    ['a handle that is only supposed', 't.me/quibble_old', 'unknown quibble chat quibble_old'],
    ['the handle of another service', 't.me/AskQuibble', 'unknown'],
    ['a number of nobody', '+44 20 7946 0999', 'unknown'],
    ['a stranger', 'stranger.example', 'unknown'],
    ['an IP address', 'http://192.0.2.1/', 'unknown'],
    ['a word', 'quibble', 'unknown'],
    ['a host without end', `${'a.'.repeat(400)}example`, 'unknown'],
  ])('does not vouch for %s', (_, value, answer) => {
    expect(check(value)).toBe(answer);
  });

  it.each([
    ['behind an honest one', '/url?a=https://quibblebank.example/&q=https://evil.top'],
    ['before an honest one', '/url?q=https://evil.top&a=https://quibblebank.example/'],
    ['without a scheme', '/url?q=//evil.top'],
    ['as a host alone', '/url?q=evil.top'],
    ['as a host with a path', '/url?q=evil.top/login'],
    ['behind backslashes', '/url?q=\\\\evil.top'],
    ['with one slash', '/url?q=https:/evil.top'],
    ['escaped twice', '/url?q=%252F%252Fevil.top'],
    ['with a line break in its scheme', '/url?q=ht%0Atps://evil.top'],
    ['as an IP address', '/url?q=https://192.0.2.1/'],
    ['in the name of a parameter', '/url?https://evil.top'],
    ['in base64', `/url?u=a1${btoa('https://evil.top/x').replaceAll('=', '')}`],
    ['in the path beside an honest one', '/https://evil.top/?a=https://quibblebank.example/'],
    ["at a customer's host", '/url?q=https://joe.forgepages.example/'],
    ['inside an honest one', `/url?q=${encodeURIComponent('https://quibblebank.example/url?q=//evil.top')}`],
    ['behind many honest ones', `/url?${'q=https://quibblebank.example/&'.repeat(45)}`],
  ])('does not vouch for a page of a brand that carries a target %s', (_, path) => {
    expect(check(`https://quibblebank.example${path}`)).toBe('unknown quibble redirector quibblebank.example');
  });

  it.each([
    ['a path of its own', '/go?to=/login'],
    ['a mail address', '/login?email=joe@free.example'],
    ['words and numbers', '/search?q=opening+hours&page=2&v=1.2'],
    ['two pages of its own', '/go?to=https://login.quibblebank.example/&or=quibblebank.example'],
  ])('takes no redirector for what it is not: a page with %s', (_, path) => {
    expect(check(`https://quibblebank.example${path}`)).toBe('official quibble web quibblebank.example');
  });

  it("calls no stranger's place official, however the brand is written around it", () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{0,12}$/);
    const disguise = fc.constantFrom<(stranger: string) => string>(
      (stranger) => stranger,
      (stranger) => `quibblebank.example.${stranger}`,
      (stranger) => `quibble@${stranger}`,
      (stranger) => `https://quibblebank.example@${stranger}/`,
      (stranger) => `https://${stranger}/quibblebank.example`,
      (stranger) => `https://quibblebank.example/?next=https://${stranger}/`,
      (stranger) => `https://${stranger}\\.quibblebank.example/`,
      (stranger) => `https://${stranger}#.quibblebank.example`,
      (stranger) => `quibble@partner.example,joe@${stranger}`,
      (stranger) => `joe@${stranger},quibble@partner.example`,
      (stranger) => `"quibble@partner.example" <joe@${stranger}>`,
      (stranger) => `https://forgepages.example/${stranger}`,
    );
    fc.assert(
      fc.property(label, disguise, (name, write) => {
        expect(checkChannel(write(`${name}.top`), registry).status).not.toBe('official');
      }),
    );
  });

  it('names the source of what it says', () => {
    expect(checkChannel('quibblebank.example', registry)).toEqual({
      value: 'quibblebank.example',
      kind: 'domain',
      status: 'official',
      brand: { id: 'quibble', name: 'Quibble Bank' },
      channel: { as: 'web', value: 'quibblebank.example' },
      lookalikeOf: null,
      source: { source: 'A public list (file.txt)', seen: '2026-01-02', confidence: 'high' },
    });
  });

  it.each([
    [
      'quibblebank.example',
      'quibblebank.example: official. quibblebank.example is a web domain of Quibble Bank. Source: A public list (file.txt), seen 2026-01-02, high confidence.',
    ],
    ['quibblebank.top', 'quibblebank.top only looks like Quibble Bank: it is no channel the registry knows.'],
    [
      'joe@mailbox.example',
      'joe@mailbox.example: unknown. mailbox.example is where customers have mailboxes at Mailer; so it can be anybody.',
    ],
    [
      'quibblebank.test',
      'quibblebank.test: unknown. quibblebank.test is a web domain of Quibble Bank; this is too little to rely on. Source: A public list (file.txt), seen 2026-01-02, low confidence.',
    ],
    [
      '020 7946 0000',
      '020 7946 0000: official. +442079460000 is a support line of Quibble Bank. In another country the same digits are another number. Source: A public list (file.txt), seen 2026-01-02, high confidence.',
    ],
    [
      '+44 20 7946 0000',
      '+44 20 7946 0000: official. +442079460000 is a support line of Quibble Bank. Source: A public list (file.txt), seen 2026-01-02, high confidence.',
    ],
    ['', 'An empty value is no address, domain, number or handle.'],
    ['stranger.example', 'Nothing is known of stranger.example. That says neither good nor bad.'],
    ['hello', 'hello is no address, domain, number or handle.'],
  ])('answers for %s in a sentence', (value, sentence) => {
    expect(describeCheck(checkChannel(value, registry))).toBe(sentence);
  });
});
