import { describe, expect, test } from 'vitest';
import { answerDigest, answerRelease } from '../../../../electron/backend/process/answer-shell.ts';
import { ServiceError } from '../../../../electron/backend/rpc/services.ts';
import type { MailChange } from '../../../../shared/contract/mail-detail.ts';
import type { MailQuery } from '../../../../shared/contract/mail-list.ts';
import { mailSummary } from '../../../support/mail-summary.ts';

const change: MailChange = {
  mail: mailSummary({ id: 7 }),
  possible: { release: false, quarantine: true, keep: false, trustDomain: null, undo: 'quarantine', report: false },
};

describe('a release said in a notification', () => {
  test('is only of this mail: it trusts nobody', async () => {
    const asked: unknown[] = [];
    const releaseMail = async (...words: unknown[]) => {
      asked.push(words);
      return change;
    };
    const faults: unknown[] = [];
    const answer = await answerRelease({ releaseMail }, 7, (error) => faults.push(error));
    expect(answer).toEqual({ type: 'released', mailId: 7, failure: null });
    expect([asked, faults]).toEqual([[[7, { trust: false }]], []]);
  });

  test('that the server refuses is answered with the sentence for people', async () => {
    const releaseMail = () => Promise.reject(new ServiceError('offline', 'The mail server cannot be reached.'));
    const answer = await answerRelease({ releaseMail }, 7, () => undefined);
    expect(answer).toEqual({ type: 'released', mailId: 7, failure: 'The mail server cannot be reached.' });
  });

  test('that meets a defect is answered without its words, and the defect is reported', async () => {
    const faults: unknown[] = [];
    const releaseMail = () => Promise.reject(new TypeError('secret inside'));
    const answer = await answerRelease({ releaseMail }, 7, (error) => faults.push(error));
    expect(answer).toEqual({ type: 'released', mailId: 7, failure: expect.stringContaining('still in quarantine') });
    expect(faults).toHaveLength(1);
    expect(JSON.stringify(answer)).not.toContain('secret inside');
  });
});

test('a digest counts what was only flagged since then, and nothing of the first run', async () => {
  const asked: MailQuery[] = [];
  const listMail = async (query: MailQuery) => {
    asked.push(query);
    return { mails: [mailSummary({ id: 1 }), mailSummary({ id: 2, firstRun: true })], next: null };
  };
  expect(await answerDigest({ listMail }, 500)).toEqual({ type: 'digest', since: 500, count: 1 });
  expect(asked).toEqual([{ verdicts: ['suspicious'], place: 'inbox', waiting: true, receivedFrom: 500, limit: 200 }]);
});
