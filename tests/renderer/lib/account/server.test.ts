import { describe, expect, test } from 'vitest';
import { submissionFor } from '../../../../renderer/lib/account/server.ts';

const submission = {
  host: 'smtp.a.example',
  port: 465,
  tls: 'implicit',
  user: 'ann',
  pinnedFingerprint: null,
} as const;
const known = { host: 'imap.a.example', submission };

describe('the server that reports are sent over', () => {
  test.each(['imap.b.example', 'imap.a.example.b.example', 'a.example', ''])(
    'is given up with the mail server it belongs to: for %j there is none',
    (host) => {
      expect(submissionFor(known, host)).toBeNull();
    },
  );

  test.each(['imap.a.example', ' IMAP.a.example '])('is kept for %j', (host) => {
    expect(submissionFor(known, host)).toBe(submission);
  });

  test('is none where none is known', () => {
    expect(submissionFor(null, '')).toBeNull();
    expect(submissionFor({ ...known, submission: null }, known.host)).toBeNull();
  });
});
