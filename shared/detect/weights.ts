import type { RequestKind } from './requests/language.ts';
import type { WeightClass } from './verdict.ts';

/**
 * How the sender stands to the organisation that the mail claims to be: `trusted` is proven to be it, `plausible` could
 * be it (its own domain that nobody has checked), `foreign` is somebody else, and of a `vague` one it is not even certain
 * that he claims to be it: contradictions count little then.
 */
export type Standing = 'trusted' | 'plausible' | 'vague' | 'foreign';

/** The module a piece of evidence comes from: contradictions count once for each. */
export type Module = 'claims' | 'identity' | 'channels' | 'requests';

type Entry = Readonly<{
  module: Module;
  /** Weight for a `foreign` sender, a `plausible` and a `trusted` one; null where it means nothing. */
  weights: readonly [WeightClass | null, WeightClass | null, WeightClass | null];
  /** For people; `{name}` is filled in. */
  text: string;
}>;

const claim = ['claim', 'claim', 'claim'] as const;
const strong = ['strong', 'weak', null] as const;
const weak = ['weak', null, null] as const;

/** Every kind of evidence, what it weighs and how it is said. The only place where weights are set. */
const table = {
  'claims-brand': { module: 'claims', weights: claim, text: 'Presents itself as {brand}.' },
  'speaks-as-brand': { module: 'claims', weights: claim, text: 'Its text speaks as {brand}.' },
  'claims-desk': { module: 'claims', weights: claim, text: 'Presents itself as a support desk: {name}.' },
  'claims-own-domain': {
    module: 'claims',
    weights: claim,
    text: 'Presents itself as a desk of your own domain {domain}.',
  },
  'claims-organisation': { module: 'claims', weights: claim, text: 'Presents itself as {name}.' },
  'name-disguised': {
    module: 'claims',
    weights: ['strong', 'strong', null],
    text: 'Writes the name {brand} with characters that only look like it.',
  },

  'domain-proven': {
    module: 'identity',
    weights: ['proof', 'proof', 'proof'],
    text: 'The sender {domain} is proven and an official mail domain of {brand}.',
  },
  'proven-for-stranger': {
    module: 'identity',
    weights: claim,
    text: 'Sent through {brand} ({domain}) under the name of somebody else.',
  },
  'domain-official': {
    module: 'identity',
    weights: ['claim', 'claim', 'claim'],
    text: 'The sender names {domain}, a domain of {brand}, but nothing proves it.',
  },
  'authentication-failed': {
    module: 'identity',
    weights: ['strong', 'strong', null],
    text: 'The sender names {domain}, but the receiving server found that it did not send this.',
  },
  'sender-elsewhere': {
    module: 'identity',
    weights: strong,
    text: 'Sent from {domain}, which is not a domain of {brand}.',
  },
  'sender-unlike-name': {
    module: 'identity',
    weights: weak,
    text: 'Sent from {domain}, which says nothing of {name}.',
  },
  'sender-named-alike': {
    module: 'identity',
    weights: strong,
    text: 'Sent from {domain}, which carries the name of {brand} but is not known as its domain.',
  },
  'sender-shares-word': {
    module: 'identity',
    weights: weak,
    text: 'Sent from {domain}, which carries a word that is also a name of {brand}.',
  },
  'sender-trusted': { module: 'identity', weights: claim, text: 'You chose to trust {domain}.' },
  'sender-marked': {
    module: 'identity',
    weights: ['strong', 'strong', null],
    text: 'You called earlier mail of this sender at {domain} an impersonation.',
  },
  'sender-not-own': { module: 'identity', weights: strong, text: 'Nothing proves that it comes from {brand}.' },
  'sender-lookalike': {
    module: 'identity',
    weights: strong,
    text: 'Sent from {domain}, which only looks like a domain of {brand}.',
  },
  'sender-freemail': { module: 'identity', weights: strong, text: 'Sent from a personal mailbox at {domain}.' },
  'sender-personal': { module: 'identity', weights: weak, text: 'Sent from a personal mailbox at {domain}.' },
  'sender-self-service': {
    module: 'identity',
    weights: strong,
    text: 'Sent through {domain}, where anybody can write under any name.',
  },
  'sender-malformed': {
    module: 'identity',
    weights: ['strong', 'strong', null],
    text: 'The sender address is not a real one.',
  },
  'sender-forged': {
    module: 'identity',
    weights: strong,
    text: 'Uses the address of {other} to speak as somebody else.',
  },
  'address-in-name': {
    module: 'identity',
    weights: strong,
    text: 'Shows an address of {shown} as its name; the real address is another.',
  },
  'nothing-proven': { module: 'identity', weights: weak, text: 'Nothing proves who sent this.' },

  'link-lookalike': {
    module: 'channels',
    weights: ['strong', 'strong', 'weak'],
    text: 'Links to {domain}, which only looks like a domain of {brand}.',
  },
  'link-address': {
    module: 'channels',
    weights: ['strong', 'strong', 'weak'],
    text: 'Links to a bare network address.',
  },
  'link-hidden': { module: 'channels', weights: strong, text: 'Links through {domain}, which hides where it leads.' },
  'link-detour': {
    module: 'channels',
    weights: strong,
    text: 'Borrows a page of {via} to pass you on to {domain}.',
  },
  'link-open-host': { module: 'channels', weights: strong, text: 'Links to {domain}, where anybody can publish.' },
  'link-text-differs': {
    module: 'channels',
    weights: strong,
    text: 'Shows a link to {shown} that leads to {domain}.',
  },
  'link-userinfo': {
    module: 'channels',
    weights: ['strong', 'strong', 'weak'],
    text: 'Puts a name in front of the real host of a link.',
  },
  'link-embedded': {
    module: 'channels',
    weights: ['strong', 'strong', 'weak'],
    text: 'Opens a page that is hidden in the link itself.',
  },
  'mail-buttons-only': {
    module: 'channels',
    weights: ['decisive', 'strong', 'weak'],
    text: 'All it offers are buttons that write a mail to {address}.',
  },
  'code-elsewhere': {
    module: 'channels',
    weights: strong,
    text: 'Shows a QR code that leads to {domain}, which is not a domain of {brand}.',
  },
  'link-elsewhere': { module: 'channels', weights: weak, text: 'Links to {domain}, which is not a domain of {brand}.' },
  'reply-elsewhere': { module: 'channels', weights: strong, text: 'Replies go to {address}, not to {brand}.' },
  'reply-differs': { module: 'channels', weights: weak, text: 'Replies go to {address}, not to the sender.' },
  'mail-button': {
    module: 'channels',
    weights: ['strong', 'strong', 'weak'],
    text: 'Its buttons write a mail to {address}.',
  },
  'phone-unknown': {
    module: 'channels',
    weights: ['strong', 'weak', null],
    text: 'Wants you to call {number}, which is not a known number of {brand}.',
  },
  'phone-named': {
    module: 'channels',
    weights: weak,
    text: 'Names the number {number}, which nobody knows as that of {brand}.',
  },
  'phone-in-note': {
    module: 'channels',
    weights: ['strong', 'strong', 'strong'],
    text: 'Wants you to call {number}, which a stranger wrote into a mail of {brand}.',
  },
  'phone-beside': {
    module: 'channels',
    weights: ['weak', 'weak', 'weak'],
    text: 'Names the number {number}, which a stranger may have written into a mail of {brand}.',
  },
  'chat-unknown': {
    module: 'channels',
    weights: ['strong', 'weak', 'weak'],
    text: 'Wants to go on in a chat: {handle}.',
  },
  'attachment-page': {
    module: 'channels',
    weights: strong,
    text: 'Brings a web page as an attachment: {name}.',
  },
  'attachment-locked': {
    module: 'channels',
    weights: strong,
    text: 'Brings a locked file with its password beside it: {name}.',
  },
  'attachment-program': {
    module: 'channels',
    weights: ['strong', 'strong', 'strong'],
    text: 'Brings a program as an attachment: {name}.',
  },
  'attachment-instead': {
    module: 'channels',
    weights: strong,
    text: 'Says nothing itself but sends you to an attachment: {name}.',
  },
  'picture-only': { module: 'channels', weights: weak, text: 'Shows pictures instead of text.' },
  'text-hidden': { module: 'channels', weights: weak, text: 'Hides text that a reader does not see.' },
} as const satisfies Record<string, Entry>;

const requestTexts: Readonly<Record<RequestKind, readonly [text: string, heavy: boolean]>> = {
  credentials: ['Asks for a password or to sign in.', true],
  verify: ['Asks you to verify or update an account.', true],
  'account-threat': ['Threatens that an account is or will be closed.', true],
  'sign-in-alert': ['Reports a sign-in that was not yours.', true],
  'payment-problem': ['Reports a problem with a payment.', true],
  card: ['Asks for card details.', true],
  bank: ['Asks for bank details.', true],
  'identity-papers': ['Asks for identity papers or personal details.', true],
  'seed-phrase': ['Asks for the secret phrase of a wallet.', true],
  'one-time-code': ['Asks for a one-time code.', true],
  'gift-card': ['Asks for gift cards.', true],
  crypto: ['Offers or asks for crypto money.', true],
  'remote-access': ['Wants to look at or control your computer.', true],
  parcel: ['Says that a parcel waits for you to act.', true],
  fine: ['Says that a fine or tax is to be paid.', true],
  refund: ['Offers money, points or a refund to be collected.', true],
  prize: ['Promises a prize or reward.', true],
  order: ['Tells of a purchase or renewal.', false],
  call: ['Asks you to call.', false],
  reply: ['Asks you to reply.', false],
  attachment: ['Asks you to open an attachment.', false],
  'archive-password': ['Gives the password of a file.', false],
  secrecy: ['Asks you to keep it secret.', false],
  deadline: ['Presses for time.', false],
};

export type EvidenceCode = keyof typeof table | `asks-${RequestKind}`;

/**
 * What a piece of evidence weighs for a sender, and how it is said.
 * @returns weight null when it means nothing for such a sender
 */
export function weigh(code: EvidenceCode, standing: Standing): Readonly<{ weight: WeightClass | null; text: string }> {
  const { weights, text } = entry(code);
  const [foreign, plausible, trusted] = weights;
  const vague = foreign === 'strong' && !isStrongWhoeverSpeaks(code) ? 'weak' : foreign;
  return { text, weight: { foreign, vague, plausible, trusted }[standing] };
}

/** The module that a code belongs to. */
export function moduleOf(code: EvidenceCode): Module {
  return entry(code).module;
}

/** True for a code of the table: evidence may come from a record written by another version. */
export function isEvidenceCode(code: string): code is EvidenceCode {
  return Object.hasOwn(table, code) || (code.startsWith('asks-') && Object.hasOwn(requestTexts, code.slice(5)));
}

/** A link that borrows the looks of the very organisation the mail speaks of deceives, whoever has sent it on. */
function isStrongWhoeverSpeaks(code: EvidenceCode): boolean {
  return code === 'link-lookalike';
}

function entry(code: EvidenceCode): Entry {
  if (!isRequest(code)) return table[code];
  const [text, heavy] = requestTexts[requestKind(code)];
  return { module: 'requests', weights: heavy ? strong : weak, text };
}

function isRequest(code: EvidenceCode): code is `asks-${RequestKind}` {
  return code.startsWith('asks-');
}

function requestKind(code: `asks-${RequestKind}`): RequestKind {
  return code.slice('asks-'.length) as RequestKind;
}
