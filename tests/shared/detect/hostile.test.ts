import { beforeAll, describe, expect, it } from 'vitest';
import { authenticationFromHeaders } from '../../../shared/authentication/from-headers.ts';
import { noHistory } from '../../../shared/detect/context.ts';
import { detect } from '../../../shared/detect/detect.ts';
import type { Verdict } from '../../../shared/detect/verdict.ts';
import { parseMail } from '../../../shared/mail/parse-mail.ts';
import { composeRaw } from '../../support/compose-mail.ts';
import { hostileMails, largeMails } from '../../support/hostile-mails.ts';
import { registry } from '../../support/judge-draft.ts';

/**
 * Milliseconds of processor time. `npm run bench -- --only hostile` holds each to 250 on a quiet machine; what is not
 * linear takes many thousands on any.
 */
const boundMs = 1_500;
const verdicts = ['verified', 'unknown', 'suspicious', 'impersonation'];

function judge(raw: Uint8Array): Verdict {
  const mail = parseMail(raw);
  const authentication = authenticationFromHeaders(mail, { kind: 'topmost' });
  return detect(mail, registry, { authentication, ownAddresses: [], history: noHistory });
}

function processorMs(raw: Uint8Array): number {
  const began = process.threadCpuUsage();
  judge(raw);
  const { user, system } = process.threadCpuUsage(began);
  return (user + system) / 1000;
}

// What is compiled at the first mail belongs to no mail.
beforeAll(() => {
  judge(composeRaw({ from: 'PayPal <a@b.example>', text: 'verify your account' }));
});

describe('a mail made to cost time gets its verdict, and costs little:', () => {
  it.each(hostileMails)('%s', (_, make) => {
    const raw = make();
    const began = process.threadCpuUsage();
    const { verdict } = judge(raw);
    const { user, system } = process.threadCpuUsage(began);
    expect(verdicts).toContain(verdict);
    expect((user + system) / 1000).toBeLessThan(boundMs);
  });
});

describe('the cost of a large mail grows with its size at most:', () => {
  const megabyte = 1024 * 1024;
  it.each(largeMails)('%s', (_, make) => {
    const small = Math.min(...[1, 2, 3].map(() => processorMs(make(megabyte))));
    const large = Math.min(...[1, 2, 3].map(() => processorMs(make(10 * megabyte))));
    // Ten times the size: a square would cost a hundred times as much. The constant covers what a run costs at all.
    expect(large).toBeLessThan(20 * small + 100);
  });
});
