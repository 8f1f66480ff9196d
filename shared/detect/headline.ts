import type { Claim } from './claims/claim.ts';
import type { Sender } from './identity/sender.ts';
import type { RequestKind } from './requests/language.ts';
import type { Evidence, VerdictName } from './verdict.ts';

/** Longest headline, in words. */
const headlineWords = 15;

/** What the mail wants, in the order of what is worth saying first. */
const wants: readonly (readonly [RequestKind, string])[] = [
  ['seed-phrase', 'asks for your secret phrase'],
  ['remote-access', 'wants to control your computer'],
  ['gift-card', 'asks for gift cards'],
  ['one-time-code', 'asks for a one-time code'],
  ['card', 'asks for card details'],
  ['bank', 'asks for bank details'],
  ['credentials', 'asks for your password'],
  ['identity-papers', 'asks for personal details'],
  ['parcel', 'says a parcel waits'],
  ['fine', 'demands a payment'],
  ['payment-problem', 'reports a payment problem'],
  ['verify', 'asks you to verify an account'],
  ['account-threat', 'threatens to close an account'],
  ['sign-in-alert', 'reports a foreign sign-in'],
  ['crypto', 'offers crypto money'],
  ['refund', 'offers money to collect'],
  ['prize', 'promises a prize'],
  ['call', 'wants you to call'],
  ['reply', 'wants a reply'],
];

/**
 * The contradiction in one sentence of at most 15 words: who the mail says it is, who it is, what it wants.
 */
export function headline(
  verdict: VerdictName,
  claim: Claim | null,
  sender: Sender,
  evidence: readonly Evidence[],
): string {
  if (claim === null) return 'Claims no organisation that could be checked.';
  if (verdict === 'verified') return shorten(`Verified: sent by ${claim.name} from ${sender.proven}.`);
  if (verdict === 'unknown')
    return shorten(`Presents itself as ${claim.name}; ${reserve(evidence)} speaks against it.`);
  const codes = new Set(evidence.map(({ code }) => code));
  const want = wants.find(([kind]) => codes.has(`asks-${kind}`))?.[1] ?? aim(evidence);
  const parts = [`Says ${shorten(claim.name, 4)}`, origin(sender, codes), want].filter((part) => part !== undefined);
  return shorten(`${parts[0]}; ${parts.slice(1).join(', ')}`);
}

function origin(sender: Sender, codes: ReadonlySet<string>): string {
  if (codes.has('sender-malformed')) return 'sent from no real address';
  if (codes.has('authentication-failed')) return `not sent by ${sender.domain}`;
  if (codes.has('domain-proven')) return `sent from ${sender.proven}`;
  if (codes.has('domain-official')) return `sender ${sender.domain} unproven`;
  return sender.domain === '' ? 'sender not named' : `sent from ${sender.domain}`;
}

/** Where it leads, when it does not say what it wants. */
function aim(evidence: readonly Evidence[]): string | undefined {
  const link = evidence.find(({ code, weight }) => code.startsWith('link-') && weight !== 'claim');
  const domain = link?.values.domain ?? '';
  return domain === '' ? undefined : `leads to ${domain}`;
}

function reserve(evidence: readonly Evidence[]): string {
  return evidence.some(({ weight }) => weight === 'weak' || weight === 'strong') ? 'too little' : 'nothing';
}

function shorten(sentence: string, limit = headlineWords): string {
  const words = sentence.split(/\s+/).filter((word) => word !== '');
  return words.length <= limit ? words.join(' ') : `${words.slice(0, limit).join(' ')}…`;
}
