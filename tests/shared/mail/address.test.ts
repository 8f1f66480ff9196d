import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddressList, parseReturnPath } from '../../../shared/mail/address.ts';
import { limits, newBudget } from '../../../shared/mail/limits.ts';

function parse(value: string) {
  return parseAddressList(value, newBudget());
}

function brief(value: string) {
  return parse(value).map(({ displayName, address, malformed }) => [displayName, address, malformed]);
}

describe('an address list that is not as it should be', () => {
  it.each<[what: string, value: string, expected: [string, string, boolean][]]>([
    ['a comma in an unquoted name', 'Doe, John <j@home.example>', [['Doe, John', 'j@home.example', false]]],
    [
      'a comma and a word glued to the bracket',
      'Account team ,_<a@b.example>',
      [['Account team ,_', 'a@b.example', false]],
    ],
    ['an empty address', 'Bank <>', [['Bank', '', true]]],
    ['a missing bracket', 'Bank <desk@bank.example', [['Bank', 'desk@bank.example', true]]],
    ['no brackets at all', 'Bank desk@bank.example', [['Bank', 'desk@bank.example', true]]],
    ['doubled brackets', 'Bank <<desk@bank.example>>', [['Bank', 'desk@bank.example', false]]],
    ['no @', 'Bank <desk>', [['Bank', 'desk', true]]],
    ['a name only', 'Bank', [['Bank', '', true]]],
    [
      'an encoded word in the brackets',
      'Bank <=?utf-8?q?desk=40bank.example?=>',
      [['Bank', 'desk@bank.example', true]],
    ],
    ['an open quote', '"Bank <desk@bank.example>', [['"Bank', 'desk@bank.example', false]]],
    ['an open comment', 'Bank (desk <desk@bank.example>', [['Bank (desk', 'desk@bank.example', false]]],
    [
      'an open bracket before the next address',
      '<a@a.example, b@b.example',
      [
        ['', 'a@a.example', true],
        ['', 'b@b.example', false],
      ],
    ],
    ['a leading colon', ': Casino <x@y.example>', [[': Casino', 'x@y.example', false]]],
    ['a mailto: scheme', 'mailto:a@b.example', [['', 'a@b.example', false]]],
    [
      'semicolons between addresses',
      'a@a.example; b@b.example',
      [
        ['', 'a@a.example', false],
        ['', 'b@b.example', false],
      ],
    ],
  ])('is read with %s', (_what, value, expected) => {
    expect(brief(value)).toEqual(expected);
  });

  it('keeps an address in the display name apart from the address', () => {
    expect(brief('"service@bank.example" <x@attacker.test>')).toEqual([
      ['service@bank.example', 'x@attacker.test', false],
    ]);
    expect(brief('service@bank.example <x@attacker.test>')).toEqual([
      ['service@bank.example', 'x@attacker.test', false],
    ]);
    expect(brief('"Bank <service@bank.example>" <x@attacker.test>')).toEqual([
      ['Bank <service@bank.example>', 'x@attacker.test', false],
    ]);
    expect(brief('=?utf-8?Q?Bank_=3Cservice=40bank.example=3E?= <x@attacker.test>')).toEqual([
      ['Bank <service@bank.example>', 'x@attacker.test', false],
    ]);
  });

  it('takes the last of two addresses in one mailbox, and says that it is malformed', () => {
    expect(brief('Bank <desk@bank.example> <x@attacker.test>')).toEqual([
      ['Bank <desk@bank.example>', 'x@attacker.test', true],
    ]);
  });

  it('finds every one of several authors', () => {
    expect(brief('desk@bank.example, x@attacker.test')).toEqual([
      ['', 'desk@bank.example', false],
      ['', 'x@attacker.test', false],
    ]);
  });

  it.each([
    'a@host',
    'a@b..example',
    'a@-b.example',
    'a@b.example-',
    'a@192.0.2.1',
    'a@[192.0.2.1]',
    'a@b.1',
    'a b@c.example',
    'a@',
    '@b.example',
    'a@b@c .example',
  ])('calls <%s> malformed', (address) => {
    const [read] = parse(`<${address}>`);
    expect(read).toMatchObject({ malformed: true, localPart: '', address });
  });
});

describe('a well-formed address list', () => {
  it.each<[value: string, expected: [string, string, boolean][]]>([
    ['', []],
    ['desk@bank.example', [['', 'desk@bank.example', false]]],
    ['desk@bank.example (The Bank)', [['The Bank', 'desk@bank.example', false]]],
    ['"Bank, Desk \\"1\\"" <desk@bank.example>', [['Bank, Desk "1"', 'desk@bank.example', false]]],
    ['"odd one"@bank.example', [['', '"odd one"@bank.example', false]]],
    ['<"a,b"@bank.example>', [['', '"a,b"@bank.example', false]]],
    ['undisclosed-recipients:;', []],
    [
      'Team: a@a.example, B <b@b.example>;, c@c.example',
      [
        ['', 'a@a.example', false],
        ['B', 'b@b.example', false],
        ['', 'c@c.example', false],
      ],
    ],
    ['=?utf-8?Q?Caf=C3=A9=2C?= Bank <a@b.example>', [['Café, Bank', 'a@b.example', false]]],
    ['"=?utf-8?B?Q2Fmw6k=?=" <a@b.example>', [['Café', 'a@b.example', false]]],
    ['=?utf-8?Q?Bank,_Inc.?= <a@b.example>', [['Bank, Inc.', 'a@b.example', false]]],
    ['VERP <bounce+a=b.example@send.bank.example>', [['VERP', 'bounce+a=b.example@send.bank.example', false]]],
  ])('%s', (value, expected) => {
    expect(brief(value)).toEqual(expected);
  });

  it('gives domains in lower case and as A-labels', () => {
    expect(parse('a@Bank.EXAMPLE')[0]?.domain).toBe('bank.example');
    expect(parse('a@bücher.example')[0]).toMatchObject({ domain: 'xn--bcher-kva.example', malformed: false });
    // A slash of another script must not end the host.
    expect(parse('a@bank.example／.attacker.test')[0]?.domain).not.toBe('bank.example');
  });

  it('holds what was written, read once more', () => {
    const name = fc.stringMatching(/^[a-zA-Zà-ž ,.<>@()"\\]{0,30}$/).map((text) => text.trim());
    const address = fc.stringMatching(/^[a-z][a-z0-9.+_-]{0,10}[a-z]@[a-z]{1,10}\.example$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(name, address), { minLength: 1, maxLength: 4 }), (mailboxes) => {
        const quoted = mailboxes.map(([text, one]) => `"${text.replace(/["\\]/g, '\\$&')}" <${one}>`);
        const read = parse(quoted.join(', '));
        expect(read.map((one) => one.address)).toEqual(mailboxes.map(([, one]) => one));
        // Quotes around the whole name are taken off, as mail programs do.
        const bare = (text: string) => text.replace(/^"([^"]*)"$/, '$1').trim();
        expect(read.map((one) => one.displayName)).toEqual(mailboxes.map(([text]) => bare(text)));
      }),
    );
  });
});

describe('a return path', () => {
  it('is empty for the null path', () => {
    expect(parseReturnPath('<>', newBudget())).toMatchObject({ address: '', domain: '' });
  });

  it('is the address between the brackets', () => {
    expect(parseReturnPath('<bounce@bank.example>', newBudget())).toMatchObject({ address: 'bounce@bank.example' });
  });
});

describe('a list made to cost time', () => {
  it('is cut, and says so', () => {
    const budget = newBudget();
    expect(parseAddressList('a@b.example, '.repeat(limits.addressCount + 10), budget)).toHaveLength(
      limits.addressCount,
    );
    expect(budget.reached).toContain('addressCount');
  });

  it('loses the end of an endless display name', () => {
    const budget = newBudget();
    const [read] = parseAddressList(`${'x'.repeat(50_000)} <a@b.example>`, budget);
    expect(read).toMatchObject({ address: 'a@b.example', malformed: false });
    expect(read?.displayName).toHaveLength(limits.displayNameLength);
    expect(budget.reached).toContain('displayNameLength');
  });
});
