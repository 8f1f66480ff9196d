import type { Sender } from './identity/sender.ts';
import type { RequestKind } from './requests/language.ts';
import type { Evidence, VerdictName } from './verdict.ts';

/** How the sender stands to what the mail says. */
export type OriginKind = 'malformed' | 'refuted' | 'proven' | 'unproven' | 'named' | 'unnamed';

/** Where a mail really comes from; `domain` is '' for `malformed` and `unnamed`. */
export type Origin = Readonly<{ kind: OriginKind; domain: string }>;

/** What a mail wants, or, when it does not say, where it leads. */
export type Aim = Readonly<{ kind: 'asks'; what: AskedFor }> | Readonly<{ kind: 'leads'; domain: string }>;

/** The contradiction of a mail in parts, so that it can be said in any language; whom it claims to be stands beside it. */
export type Contradiction = Readonly<{ origin: Origin; aim: Aim | null }>;

/** What is worth saying in one sentence, in the order of what is said first. */
export const askedFor = [
  'seed-phrase',
  'remote-access',
  'gift-card',
  'one-time-code',
  'card',
  'bank',
  'credentials',
  'identity-papers',
  'parcel',
  'fine',
  'payment-problem',
  'verify',
  'account-threat',
  'sign-in-alert',
  'crypto',
  'refund',
  'prize',
  'call',
  'reply',
] as const satisfies readonly RequestKind[];

export type AskedFor = (typeof askedFor)[number];

/** @returns null for a mail that contradicts nothing */
export function contradictionOf(
  verdict: VerdictName,
  sender: Sender,
  evidence: readonly Evidence[],
): Contradiction | null {
  if (verdict !== 'suspicious' && verdict !== 'impersonation') return null;
  const codes = new Set(evidence.map(({ code }) => code));
  const what = askedFor.find((kind) => codes.has(`asks-${kind}`));
  return { origin: origin(sender, codes), aim: what === undefined ? direction(evidence) : { kind: 'asks', what } };
}

function origin(sender: Sender, codes: ReadonlySet<string>): Origin {
  if (codes.has('sender-malformed')) return { kind: 'malformed', domain: '' };
  if (codes.has('authentication-failed')) return { kind: 'refuted', domain: sender.domain };
  if (codes.has('domain-proven')) return { kind: 'proven', domain: sender.proven };
  if (codes.has('domain-official')) return { kind: 'unproven', domain: sender.domain };
  return sender.domain === '' ? { kind: 'unnamed', domain: '' } : { kind: 'named', domain: sender.domain };
}

function direction(evidence: readonly Evidence[]): Aim | null {
  const link = evidence.find(({ code, weight }) => code.startsWith('link-') && weight !== 'claim');
  const domain = link?.values.domain ?? '';
  return domain === '' ? null : { kind: 'leads', domain };
}
