import { describe, expect, test } from 'vitest';
import { submissionServers } from '../../../shared/accounts/data/submission.ts';
import { proposeAccounts, providers } from '../../../shared/accounts/propose.ts';
import { proposeSubmission } from '../../../shared/accounts/propose-submission.ts';
import { submissionSchema } from '../../../shared/contract/account-settings.ts';
import { registrableDomain } from '../../../shared/domain/registrable.ts';

/** Providers whose two servers have names of different domains. */
const otherwiseNamed: readonly string[] = ['127.0.0.1'];

describe('where mail is sent', () => {
  test.each([...submissionServers])('is a server of the same provider as %s', (imap, server) => {
    expect(providers.some(({ host }) => host === imap)).toBe(true);
    expect(submissionSchema.parse({ ...server, user: 'ann' }).host).toBe(server.host);
    if (otherwiseNamed.includes(imap)) expect(server.host).toBe(imap);
    else expect(registrableDomain(server.host)).toBe(registrableDomain(imap));
  });

  test('is proposed with an account of a provider that is known', () => {
    expect(proposeAccounts('ann@gmail.com')[0]?.submission).toEqual({
      host: 'smtp.gmail.com',
      port: 465,
      tls: 'implicit',
      pinnedFingerprint: null,
      user: 'ann@gmail.com',
    });
  });

  test('is guessed from the address where nobody is known, to be confirmed', () => {
    const hosts = proposeAccounts('ann@shop.example')
      .slice(0, 2)
      .map(({ submission }) => submission?.host);
    expect(hosts).toEqual(['smtp.shop.example', 'mail.shop.example']);
  });

  test('is not guessed for an account that is there already', () => {
    expect(proposeSubmission('imap.shop.example', 'ann')).toBeNull();
    expect(proposeSubmission('IMAP.gmail.com', 'ann')?.host).toBe('smtp.gmail.com');
  });
});
