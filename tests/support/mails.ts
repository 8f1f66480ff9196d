/** Mails for tests of the whole way: raw octets that detection judges as their name says. */

export type MailText = Readonly<{ from: string; subject: string; body: string; headers?: readonly string[] }>;

let made = 0;

/** A mail with a Message-ID and Date of its own, so that no two are the same. */
export function rawMail({ from, subject, body, headers = [] }: MailText): string {
  made += 1;
  return [
    `Received: from mta.example (mta.example [192.0.2.7]) by mx.mail.example; Tue, 24 Nov 2026 08:00:00 +0000`,
    ...headers,
    `From: ${from}`,
    'To: Ann <ann@mail.example>',
    `Subject: ${subject}`,
    'Date: Tue, 24 Nov 2026 08:00:00 +0000',
    `Message-ID: <${made}.${process.pid}@mta.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    '',
  ].join('\r\n');
}

/** Claims PayPal, comes from elsewhere, asks for the password behind a foreign link: an impersonation. */
export function impersonation(): string {
  return rawMail({
    from: '"PayPal Support" <service@account-desk.example>',
    subject: 'Your PayPal account has been limited',
    body: [
      'Dear customer,',
      '',
      'We noticed unusual activity and have limited your PayPal account.',
      'Confirm your password and card number within 24 hours:',
      'https://paypal-verify.example/login',
      '',
      'PayPal Customer Support',
    ].join('\r\n'),
  });
}

/** One person writing to another: nothing to hold it against. */
export function ordinary(): string {
  return rawMail({
    from: 'Bob Miller <bob@friends.example>',
    subject: 'Lunch on Thursday?',
    body: 'Hi Ann,\r\n\r\nshall we meet at noon at the usual place?\r\n\r\nBob',
  });
}
