import { type Authentication, notAuthenticated } from '../../shared/authentication/authentication.ts';
import type { Mail } from '../../shared/mail/mail.ts';
import { parseMail } from '../../shared/mail/parse-mail.ts';

/** A mail as a test writes it down. */
export type Draft = Readonly<{
  /** The From field as it is on the wire. */
  from: string;
  subject?: string;
  replyTo?: string;
  text?: string;
  html?: string;
  headers?: readonly string[];
  attachments?: readonly Readonly<{
    name: string;
    type: string;
    content?: string | Uint8Array;
    /** In place of the header that says it is an attachment. */
    headers?: readonly string[];
  }>[];
}>;

const boundary = 'compose-mail-boundary';

/** The octets of a mail. */
export function composeRaw(draft: Draft): Uint8Array {
  const headers = [
    `From: ${draft.from}`,
    'To: ann@reader.example',
    `Subject: ${draft.subject ?? 'Hello'}`,
    ...(draft.replyTo === undefined ? [] : [`Reply-To: ${draft.replyTo}`]),
    ...(draft.headers ?? []),
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary=${boundary}`,
  ];
  const parts = [
    ...(draft.text === undefined ? [] : [part('text/plain; charset=utf-8', draft.text)]),
    ...(draft.html === undefined ? [] : [part('text/html; charset=utf-8', draft.html)]),
    ...(draft.attachments ?? []).map(({ name, type, content, headers }) => {
      const more = headers ?? [`Content-Disposition: attachment; filename="${name}"`];
      return part([`${type}; name="${name}"`, ...more].join('\r\n'), content ?? 'content');
    }),
  ];
  return new TextEncoder().encode(`${headers.join('\r\n')}\r\n\r\n${parts.join('')}--${boundary}--\r\n`);
}

/** A mail, read as any other. */
export function composeMail(draft: Draft): Mail {
  return parseMail(composeRaw(draft));
}

/** The receiving server found that the domain sent this. */
export function provenBy(domain: string): Authentication {
  return { ...asked, state: 'proven', provenDomains: [domain], alignedDomain: domain };
}

/** The receiving server found a proven domain, which is not the sender's. */
export function provenOtherwise(domain: string): Authentication {
  return { ...asked, state: 'proven', provenDomains: [domain] };
}

/** DMARC failed for the domain; others may be proven beside it, as the list's that passed the mail on. */
export function failedFor(domain: string, ...provenDomains: readonly string[]): Authentication {
  return { ...asked, state: 'failed', dmarc: { result: 'fail', domain }, provenDomains };
}

const asked: Authentication = {
  ...notAuthenticated,
  source: 'authentication-results',
  authservId: 'mx.reader.example',
};

/** The receiving server looked and found nothing. */
export const nothingProven: Authentication = { ...asked, state: 'notProven' };

/** Nobody looked. */
export const notAsked: Authentication = notAuthenticated;

function part(type: string, content: string | Uint8Array): string {
  const [encoding, body] =
    typeof content === 'string' ? ['8bit', content] : ['base64', Buffer.from(content).toString('base64')];
  return `--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
}
