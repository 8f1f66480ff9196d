import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteReturns } from '../../../../electron/backend/report/note-returns.ts';
import { readReturn } from '../../../../electron/backend/report/read-return.ts';
import { sampleMail, testStore } from '../../../support/record-samples.ts';
import { sampleReport } from '../../../support/report-samples.ts';

const id = 'abcdefgh12345678@mail.example';

const mail = (lines: readonly string[]) => Buffer.from(lines.join('\r\n'));

const answer = mail([
  'From: =?utf-8?Q?Abuse_D=C3=A9sk?= <abuse@postbox.example>',
  'Subject: =?utf-8?Q?Re:_Report_=E2=80=AE?=',
  `References: <other@x.example>\r\n <${id}>`,
  '',
  'Thank you.',
]);

function bounce(action: string, changes: readonly string[] = []): Buffer {
  return mail([
    'From: MAILER-DAEMON@mail.example',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    ...changes,
    '',
    '--b',
    '',
    'It did not work.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.mail.example',
    '',
    'Final-Recipient: rfc822; phishing@postbox.example',
    `Action: ${action}`,
    'Status: 5.1.1 (no such user)',
    'Diagnostic-Code: smtp; 550 5.1.1 User\x07 unknown',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${id}>`,
    '',
    '--b--',
    '',
  ]);
}

describe('a mail that came back', () => {
  test('is an answer when it names the report that it follows', () => {
    expect(readReturn(answer, ['no@x.example', id])).toEqual({
      messageId: id,
      state: 'answered',
      note: { code: 'answered', values: { from: 'abuse@postbox.example', subject: 'Re: Report' } },
    });
  });

  test('is a bounce with its status and the words of the server, also when it says what it follows', () => {
    const values = { status: '5.1.1', server: '550 5.1.1 User unknown', recipient: 'phishing@postbox.example' };
    const expected = { messageId: id, state: 'bounced', note: { code: 'bounced', values } };
    expect(readReturn(bounce('failed'), [id])).toEqual(expected);
    expect(readReturn(bounce('failed', [`In-Reply-To: <${id}>`]), [id])).toEqual(expected);
  });

  test.each(['delayed', 'delivered', 'relayed'])('is nothing when the delivery is only %s', (action) => {
    expect(readReturn(bounce(action, [`In-Reply-To: <${id}>`]), [id])).toBeNull();
  });

  test.each<readonly [string, Buffer]>([
    ['that only quotes the report', mail(['From: a@b.example', '', `> Message-ID: <${id}>`])],
    ['of another report', mail(['In-Reply-To: <abcdefgh@mail.example>', '', 'Hello'])],
    ['that is the report itself', mail([`Message-ID: <${id}>`, 'From: ann@mail.example', '', 'Hello'])],
  ])('is nothing for a mail %s', (_, raw) => {
    expect(readReturn(raw, [id])).toBeNull();
  });

  test('never ends the program, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(200), (octets, at) => {
        const raw = Buffer.concat([
          octets.subarray(0, at),
          bounce('failed').subarray(0, at * 3),
          Buffer.from(id),
          octets,
        ]);
        const found = readReturn(raw, [id]);
        expect(found === null || found.messageId === id).toBe(true);
      }),
    );
  });
});

test('what comes back is written down once: an answer stands, and nothing is told of a report that was never sent', () => {
  const store = testStore();
  const [mailId = 0] = store.mails.insert([sampleMail()]);
  const told: number[] = [];
  const tools = {
    store,
    events: { emit: (event: Readonly<{ type: string; reportId?: number }>) => told.push(event.reportId ?? 0) },
    now: () => 5_000,
  };
  const report = store.reports.plan(sampleReport({ mailId }));
  noteReturns('ann', [answer], tools);
  expect(told).toEqual([]);
  store.reports.advance({ ...report, state: 'sent', nextAt: 6_000, sentAt: 4_000 }, 'queued');
  noteReturns('ann', [bounce('failed'), answer, bounce('failed')], tools);
  expect(told).toEqual([report.id, report.id]);
  expect(store.reports.get(report.id)).toMatchObject({ state: 'answered', nextAt: 6_000, changedAt: 5_000 });
});
