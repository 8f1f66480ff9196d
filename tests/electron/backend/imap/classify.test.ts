import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printable, toImapError } from '../../../../electron/backend/imap/classify.ts';
import { ImapError } from '../../../../electron/backend/imap/imap-error.ts';

const attempt = { action: 'do it', host: 'mail.example' };

describe('an error of the connection', () => {
  test.each([
    [{ code: 'ENOTFOUND' }, 'unknown-host'],
    [{ code: 'ECONNREFUSED' }, 'refused'],
    [{ code: 'ECONNRESET' }, 'connection-lost'],
    [{ code: 'ENETUNREACH' }, 'connection-lost'],
    [{ code: 'NoConnection' }, 'connection-lost'],
    [{ code: 'NoConnection', reason: 'Too many connections' }, 'throttled'],
    [{ code: 'GREETING_TIMEOUT' }, 'timeout'],
    [{ code: 'EPROTO', message: 'wrong version number' }, 'tls-required'],
    [{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'tls-required'],
    [{ tlsFailed: true }, 'tls-required'],
    [{ tlsFailed: true, code: 'ECONNRESET' }, 'connection-lost'],
    [{ tlsFailed: true, code: 'STARTTLS_INJECTION' }, 'protocol'],
    [{ code: 'LiteralTooLarge' }, 'protocol'],
    [{ code: 'constructor' }, 'protocol'],
    [new Error('?'), 'protocol'],
    ['a string', 'protocol'],
    [null, 'protocol'],
    [undefined, 'protocol'],
  ])('%o is %s', (cause, code) => {
    expect(toImapError(cause, attempt)).toMatchObject({ code, cause });
  });
});

describe("a server's refusal", () => {
  const no = { responseStatus: 'NO' };
  const login = { ...no, authenticationFailed: true };
  test.each([
    [{ ...no, serverResponseCode: 'OVERQUOTA' }, 'over-quota'],
    [{ ...no, responseText: 'Quota exceeded (mailbox full)' }, 'over-quota'],
    [{ ...no, responseText: 'See https://quota.example/ for help' }, 'refused-by-server'],
    [{ ...no, serverResponseCode: 'TRYCREATE' }, 'no-such-mailbox'],
    [{ ...no, serverResponseCode: 'NONEXISTENT' }, 'no-such-mailbox'],
    [{ ...no, mailboxMissing: true }, 'no-such-mailbox'],
    [{ ...no, serverResponseCode: 'INUSE' }, 'throttled'],
    [{ responseStatus: 'BAD', code: 'ETHROTTLE' }, 'throttled'],
    [{ ...no, serverResponseCode: 'CANNOT' }, 'refused-by-server'],
    [{ ...no, serverResponseCode: 'constructor' }, 'refused-by-server'],
    [{ responseStatus: 'BAD' }, 'refused-by-server'],
    [login, 'wrong-password'],
    [{ ...login, serverResponseCode: 'AUTHENTICATIONFAILED', responseText: 'too many failures' }, 'wrong-password'],
    [
      { ...login, serverResponseCode: 'ALERT', responseText: 'Application-specific password required' },
      'wrong-password',
    ],
    [{ ...login, serverResponseCode: 'ALERT', responseText: 'Too many simultaneous connections' }, 'throttled'],
    [{ ...login, serverResponseCode: 'UNAVAILABLE' }, 'throttled'],
    [{ ...login, serverResponseCode: 'PRIVACYREQUIRED' }, 'tls-required'],
    [{ ...login, responseStatus: 'BAD' }, 'refused-by-server'],
    [{ authenticationFailed: true, message: 'Login is disabled' }, 'not-supported'],
    [{ authenticationFailed: true, message: 'No password configured' }, 'wrong-password'],
    [{ message: 'Unsupported authentication mechanism' }, 'not-supported'],
  ])('%o is %s', (cause, code) => {
    expect(toImapError(cause, attempt)).toMatchObject({ code, cause });
  });
});

test('an ImapError is not wrapped again', () => {
  const error = new ImapError('over-quota', 'full');
  expect(toImapError(error, attempt)).toBe(error);
});

test('every sentence says what was tried and where', () => {
  for (const code of ['ENOTFOUND', 'ECONNREFUSED', 'ETIMEDOUT', 'ECONNRESET', 'EPROTO', 'ETHROTTLE', 'NotFound', '?']) {
    const { message } = toImapError({ code }, attempt);
    expect(message).toMatch(/^Could not do it: .*mail\.example.*\.$/);
  }
});

test("a server's words become one short line without anything that moves or hides text", () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (words) => {
      const shown = printable(words);
      expect(shown.length).toBeLessThanOrEqual(200);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\n\r\t]/u);
      expect(shown).toBe(shown.trim());
    }),
  );
  expect(printable('a\u202e\u0007b')).toBe('a b');
});
