import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeAccounts, providers } from '../../../shared/accounts/propose.ts';
import { accountProposalSchema, accountSettingsSchema } from '../../../shared/contract/account-settings.ts';
import { defaultPolicy } from '../../../shared/policy/policy.ts';

describe('what is proposed for an address', () => {
  test.each([
    '',
    'ann',
    '@',
    '@gmail.com',
    'ann@',
    'ann@localhost',
    'ann@evil host.example',
    'ann@[127.0.0.1]',
    `ann@${'a'.repeat(300)}.example`,
    `${'a'.repeat(300)}@gmail.com`,
  ])('is nothing for what is no address: %j', (address) => {
    expect(proposeAccounts(address)).toEqual([]);
  });

  test.each([
    ['ann@gmail.com', { host: 'imap.gmail.com', port: 993, tls: 'implicit', user: 'ann@gmail.com' }],
    ['ann@GoogleMail.com', { host: 'imap.gmail.com', user: 'ann@GoogleMail.com', needs: 'app-password' }],
    ['ann@icloud.com', { host: 'imap.mail.me.com', user: 'ann', needs: 'app-password' }],
    ['ann@gmx.de', { host: 'imap.gmx.net', provider: 'GMX', needs: 'enable' }],
    ['ann@t-online.de', { host: 'secureimap.t-online.de', needs: 'mail-password' }],
    ['ann@free.fr', { host: 'imap.free.fr', user: 'ann' }],
    ['ann@pm.me', { host: '127.0.0.1', port: 1143, tls: 'starttls', needs: 'bridge' }],
    ['ann@verizon.net', { host: 'imap.aol.com' }],
    [' ann@posteo.de ', { host: 'posteo.de', user: 'ann@posteo.de', note: '' }],
  ])('is what the provider of %s publishes', (address, expected) => {
    expect(proposeAccounts(address)[0]).toMatchObject(expected);
  });

  test('says of a provider that takes no password that it cannot be watched, instead of asking for one', () => {
    const [first] = proposeAccounts('ann@hotmail.com');
    expect(first?.needs).toBe('oauth');
    expect(first?.note).toContain('cannot be watched');
  });

  test('is the usual names of a mail server for a domain of one’s own, then providers that keep such domains', () => {
    const proposals = proposeAccounts('ann@ann.example');
    expect(proposals.slice(0, 2).map(({ host, provider }) => [host, provider])).toEqual([
      ['imap.ann.example', ''],
      ['mail.ann.example', ''],
    ]);
    expect(proposals.slice(2).map(({ provider }) => provider)).toEqual(expect.arrayContaining(['IONOS', 'Gmail']));
  });

  test('does not take a provider’s name within another domain for the provider', () => {
    const [first] = proposeAccounts('ann@gmail.com.example');
    expect(first?.host).toBe('imap.gmail.com.example');
  });

  test('keeps to the contract, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('gmail.com', 'ann.example', ''), (local, domain) => {
        for (const proposal of proposeAccounts(`${local}@${domain}`)) accountProposalSchema.parse(proposal);
      }),
    );
  });
});

describe('the table of providers', () => {
  test('names each domain once', () => {
    const domains = providers.flatMap((provider) => provider.domains);
    expect(domains.filter((domain, index) => domains.indexOf(domain) !== index)).toEqual([]);
  });

  test.each(providers.map((provider) => [provider.name, provider] as const))(
    'makes settings of %s that an account takes',
    (_, { domains, page, name }) => {
      const [domain = 'ann.example'] = domains;
      const found = proposeAccounts(`ann@${domain}`).find(({ provider }) => provider === name);
      const { host = '', port, tls, user } = found ?? {};
      const rest = { address: `ann@${domain}`, pinnedFingerprint: null, folders: ['INBOX'], policy: defaultPolicy };
      expect(accountSettingsSchema.parse({ host, port, tls, user, ...rest }).host).toMatch(/^[a-z0-9.-]+$/);
      expect(page).toMatch(/^(?:https:\/\/[^ ]+)?$/);
    },
  );

  test('says where to look for everything that is not a usual password, as far as a page is known', () => {
    const told = providers.filter(({ needs, page }) => needs === 'oauth' && page === '');
    expect(told).toEqual([]);
  });
});
