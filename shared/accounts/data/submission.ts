/** Where mail is submitted (RFC 6409, RFC 8314): host, port, and how it is encrypted. */
export type SubmissionServer = Readonly<{ host: string; port: number; tls: 'implicit' | 'starttls' }>;

/** TLS from the first octet, as RFC 8314 section 3.3 wants it. */
const implicit = (host: string): SubmissionServer => ({ host, port: 465, tls: 'implicit' });

/** Where the provider names this way only. */
const starttls = (host: string): SubmissionServer => ({ host, port: 587, tls: 'starttls' });

/**
 * By the provider's IMAP server, as the providers publish it. The password goes to these hosts without being asked for
 * again, so each belongs to the same provider as the server before it; one that is not surely known is missing.
 */
export const submissionServers: ReadonlyMap<string, SubmissionServer> = new Map([
  ['imap.gmail.com', implicit('smtp.gmail.com')],
  ['imap.mail.yahoo.com', implicit('smtp.mail.yahoo.com')],
  ['imap.aol.com', implicit('smtp.aol.com')],
  ['imap.mail.me.com', starttls('smtp.mail.me.com')],
  ['imap.fastmail.com', implicit('smtp.fastmail.com')],
  ['imap.zoho.com', implicit('smtp.zoho.com')],
  ['imap.zoho.eu', implicit('smtp.zoho.eu')],
  ['imap.yandex.com', implicit('smtp.yandex.com')],
  ['imap.mail.ru', implicit('smtp.mail.ru')],
  ['imap.migadu.com', implicit('smtp.migadu.com')],
  ['secure.emailsrvr.com', implicit('secure.emailsrvr.com')],
  ['imap.mail.att.net', implicit('smtp.mail.att.net')],
  ['imap.comcast.net', implicit('smtp.comcast.net')],
  ['imap.gmx.net', implicit('mail.gmx.net')],
  ['imap.gmx.com', implicit('mail.gmx.com')],
  ['imap.web.de', implicit('smtp.web.de')],
  ['secureimap.t-online.de', implicit('securesmtp.t-online.de')],
  ['posteo.de', implicit('posteo.de')],
  ['imap.mailbox.org', implicit('smtp.mailbox.org')],
  ['imap.ionos.de', implicit('smtp.ionos.de')],
  ['imap.ionos.com', implicit('smtp.ionos.com')],
  ['imap.strato.de', implicit('smtp.strato.de')],
  ['mail.your-server.de', implicit('mail.your-server.de')],
  ['imap.orange.fr', implicit('smtp.orange.fr')],
  ['imap.free.fr', implicit('smtp.free.fr')],
  ['imap.laposte.net', implicit('smtp.laposte.net')],
  ['ssl0.ovh.net', implicit('ssl0.ovh.net')],
  ['imapmail.libero.it', implicit('smtp.libero.it')],
  ['in.virgilio.it', implicit('out.virgilio.it')],
  ['mail.btinternet.com', implicit('mail.btinternet.com')],
  ['imap.virginmedia.com', implicit('smtp.virginmedia.com')],
  ['imaps.bluewin.ch', implicit('smtpauths.bluewin.ch')],
  ['imap.seznam.cz', implicit('smtp.seznam.cz')],
  ['imap.wp.pl', implicit('smtp.wp.pl')],
  ['poczta.o2.pl', implicit('poczta.o2.pl')],
  ['poczta.interia.pl', implicit('poczta.interia.pl')],
  ['imap.poczta.onet.pl', implicit('smtp.poczta.onet.pl')],
  ['imap.one.com', implicit('send.one.com')],
  ['imap.qq.com', implicit('smtp.qq.com')],
  ['imap.163.com', implicit('smtp.163.com')],
  ['imap.126.com', implicit('smtp.126.com')],
  ['imap.naver.com', implicit('smtp.naver.com')],
  // Proton's Bridge, which runs on this computer and shows this port.
  ['127.0.0.1', { host: '127.0.0.1', port: 1025, tls: 'starttls' }],
]);
