import type { BrandChannels } from '../../shared/contract/brand-channels.ts';

const page = (source: string) => ({ source, seen: '2026-11-24', confidence: 'high' }) as const;

/** Channels as the registry would give them, for a window over invented mail. */
export const sampleChannels: readonly BrandChannels[] = [
  {
    id: 'correios',
    name: 'Correios',
    sites: [{ domain: 'correios.com.br', ...page('https://www.correios.com.br') }],
    supportPages: [{ url: 'https://www.correios.com.br/falecomoscorreios', ...page('https://www.correios.com.br') }],
    phones: [{ number: '30030100', country: 'br', use: 'support', ...page('https://www.correios.com.br') }],
    chats: [],
    reporting: null,
    neverAsks: ['payment'],
  },
  {
    id: 'dhl',
    name: 'DHL',
    sites: [
      { domain: 'dhl.de', ...page('https://www.dhl.de') },
      { domain: 'dhl.com', ...page('https://www.dhl.com') },
    ],
    supportPages: [{ url: 'https://www.dhl.de/hilfe', ...page('https://www.dhl.de/hilfe') }],
    phones: [{ number: '+492284333112', country: 'de', use: 'support', ...page('https://www.dhl.de/hilfe') }],
    chats: [{ kind: 'chatbot', handle: 'https://www.dhl.de/hilfe', ...page('https://www.dhl.de/hilfe') }],
    reporting: null,
    neverAsks: ['card_number', 'password'],
  },
  {
    id: 'paypal',
    name: 'PayPal',
    sites: [{ domain: 'paypal.com', ...page('https://www.paypal.com') }],
    supportPages: [{ url: 'https://www.paypal.com/smarthelp/contact-us', ...page('https://www.paypal.com') }],
    phones: [],
    chats: [],
    reporting: null,
    neverAsks: ['password', 'remote_access'],
  },
  {
    id: 'netflix',
    name: 'Netflix',
    sites: [{ domain: 'netflix.com', ...page('https://www.netflix.com') }],
    supportPages: [{ url: 'https://help.netflix.com', ...page('https://help.netflix.com') }],
    phones: [],
    chats: [{ kind: 'live-chat', handle: 'https://help.netflix.com', ...page('https://help.netflix.com') }],
    reporting: { address: '', page: 'https://help.netflix.com/en/node/65674', ...page('https://help.netflix.com') },
    neverAsks: ['bank_account', 'card_number', 'password'],
  },
  {
    id: 'amazon',
    name: 'Amazon',
    sites: [{ domain: 'amazon.de', ...page('https://www.amazon.de') }],
    supportPages: [{ url: 'https://www.amazon.de/contact-us', ...page('https://www.amazon.de') }],
    phones: [],
    chats: [],
    reporting: null,
    neverAsks: [],
  },
];
