/** Where mail is submitted (RFC 6409, RFC 8314): host, port, and how it is encrypted. */
export type SubmissionServer = Readonly<{ host: string; port: number; tls: 'implicit' | 'starttls' }>;

/** TLS from the first octet, as RFC 8314 section 3.3 wants it. */
const implicit = (host: string): SubmissionServer => ({ host, port: 465, tls: 'implicit' });

/** Where the provider takes it only so. */
const starttls = (host: string): SubmissionServer => ({ host, port: 587, tls: 'starttls' });

/** By the provider's IMAP server. One that is missing here is not known to take mail with the same password. */
export const submissionServers: ReadonlyMap<string, SubmissionServer> = new Map([
  ['imap.gmail.com', implicit('smtp.gmail.com')],
  ['imap.mail.yahoo.com', implicit('smtp.mail.yahoo.com')],
  ['imap.aol.com', implicit('smtp.aol.com')],
  ['imap.mail.me.com', starttls('smtp.mail.me.com')],
  ['imap.fastmail.com', implicit('smtp.fastmail.com')],
  ['posteo.de', implicit('posteo.de')],
  ['imap.mailbox.org', implicit('smtp.mailbox.org')],
  // Proton's Bridge, which runs on this computer.
  ['127.0.0.1', { host: '127.0.0.1', port: 1025, tls: 'starttls' }],
]);
