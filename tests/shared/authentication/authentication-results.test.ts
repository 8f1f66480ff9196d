import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAuthenticationResults } from '../../../shared/authentication/authentication-results.ts';

type Brief = [method: string, result: string, properties: Record<string, string>];

function brief(value: string): { id: string; methods: Brief[] } | null {
  const read = parseAuthenticationResults(value);
  if (read === null) return null;
  const methods = read.methods.map(
    ({ method, result, properties }): Brief => [method, result, Object.fromEntries(properties)],
  );
  return { id: read.authservId, methods };
}

describe('an Authentication-Results field that a sender has a hand in', () => {
  it.each([
    // The envelope sender stands in a comment; its local part is quoted, so that the parenthesis was legal there.
    'mx.example; spf=pass (mx.example: domain of "a); dkim=pass header.d=bank.example (b"@attacker.test designates 192.0.2.1) smtp.mailfrom=x@attacker.test',
    'mx.example; spf=none (domain of "a\\"); dmarc=pass header.from=bank.example; x=pass (b"@attacker.test)',
    'mx.example; spf=none (domain of "a"."b); dkim=pass header.d=bank.example (c"@attacker.test)',
    'mx.example; spf=none (never closed; dkim=pass header.d=bank.example',
  ])('is not read when its comment was broken out of: %s', (value) => {
    expect(brief(value)).toBeNull();
  });

  it('takes nothing from comments, nested ones included', () => {
    expect(brief('mx.example; spf=fail (a (b; dkim=pass) c; dmarc=pass header.from=bank.example)')).toEqual({
      id: 'mx.example',
      methods: [['spf', 'fail', {}]],
    });
  });

  it('takes nothing from quoted values', () => {
    expect(brief('mx.example; spf=pass smtp.mailfrom="a; dkim=pass header.d=bank.example"@attacker.test')).toEqual({
      id: 'mx.example',
      methods: [['spf', 'pass', { 'smtp.mailfrom': 'a; dkim=pass header.d=bank.example@attacker.test' }]],
    });
  });

  it('never throws', () => {
    const sign = fc.constantFrom(';', '=', '"', '(', ')', '\\', ' ', 'a', '.', '/', 'dkim=pass');
    fc.assert(fc.property(fc.array(sign), (signs) => parseAuthenticationResults(signs.join('')) !== undefined));
  });
});

describe('an Authentication-Results field as servers write it', () => {
  it.each<[server: string, value: string, id: string, methods: Brief[]]>([
    [
      'Gmail',
      'mx.google.com;       dkim=pass header.i=@bank.example header.s=s1 header.b="ab/c=+d";       spf=pass (google.com: domain of b@bounce.bank.example designates 192.0.2.1 as permitted sender) smtp.mailfrom=b@bounce.bank.example;       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=bank.example',
      'mx.google.com',
      [
        ['dkim', 'pass', { 'header.i': '@bank.example', 'header.s': 's1', 'header.b': 'ab/c=+d' }],
        ['spf', 'pass', { 'smtp.mailfrom': 'b@bounce.bank.example' }],
        ['dmarc', 'pass', { 'header.from': 'bank.example' }],
      ],
    ],
    [
      'Outlook, which names no server',
      'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=bank.example; dkim=pass (signature was verified) header.d=bank.example;dmarc=pass action=none header.from=bank.example;compauth=pass reason=100',
      '',
      [
        ['spf', 'pass', { 'smtp.mailfrom': 'bank.example' }],
        ['dkim', 'pass', { 'header.d': 'bank.example' }],
        ['dmarc', 'pass', { action: 'none', 'header.from': 'bank.example' }],
        ['compauth', 'pass', {}],
      ],
    ],
    [
      'Yahoo, without a space before comments',
      'atlas1.free.mail.yahoo.example; dkim=pass header.i=@bank.example header.s=s1; dmarc=pass(p=REJECT) header.from=bank.example;',
      'atlas1.free.mail.yahoo.example',
      [
        ['dkim', 'pass', { 'header.i': '@bank.example', 'header.s': 's1' }],
        ['dmarc', 'pass', { 'header.from': 'bank.example' }],
      ],
    ],
    ['a server that checked nothing', 'mx.example 1; none', 'mx.example', []],
    [
      'a method with a version, as RFC 8601 shows it',
      'MX.example 1; DKIM/1=Pass reason="good (really)" header.d = bank.example',
      'mx.example',
      [['dkim', 'pass', { 'header.d': 'bank.example' }]],
    ],
    ['nothing at all', '', '', []],
  ])('is read: %s', (_server, value, id, methods) => {
    expect(brief(value)).toEqual({ id, methods });
  });

  it('keeps the reason', () => {
    const read = parseAuthenticationResults('mx.example; dkim=fail reason="bad signature" header.d=a.example');
    expect(read?.methods[0]?.reason).toBe('bad signature');
  });
});
