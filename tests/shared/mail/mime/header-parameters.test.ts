import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseParameterised } from '../../../../shared/mail/mime/header-parameters.ts';

describe('a value with parameters', () => {
  it.each<[field: string, value: string, parameters: Record<string, string>]>([
    ['', '', {}],
    ['Text/HTML', 'text/html', {}],
    ['text/html; Charset=UTF-8', 'text/html', { charset: 'UTF-8' }],
    ['text/html;charset="utf-8";', 'text/html', { charset: 'utf-8' }],
    ['text/html charset=utf-8', 'text/html', { charset: 'utf-8' }],
    ['text/html; x; charset=utf-8', 'text/html', { charset: 'utf-8' }],
    ['a/b; name="a;b=c"', 'a/b', { name: 'a;b=c' }],
    ['a/b; name="a\\"b"', 'a/b', { name: 'a"b' }],
    ['a/b; name=bill for you.pdf', 'a/b', { name: 'bill for you.pdf' }],
    ['a/b; boundary="open', 'a/b', { boundary: 'open' }],
    ['a/b; name=one; name=two', 'a/b', { name: 'one' }],
    ['a/b; name="=?utf-8?Q?caf=C3=A9.pdf?="', 'a/b', { name: 'café.pdf' }],
    // RFC 2231
    ["a/b; filename*=utf-8''caf%C3%A9.pdf", 'a/b', { filename: 'café.pdf' }],
    ["a/b; filename*=iso-8859-1'en'caf%E9.pdf", 'a/b', { filename: 'café.pdf' }],
    ['a/b; filename*1="ice.pdf"; filename*0="invo"', 'a/b', { filename: 'invoice.pdf' }],
    ["a/b; filename*0*=utf-8''caf%C3; filename*1*=%A9; filename*2=.pdf", 'a/b', { filename: 'café.pdf' }],
    ["a/b; filename=plain.pdf; filename*=utf-8''real.exe", 'a/b', { filename: 'real.exe' }],
    ['a/b; filename*=nothing%zz', 'a/b', { filename: 'nothing%zz' }],
  ])('%s', (field, value, parameters) => {
    const read = parseParameterised(field);
    expect(read.value).toBe(value);
    expect(Object.fromEntries(read.parameters)).toEqual(parameters);
  });

  it('never throws', () => {
    const sign = fc.constantFrom(';', '=', '"', '*', '0', "'", '%', 'a', ' ', '\\');
    fc.assert(
      fc.property(fc.array(sign), (signs) => parseParameterised(`a/b;${signs.join('')}`).value.startsWith('a/b')),
    );
  });
});
