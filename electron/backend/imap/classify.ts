import { ImapError, type ImapErrorCode } from './imap-error.ts';

/** What the library's errors may carry, beside `message`; all of it optional and from outside. */
type LibraryError = Readonly<{
  code?: unknown;
  message?: unknown;
  /** NO or BAD, when the server answered. */
  responseStatus?: unknown;
  /** The server's words. */
  responseText?: unknown;
  /** Response code of RFC 3501 and RFC 5530, as `OVERQUOTA`. */
  serverResponseCode?: unknown;
  authenticationFailed?: unknown;
  tlsFailed?: unknown;
  mailboxMissing?: unknown;
  /** The server's words in a BYE. */
  reason?: unknown;
}>;

/** What was tried where: `log in`, `move the message`, as the words after "could not". */
export type Attempt = Readonly<{ action: string; host: string }>;

const socketCodes: Readonly<Record<string, ImapErrorCode>> = {
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  EAI_NODATA: 'unknown-host',
  EAI_NONAME: 'unknown-host',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  ETIMEOUT: 'timeout',
  CONNECT_TIMEOUT: 'timeout',
  GREETING_TIMEOUT: 'timeout',
  UPGRADE_TIMEOUT: 'timeout',
  ECONNRESET: 'connection-lost',
  ECONNABORTED: 'connection-lost',
  EPIPE: 'connection-lost',
  EHOSTUNREACH: 'connection-lost',
  EHOSTDOWN: 'connection-lost',
  ENETUNREACH: 'connection-lost',
  ENETDOWN: 'connection-lost',
  NoConnection: 'connection-lost',
  EConnectionClosed: 'connection-lost',
  StateLogout: 'connection-lost',
  ClosedAfterConnectText: 'connection-lost',
  ClosedAfterConnectTLS: 'connection-lost',
  ETHROTTLE: 'throttled',
  NotFound: 'no-such-mailbox',
  NoMailboxSelected: 'no-such-mailbox',
  STARTTLS_INJECTION: 'protocol',
  EPROTO: 'tls-required',
};

/** RFC 3501 section 7.1, RFC 5530, RFC 9051: response codes that say more than "no". */
const responseCodes: Readonly<Record<string, ImapErrorCode>> = {
  OVERQUOTA: 'over-quota',
  TRYCREATE: 'no-such-mailbox',
  NONEXISTENT: 'no-such-mailbox',
  UNAVAILABLE: 'throttled',
  INUSE: 'throttled',
  LIMIT: 'throttled',
  SERVERBUG: 'refused-by-server',
  PRIVACYREQUIRED: 'tls-required',
};

/** Servers without RFC 5530 say these only in words. */
const busyWords = ['too many', 'simultaneous', 'try again later', 'temporarily', 'temporary', 'throttled'];
const quotaWords = ['quota exceeded', 'over quota', 'overquota', 'exceeded your quota', 'quota would be exceeded'];

/**
 * Turns whatever went wrong with a connection into an `ImapError` that says what happened and what to do.
 * @param cause an error of the library, of the socket, or an `ImapError`, which is returned as it is
 */
export function toImapError(cause: unknown, attempt: Attempt): ImapError {
  if (cause instanceof ImapError) return cause;
  const error: LibraryError = typeof cause === 'object' && cause !== null ? cause : {};
  const code = classify(error);
  return new ImapError(code, sentence(code, error, attempt), { cause });
}

function classify(error: LibraryError): ImapErrorCode {
  const code = text(error.code);
  const answered = error.responseStatus === 'NO' || error.responseStatus === 'BAD';
  if (code === 'ETHROTTLE') return 'throttled';
  if (answered) return classifyRefusal(error);
  if (error.authenticationFailed === true) {
    // The library's own refusals to try: no password was given, or LOGINDISABLED and no mechanism we know.
    return text(error.message) === 'No password configured' ? 'wrong-password' : 'not-supported';
  }
  if (text(error.message) === 'Unsupported authentication mechanism') return 'not-supported';
  const bye = text(error.reason);
  if (bye !== '' && says(bye, busyWords)) return 'throttled';
  const known = Object.hasOwn(socketCodes, code) ? socketCodes[code] : undefined;
  if (known !== undefined) return known;
  if (code.startsWith('ERR_SSL_') || error.tlsFailed === true) return 'tls-required';
  return 'protocol';
}

function classifyRefusal(error: LibraryError): ImapErrorCode {
  const code = text(error.serverResponseCode).toUpperCase();
  const known = Object.hasOwn(responseCodes, code) ? responseCodes[code] : undefined;
  if (known !== undefined) return known;
  if (error.mailboxMissing === true) return 'no-such-mailbox';
  const words = text(error.responseText);
  if (error.authenticationFailed === true) {
    // "Too many simultaneous connections" says nothing about the password, and asking for a new one would be wrong.
    if (code === '' || code === 'ALERT') return says(words, busyWords) ? 'throttled' : passwordOrRefusal(error);
    return passwordOrRefusal(error);
  }
  return says(words, quotaWords) ? 'over-quota' : 'refused-by-server';
}

function passwordOrRefusal(error: LibraryError): ImapErrorCode {
  // BAD means that the server did not understand the command (RFC 3501 section 7.1.3), not that it checked anything.
  return error.responseStatus === 'NO' ? 'wrong-password' : 'refused-by-server';
}

function sentence(code: ImapErrorCode, error: LibraryError, { action, host }: Attempt): string {
  const words = printable(text(error.responseText) || text(error.reason)).replace(/[.!]$/, '');
  const quoted = words === '' ? '' : ` It said: "${words}".`;
  const could = `Could not ${action}`;
  switch (code) {
    case 'unknown-host':
      return `${could}: the mail server "${host}" cannot be found. Check its name, and that this computer is online.`;
    case 'refused':
      return `${could}: ${host} accepts no connection on this port. Check the port, or try again later.`;
    case 'timeout':
      return `${could}: ${host} did not answer in time. It is tried again.`;
    case 'connection-lost':
      return `${could}: the connection to ${host} was lost.${quoted} It is tried again.`;
    case 'tls-required':
      return `${could}: ${host} does not offer the encryption this account asks for. Check the port and the kind of encryption.${quoted}`;
    case 'wrong-password':
      return `${could}: ${host} refused the user name or password.${quoted} Enter the password again.`;
    case 'no-such-mailbox':
      return `${could}: the folder does not exist on ${host} (any more).${quoted}`;
    case 'over-quota':
      return `${could}: the mailbox on ${host} is full.${quoted} Make room and try again.`;
    case 'throttled':
      return `${could}: ${host} is busy.${quoted} It is tried again later.`;
    case 'not-supported':
      return `${could}: ${host} offers no way to do it that this program knows.${quoted}`;
    case 'refused-by-server':
      return `${could}: ${host} refused.${quoted}`;
    default:
      return `${could}: what was exchanged with ${host} is not valid IMAP.${quoted}`;
  }
}

/** A server's words for a person: one line, no control characters, of bounded length. */
export function printable(words: string): string {
  return words
    .slice(0, 1_000)
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
    .trimEnd()
    .toWellFormed();
}

function says(words: string, needles: readonly string[]): boolean {
  const lower = words.toLowerCase();
  return needles.some((needle) => lower.includes(needle));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
