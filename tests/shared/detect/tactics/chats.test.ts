import { describe, it } from 'vitest';
import { provenBy } from '../../../support/compose-mail.ts';
import { type Case, expectCase } from '../../../support/judge-draft.ts';

const from = 'PayPal <info@garden-club.example>';
const proven = provenBy('garden-club.example');
const say = 'Your account has been limited. Verify it.';

const chats: readonly Case[] = [
  'https://wa.me/15555550144',
  'https://api.whatsapp.com/send?phone=15555550144',
  'whatsapp://send?phone=15555550144',
  'https://t.me/support_desk77',
  'tg://resolve?domain=desk77',
  'https://m.me/desk77',
  'https://signal.me/#p/+15555550144',
  'https://u.wechat.com/abc',
  'https://tawk.to/chat/abc/default',
].map(
  (target): Case => [
    target,
    { from, html: `<p>${say}</p><a href="${target}">Chat with us</a>` },
    proven,
    { verdict: 'impersonation', brand: 'PayPal', code: 'chat-unknown' },
  ],
);

describe('a chat opens at', () => {
  it.each(chats)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});

const honestChats: readonly Case[] = [
  [
    'lets its readers share a page',
    {
      from: 'Garden Club <news@garden-club.example>',
      html: '<p>Our roses</p><a href="https://wa.me/send?text=roses">Share</a><a href="https://t.me/share/url?url=x">Share</a>',
    },
    proven,
    { verdict: 'unknown' },
  ],
  [
    'invites to the chat of a club',
    {
      from: 'Garden Club <news@garden-club.example>',
      html: '<p>Join us</p><a href="https://chat.whatsapp.com/AbCdEf">Join</a>',
    },
    proven,
    { verdict: 'unknown' },
  ],
];

describe('an honest mail', () => {
  it.each(honestChats)('%s', (_, draft, authentication, expected) => expectCase(draft, authentication, expected));
});
