import { expect, test } from 'vitest';
import { parseAccount } from '../../../../electron/backend/accounts/account-schema.ts';
import { defaultPolicy } from '../../../../shared/policy/policy.ts';

const settings = {
  id: 'work',
  address: 'ann@example.org',
  host: 'imap.example.org',
  port: 993,
  tls: 'implicit',
  user: 'ann',
  secretRef: 'work',
};

const wrong = [
  { title: 'an id that is a path', change: { id: '../work' } },
  { title: 'a port that is none', change: { port: 70_000 } },
  { title: 'a TLS mode that would be "if possible"', change: { tls: 'opportunistic' } },
  { title: 'a fingerprint that is too short to pin anything', change: { pinnedFingerprint: 'AB:CD' } },
  { title: 'a password among the settings', change: { password: 'secret' } },
  { title: 'no folder to watch', change: { folders: [] } },
  { title: 'a policy that deletes', change: { policy: { suspicious: 'delete', impersonation: 'delete' } } },
];

test.each(wrong)('$title is refused', ({ change }) => {
  expect(() => parseAccount({ ...settings, ...change })).toThrow();
});

test('what may be left out gets its default', () => {
  expect(parseAccount(settings)).toEqual({
    ...settings,
    pinnedFingerprint: null,
    folders: ['INBOX'],
    policy: defaultPolicy,
    submission: null,
    authenticationTrust: null,
  });
});

test('a fingerprint is compared in capitals', () => {
  const pinnedFingerprint = Array.from({ length: 32 }, () => 'ab').join(':');
  expect(parseAccount({ ...settings, pinnedFingerprint }).pinnedFingerprint).toBe(pinnedFingerprint.toUpperCase());
});
