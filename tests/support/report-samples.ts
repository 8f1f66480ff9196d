import type { NewReport } from '../../electron/backend/record/report-entry.ts';

/** A report of the mail with id 1, as it is planned. */
export function sampleReport(changes: Partial<NewReport> = {}): NewReport {
  return {
    mailId: 1,
    accountId: 'ann',
    brandName: 'Postbox',
    recipient: { name: 'Postbox', address: 'phishing@postbox.example' },
    from: 'ann@mail.example',
    format: 'message',
    redacted: false,
    messageId: 'abcdefgh12345678@mail.example',
    octets: Buffer.from('Message-ID: <abcdefgh12345678@mail.example>\r\nSubject: Report\r\n\r\nHello\r\n'),
    sevenBit: null,
    plannedAt: 1_000,
    ...changes,
  };
}
