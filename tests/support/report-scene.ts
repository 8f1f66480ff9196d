import { asOtherClient, type Login } from './other-client.ts';

/** An impersonation of an organisation that takes reports by mail, with octets that must not change on the way. */
export function reportable(subject = 'Your DHL parcel is on hold'): string {
  return [
    'Return-Path: <bounce@parcel-desk.example>',
    'Received: from mta.example (mta.example [192.0.2.7]) by mx.mail.example; Tue, 24 Nov 2026 08:00:00 +0000',
    'From: "DHL Kundenservice" <service@parcel-desk.example>',
    'To: Ann <ann@mail.example>',
    `Subject: ${subject}`,
    'Date: Tue, 24 Nov 2026 08:00:00 +0000',
    `Message-ID: <${subject.length}.report@parcel-desk.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    'Lieber Kunde, Ihr DHL Paket für München wartet.',
    '.',
    '..Bezahlen Sie die Gebühr mit Ihrer Kreditkarte:',
    'https://dhl-verify.example/pay?for=ann',
    '',
    'Ihr DHL Kundenservice  ',
    '',
  ].join('\r\n');
}

/** Messages in a mailbox, oldest first, with their flags. */
export function messagesIn(
  login: Login,
  mailbox: string,
): Promise<readonly Readonly<{ raw: Buffer; flags: readonly string[] }>[]> {
  return asOtherClient(login, async (flow) => {
    await flow.mailboxOpen(mailbox, { readOnly: true });
    const found: Readonly<{ raw: Buffer; flags: readonly string[] }>[] = [];
    for await (const { source, flags } of flow.fetch('1:*', { source: true, flags: true })) {
      found.push({ raw: source ?? Buffer.of(), flags: [...(flags ?? [])] });
    }
    return found;
  });
}

/** The octets of the first message/rfc822 attachment, as they stand in the message. */
export function attachedOriginal(raw: Buffer): Buffer {
  const text = raw.toString('latin1');
  const boundary = /boundary="?([^";\r\n]+)/i.exec(text)?.[1] ?? '';
  const part = text
    .split(`\r\n--${boundary}`)
    .find((one) => /^\r\n(?:[^\r\n]+\r\n)*?content-type: message\/rfc822/i.test(one));
  const start = part?.indexOf('\r\n\r\n', 2) ?? -1;
  return Buffer.from(start < 0 ? '' : (part?.slice(start + 4) ?? ''), 'latin1');
}

/** The news of a mail server that a message could not be delivered (RFC 3464). */
export function bounceOf(messageId: string): string {
  return [
    'From: Mail Delivery <MAILER-DAEMON@mail.example>',
    'To: ann@mail.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'It could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.mail.example',
    '',
    'Final-Recipient: rfc822; phishing@brand.example',
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 unknown',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${messageId}>`,
    '',
    '--b--',
    '',
  ].join('\r\n');
}
