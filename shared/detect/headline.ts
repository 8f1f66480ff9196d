import type { Claim } from './claims/claim.ts';
import type { Aim, AskedFor, Contradiction, Origin } from './contradiction.ts';
import type { Sender } from './identity/sender.ts';
import type { Evidence, VerdictName } from './verdict.ts';

/** Longest headline, in words. */
const headlineWords = 15;

const wants: Readonly<Record<AskedFor, string>> = {
  'seed-phrase': 'asks for your secret phrase',
  'remote-access': 'wants to control your computer',
  'gift-card': 'asks for gift cards',
  'one-time-code': 'asks for a one-time code',
  card: 'asks for card details',
  bank: 'asks for bank details',
  credentials: 'asks for your password',
  'identity-papers': 'asks for personal details',
  parcel: 'says a parcel waits',
  fine: 'demands a payment',
  'payment-problem': 'reports a payment problem',
  verify: 'asks you to verify an account',
  'account-threat': 'threatens to close an account',
  'sign-in-alert': 'reports a foreign sign-in',
  crypto: 'offers crypto money',
  refund: 'offers money to collect',
  prize: 'promises a prize',
  call: 'wants you to call',
  reply: 'wants a reply',
};

/**
 * The verdict in one sentence of at most 15 words: who the mail says it is, who it is, what it wants.
 * @param contradiction null when there is none
 */
export function headline(
  verdict: VerdictName,
  claim: Claim | null,
  sender: Sender,
  evidence: readonly Evidence[],
  contradiction: Contradiction | null,
): string {
  if (claim === null) return 'Claims no organisation that could be checked.';
  if (verdict === 'verified') return shorten(`Verified: sent by ${claim.name} from ${sender.proven}.`);
  if (contradiction === null) {
    return shorten(`Presents itself as ${claim.name}; ${reserve(evidence)} speaks against it.`);
  }
  const { origin, aim } = contradiction;
  const rest = aim === null ? [from(origin)] : [from(origin), wanting(aim)];
  return shorten(`Says ${shorten(claim.name, 4)}; ${rest.join(', ')}`);
}

function from({ kind, domain }: Origin): string {
  const said = {
    malformed: 'sent from no real address',
    refuted: `not sent by ${domain}`,
    proven: `sent from ${domain}`,
    unproven: `sender ${domain} unproven`,
    named: `sent from ${domain}`,
    unnamed: 'sender not named',
  } as const;
  return said[kind];
}

function wanting(aim: Aim): string {
  return aim.kind === 'asks' ? wants[aim.what] : `leads to ${aim.domain}`;
}

function reserve(evidence: readonly Evidence[]): string {
  return evidence.some(({ weight }) => weight === 'weak' || weight === 'strong') ? 'too little' : 'nothing';
}

function shorten(sentence: string, limit = headlineWords): string {
  const words = sentence.split(/\s+/).filter((word) => word !== '');
  return words.length <= limit ? words.join(' ') : `${words.slice(0, limit).join(' ')}…`;
}
