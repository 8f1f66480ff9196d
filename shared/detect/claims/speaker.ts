import type { Brand } from '../../registry/brand.ts';
import type { RequestKind } from '../requests/language.ts';
import { enough, mentionLimit, points, textLimit, type Utterance } from './claim.ts';

/** The brand that speaks in a mail. */
export type Speaker = Readonly<{ brand: Brand; presented: boolean }>;

/** What else is known about how the mail is written. */
export type Manner = Readonly<{
  /** The sender's name is that of nobody: "Congratulations!", "Customer Support". */
  anonymous: boolean;
  /** The sender's address is not his own: what he calls himself means nothing either. */
  borrowed: boolean;
  /** The sender's name is what his domain says. */
  ownName: boolean;
  /** The text addresses its reader as a customer, as only an organisation does. */
  toCustomers: boolean;
  /** What the mail wants. */
  requests: ReadonlySet<RequestKind>;
  /** What its subject alone wants. */
  subjectRequests: ReadonlySet<RequestKind>;
}>;

type Total = {
  brand: Brand;
  shown: number;
  text: number;
  mentions: number;
  /** Mentions by a name that is also an ordinary word. */
  words: number;
  voice: boolean;
  /** A name that can only mean the brand, in the sender's name or address. */
  presented: boolean;
  /** The same in subject or text. */
  clear: boolean;
  inSubject: boolean;
  /** The subject is about the reader's account with it. */
  owned: boolean;
};

/**
 * Weighs the places that name brands against each other.
 * @returns the brand that speaks, or null when brands are only mentioned
 */
export function findSpeaker(utterances: readonly Utterance[], manner: Manner): Speaker | null {
  let best: (Speaker & { readonly sum: number }) | null = null;
  for (const total of addUp(utterances).values()) {
    // Under an address that is not the sender's own, whom the text names, it speaks for.
    const text = total.text + Math.min(mentionLimit, total.mentions + (manner.borrowed ? total.words : 0));
    const sum = total.shown + Math.min(textLimit, text);
    const presented = isPresented(total, manner);
    const speaks = presented || total.voice || manner.anonymous;
    const threshold = manner.borrowed && lures.some((kind) => manner.requests.has(kind)) ? points.mention : enough;
    if (sum >= threshold && speaks && sum > (best?.sum ?? 0)) best = { brand: total.brand, presented, sum };
  }
  return best;
}

/**
 * The sender calls himself the brand: by a name that can mean nothing else, by an ordinary word that subject or text
 * explain, in a subject about the reader's account that wants something done with it or stands above a text to
 * customers, or under a name that is nobody's.
 */
function isPresented(total: Total, manner: Manner): boolean {
  if (total.presented || (total.shown > 0 && (total.clear || fitsSector(total.brand, manner)))) return true;
  const account = !manner.ownName && total.owned && money.some((kind) => manner.subjectRequests.has(kind));
  return account || (total.inSubject && manner.toCustomers) || (manner.anonymous && (total.voice || total.inSubject));
}

/** A wallet's name above talk of coins, a carrier's above a parcel: the ordinary word means the brand. */
function fitsSector({ sector }: Brand, { requests }: Manner): boolean {
  return (sectorRequests[sector] ?? []).some((kind) => requests.has(kind));
}

/** What is offered in somebody else's name. */
const lures: readonly RequestKind[] = ['prize', 'parcel', 'refund', 'crypto'];
const money: readonly RequestKind[] = [
  'credentials',
  'payment-problem',
  'verify',
  'account-threat',
  'sign-in-alert',
  'card',
  'bank',
  'one-time-code',
];
const sectorRequests: Readonly<Record<string, readonly RequestKind[]>> = {
  crypto: ['crypto', 'seed-phrase'],
  carrier: ['parcel'],
  post: ['parcel'],
  bank: money,
  payment: money,
};

function addUp(utterances: readonly Utterance[]): Map<Brand, Total> {
  const totals = new Map<Brand, Total>();
  for (const utterance of utterances) {
    const { brand, place, voice, ambiguous, points: worth } = utterance;
    const total = totals.get(brand) ?? newTotal(brand);
    totals.set(brand, total);
    if (place === 'name' || place === 'address') {
      total.shown += worth;
      if (!ambiguous && worth >= points.inDisplayName) total.presented = true;
      continue;
    }
    if (worth > points.mention) total.text += worth;
    else if (worth === points.mention) total.mentions += worth;
    else if (worth === points.word) total.words++;
    if (voice) total.voice = true;
    if (!ambiguous) total.clear = true;
    if (place === 'subject') {
      total.inSubject = true;
      total.owned ||= voice;
    }
  }
  return totals;
}

function newTotal(brand: Brand): Total {
  return {
    brand,
    shown: 0,
    text: 0,
    mentions: 0,
    words: 0,
    voice: false,
    presented: false,
    clear: false,
    inSubject: false,
    owned: false,
  };
}
