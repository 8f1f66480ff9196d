import { expect, test } from 'vitest';
import { channelEntries } from '../../../renderer/lib/mail/channel-entries.ts';
import type { BrandChannels } from '../../../shared/contract/brand-channels.ts';

const fact = { source: 'https://www.bank.example/contact', seen: '2026-11-24', confidence: 'high' } as const;
const channels: BrandChannels = {
  id: 'bank',
  name: 'Bank',
  sites: [
    { domain: 'bank.example', ...fact },
    { domain: 'bank.test', ...fact },
  ],
  supportPages: [{ url: 'https://www.bank.example/help/', ...fact }],
  phones: [
    { number: '+4915550100', country: 'de', use: 'company', ...fact },
    { number: '+4915550199', country: 'de', use: 'support', ...fact },
  ],
  chats: [
    { kind: 'x', handle: 'BankHelp', ...fact },
    { kind: 'chatbot', handle: 'https://www.bank.example/chat', ...fact },
  ],
  reporting: null,
  neverAsks: [],
};

test('the ways to an organisation come with their source and date, numbers that are no support line left out', () => {
  const entries = channelEntries(channels, []);
  expect(entries.map(({ kind, value, href }) => [kind, value, href])).toEqual([
    ['site', 'bank.example', 'https://bank.example/'],
    ['page', 'bank.example/help', 'https://www.bank.example/help/'],
    ['phone', '+4915550199', null],
    ['chat', '@BankHelp', null],
    ['chat', 'bank.example/chat', 'https://www.bank.example/chat'],
  ]);
  expect(entries[0]?.source).toBe('bank.example');
  expect(entries[0]?.seen).toMatch(/^seen .*2026/);
  expect(new Set(entries.map((entry) => entry.key)).size).toBe(entries.length);
});

test.each(['javascript:alert(1)', 'http://bank.example/help', 'file:///etc/passwd', 'not an address'])(
  'an entry %s is shown and leads nowhere',
  (url) => {
    const [page] = channelEntries(
      { ...channels, sites: [], phones: [], chats: [], supportPages: [{ url, ...fact }] },
      [],
    );
    expect(page).toMatchObject({ value: url, href: null });
  },
);

test('numbers of the reader’s countries come first', () => {
  const line = (country: string) => ({ number: `+1${country}`, country, use: 'support', ...fact });
  const entries = channelEntries({ ...channels, phones: [line('de'), line('us'), line('gb'), line('at')] }, [
    'gb',
    'at',
  ]);
  expect(entries.filter((entry) => entry.kind === 'phone').map((entry) => entry.value)).toEqual(['+1gb', '+1at']);
});
