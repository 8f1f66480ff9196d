import { printable } from '../imap/classify.ts';
import { ImapError } from '../imap/imap-error.ts';
import { SubmitError, type SubmitErrorCode } from './submit-error.ts';

/** What the library's errors may carry; all of it optional and from outside. */
type LibraryError = Readonly<{
  code?: unknown;
  /** The command that failed: `MAIL FROM`, `RCPT TO`, `DATA`, `AUTH PLAIN`, `STARTTLS`, `CONN`, `API`. */
  command?: unknown;
  /** The server's words, with its code. */
  response?: unknown;
  responseCode?: unknown;
}>;

/** What was tried: `handedOver` when all of the message may have left this computer. */
export type Submission = Readonly<{ host: string; handedOver: boolean }>;

/** Words by which servers say that they took the attachment for the danger itself, in lower case. */
const blockedWords = ['virus', 'malware', 'phish', 'spam', 'malicious', 'infected', 'unsafe', 'blocked', 'prohibited'];

/** RFC 3463: classes and details of enhanced codes that say which of the parties is meant. */
const enhanced: readonly Readonly<{ code: RegExp; means: SubmitErrorCode }>[] = [
  { code: /^5\d\d[ -]5\.3\.4\b/, means: 'too-large' },
  { code: /^5\d\d[ -]5\.2\.3\b/, means: 'too-large' },
  { code: /^5\d\d[ -]5\.7\.8\b/, means: 'login-refused' },
  { code: /^5\d\d[ -]5\.1\.[78]\b/, means: 'sender-refused' },
];

/** Turns whatever went wrong while a message was submitted into a `SubmitError`. */
export function toSubmitError(cause: unknown, { host, handedOver }: Submission): SubmitError {
  if (cause instanceof SubmitError) return cause;
  if (cause instanceof ImapError) return fromTransport(cause, handedOver);
  const error: LibraryError = typeof cause === 'object' && cause !== null ? cause : {};
  const words = printable(typeof error.response === 'string' ? error.response : '');
  const code = classify(error, words, handedOver);
  return new SubmitError(code, sentence(code, host, words), { cause, words });
}

/** The transport is shared with IMAP, and with it the judgement of certificates. */
function fromTransport(cause: ImapError, handedOver: boolean): SubmitError {
  const { message, fingerprint } = cause;
  if (cause.code === 'certificate-not-trusted') return new SubmitError('certificate', message, { cause, fingerprint });
  if (cause.code === 'plain-not-allowed') return new SubmitError('no-encryption', message, { cause });
  return new SubmitError(handedOver ? 'connection-lost' : 'offline', message, { cause });
}

function classify(error: LibraryError, words: string, handedOver: boolean): SubmitErrorCode {
  const reply = typeof error.responseCode === 'number' ? error.responseCode : 0;
  const command = typeof error.command === 'string' ? error.command : '';
  // The reply to the message itself settles it, whatever had left this computer.
  const isSettled = reply >= 400 && reply < 600;
  if (!isSettled) {
    // The library's own refusal of an address, before anything is said.
    if (error.code === 'EENVELOPE') return command === 'API' ? 'refused' : 'offline';
    if (handedOver) return 'connection-lost';
    if (isTlsFailure(error.code) || command === 'STARTTLS') return 'no-encryption';
    if (error.code === 'EMESSAGE') return 'too-large';
    return 'offline';
  }
  if (command === 'STARTTLS') return 'no-encryption';
  if (command.startsWith('AUTH')) return reply < 500 ? 'server-busy' : 'login-refused';
  if (reply < 500) return 'server-busy';
  return refusal(command, reply, words);
}

/** What speaks on this port is not TLS, or not a kind of it that is still safe. */
function isTlsFailure(code: unknown): boolean {
  return code === 'ETLS' || code === 'EPROTO' || (typeof code === 'string' && code.startsWith('ERR_SSL_'));
}

function refusal(command: string, reply: number, words: string): SubmitErrorCode {
  const known = enhanced.find(({ code }) => code.test(words));
  if (known !== undefined) return known.means;
  if (reply === 552 && command !== 'DATA') return 'too-large';
  if (reply === 530) return 'login-refused';
  if (command === 'RCPT TO') return 'recipient-refused';
  if (command === 'MAIL FROM') return 'sender-refused';
  const lower = words.toLowerCase();
  if (blockedWords.some((word) => lower.includes(word)) || /^5\d\d[ -]5\.7\.[01]\b/.test(words)) {
    return 'content-blocked';
  }
  return reply === 552 ? 'too-large' : 'refused';
}

/** For the log and for `cause`; people read the sentence that belongs to the code, in their language. */
function sentence(code: SubmitErrorCode, host: string, words: string): string {
  const quoted = words === '' ? '' : ` It said: "${words}".`;
  const happened: Readonly<Record<SubmitErrorCode, string>> = {
    offline: `${host} could not be reached.`,
    'server-busy': `${host} does not take it now.`,
    'login-refused': `${host} refused the user name or password.`,
    certificate: `The certificate of ${host} is not trusted.`,
    'no-encryption': `${host} does not offer the encryption this account asks for.`,
    'content-blocked': `${host} took the attachment for a danger.`,
    'too-large': `It is larger than ${host} takes.`,
    'recipient-refused': `${host} does not take mail for this recipient.`,
    'sender-refused': `${host} does not let this address send.`,
    refused: `${host} refused it.`,
    'connection-lost': `The connection to ${host} was lost when all of the message may have arrived.`,
  };
  return `${happened[code]}${quoted}`;
}
