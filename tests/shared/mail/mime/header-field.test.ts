import { describe, expect, it } from 'vitest';
import { limits, newBudget } from '../../../../shared/mail/limits.ts';
import { headerValue, headerValues, readHeader } from '../../../../shared/mail/mime/header-field.ts';
import { rawOctets } from '../../../support/message.ts';

function read(text: string) {
  const octets = rawOctets(text);
  return readHeader(octets, 0, octets.length, newBudget());
}

describe('a header section', () => {
  it('is read in the order received, names in lower case, lines unfolded', () => {
    const { fields, bodyStart } = read('Received: one\r\n two\r\nX-A:b\r\nreceived: three\r\n\r\nbody');
    expect(fields).toEqual([
      { name: 'received', value: 'one two' },
      { name: 'x-a', value: 'b' },
      { name: 'received', value: 'three' },
    ]);
    expect(headerValues(fields, 'received')).toEqual(['one two', 'three']);
    expect(headerValue(fields, 'received')).toBe('one two');
    expect(headerValue(fields, 'x-b')).toBe('');
    expect(bodyStart).toBe('Received: one\r\n two\r\nX-A:b\r\nreceived: three\r\n\r\n'.length);
  });

  it.each<[what: string, text: string, value: string]>([
    ['bare line feeds', 'A: x\nSubject: y\n\nbody', 'y'],
    ['a line of an mbox before it', 'From a@b Thu Jan 1\r\nSubject: y\r\n\r\n', 'y'],
    ['a line that is no field', 'no field\r\nSubject: y\r\n\r\n', 'y'],
    ['a folded line that belongs to no field', ' x\r\nSubject: y\r\n\r\n', 'y'],
    ['white space before the colon', 'Subject : y\r\n\r\n', 'y'],
    ['no body', 'Subject: y', 'y'],
    ['an empty value', 'Subject:\r\n\r\n', ''],
    ['raw UTF-8', 'Subject: Caf\u00c3\u00a9\r\n\r\n', 'Café'],
    ['raw Windows-1252', 'Subject: Caf\u00e9 \u0080\r\n\r\n', 'Café €'],
    ['the charset of the body', 'Subject: \u00c1\u00d6\r\nContent-Type: text/plain; charset=euc-kr\r\n\r\n', '주'],
    ['both in different lines', 'X: \u00e9\r\nSubject: \u00c3\u00a9\r\n\r\n', 'é'],
  ])('is read with %s', (_what, text, value) => {
    expect(headerValue(read(text).fields, 'subject')).toBe(value);
  });

  it('is empty when the message begins with an empty line', () => {
    expect(read('\r\nSubject: y')).toEqual({ fields: [], bodyStart: 2 });
  });

  it('ends at its limits, and says so', () => {
    const budget = newBudget();
    const many = rawOctets(`${'X: y\r\n'.repeat(limits.headerCount + 1)}\r\nbody`);
    const { fields, bodyStart } = readHeader(many, 0, many.length, budget);
    expect(fields).toHaveLength(limits.headerCount);
    expect(bodyStart).toBe(many.length - 'body'.length);
    const long = rawOctets(`X: ${'y'.repeat(limits.headerBytes)}\r\n\r\nbody`);
    expect(readHeader(long, 0, long.length, budget).bodyStart).toBe(long.length - 'body'.length);
    expect([...budget.reached]).toEqual(['headerCount', 'headerBytes']);
  });
});
