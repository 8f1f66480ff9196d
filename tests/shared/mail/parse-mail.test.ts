import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../../../shared/mail/parse-mail.ts';

const encoder = new TextEncoder();

function mail(...lines: readonly string[]) {
  return parseMail(encoder.encode(lines.join('\r\n')));
}

describe('parseMail', () => {
  it('never throws, whatever the octets', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (octets) => parseMail(octets).size === octets.length));
  });

  it('takes no harm from an empty message', () => {
    const empty = parseMail(new Uint8Array());
    expect(empty).toMatchObject({ from: [], subject: '', text: '', date: null, returnPath: null, limitsReached: [] });
  });

  it('shows the HTML of an alternative and keeps its plain text aside', () => {
    const read = mail(
      'From: =?utf-8?Q?Bank_Caf=C3=A9?= <desk@bank.example>',
      'Subject: =?utf-8?B?SGVsbMO2?=',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'plain words',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>shown <a href="https://pay.example/x">here</a><p style="display:none">not shown',
      '--b--',
    );
    expect(read.from[0]).toMatchObject({ displayName: 'Bank Café', address: 'desk@bank.example', malformed: false });
    expect(read.subject).toBe('Hellö');
    expect(read.text).toBe('shown here');
    expect(read.hiddenText).toBe('not shown');
    expect(read.plainText).toBe('plain words');
    expect(read.links).toEqual([{ kind: 'anchor', target: 'https://pay.example/x', text: 'here' }]);
  });
});
