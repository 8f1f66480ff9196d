import type { AccountStatus } from '../../shared/contract/account-status.ts';
import type { HistoryEntry, Sender } from '../../shared/contract/mail-detail.ts';
import type { MailSummary } from '../../shared/contract/mail-summary.ts';
import type { View } from './list/view.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const viewNames: Readonly<Record<View, string>> = { review: 'Review', all: 'All mail', quarantine: 'Quarantine' };

const phases: Readonly<Record<AccountStatus['phase'], string>> = {
  connecting: 'Connecting',
  working: 'Reading mail',
  watching: 'Watching',
  offline: 'Not connected',
  stopped: 'Needs you',
};

const proofs: Readonly<Record<Sender['proof'], string>> = {
  proven: 'Proven: the mail was signed for this domain.',
  failed: 'Refuted: the domain’s own rules say it did not send this.',
  notProven: 'Not proven: nothing confirms that this domain sent it.',
  couldNotAsk: 'Not checked: whether this domain sent it could not be asked.',
};

/** Of a domain that the mail bears without its having been shown to come from there. */
const borrowed: Readonly<Record<Sender['proof'], string>> = {
  proven: '',
  failed: 'is in the address, but its own rules say that it did not send this.',
  notProven: 'is in the address, but nothing confirms that it sent this.',
  couldNotAsk: 'is in the address, but whether it sent this could not be asked.',
};

const parts: Readonly<Record<string, string>> = {
  'header:from': 'Sender',
  'header:reply-to': 'Reply address',
  'header:authentication-results': 'Your mail server’s check',
  subject: 'Subject',
  body: 'Text',
  hidden: 'Hidden text',
  link: 'Link',
  image: 'Picture',
  attachment: 'Attachment',
  embedded: 'Attached mail',
};

const demands: Readonly<Record<string, string>> = {
  account_data: 'account data',
  account_number: 'account numbers',
  bank_account: 'bank details',
  bank_details_by_email: 'bank details',
  card_number: 'card numbers',
  confirm_security_details_by_link: 'security details',
  confirm_transaction: 'confirmation of a transaction',
  crypto: 'cryptocurrency',
  crypto_transfer: 'cryptocurrency',
  gift_card: 'gift cards',
  id_document: 'identity documents',
  immediate_payment: 'an immediate payment',
  install_software: 'software to be installed',
  kyc: 'identity documents',
  move_money_to_safe_account: 'money to be moved to another account',
  otp: 'one-time codes',
  parcel_release_fee: 'a fee for a parcel',
  password: 'passwords',
  payment: 'a payment',
  personal_data: 'personal data',
  pin: 'PINs',
  prepaid_card: 'prepaid cards',
  private_keys: 'private keys',
  redelivery_fee: 'a fee for a redelivery',
  remote_access: 'access to your computer',
  security_details: 'security details',
  security_question_answers: 'answers to security questions',
  seed_phrase: 'a recovery phrase',
  ssn: 'a social security number',
  test_payment: 'a test payment',
  wire_transfer: 'a bank transfer',
};

const chatKinds: Readonly<Record<string, string>> = {
  chatbot: 'Chat',
  'live-chat': 'Chat',
  messenger: 'Messenger',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  x: 'X',
};

const deeds: Readonly<Record<HistoryEntry['kind'], Readonly<Record<HistoryEntry['by'], string>>>> = {
  judged: { vouchsafe: 'Examined', owner: 'Examined' },
  flag: { vouchsafe: 'Vouchsafe flagged it', owner: 'You flagged it' },
  unflag: { vouchsafe: 'Vouchsafe removed the flag', owner: 'You removed the flag' },
  quarantine: { vouchsafe: 'Vouchsafe moved it to quarantine', owner: 'You moved it to quarantine' },
  release: { vouchsafe: 'Vouchsafe put it back', owner: 'You put it back' },
};

const outcomes: Readonly<Record<HistoryEntry['state'], string>> = {
  planned: 'about to be done',
  sent: 'waiting for the mail server',
  confirmed: '',
  failed: 'did not work',
  void: 'overtaken: another program had moved it',
};

/** Every text of the window, in English. Another language is another object of this type. */
export const english = {
  /** Preferred variant of the language, where the reader's own is another language. */
  locale: 'en-GB',
  name: 'Vouchsafe',
  views: viewNames,
  rail: {
    label: 'Lists',
    accounts: 'Accounts',
    phase: (phase: AccountStatus['phase']) => phases[phase],
    unknown: 'Not known',
  },
  firstRun: (judged: number, remaining: number) => `Reading earlier mail, ${judged} of ${judged + remaining}`,
  days: { today: 'Today', yesterday: 'Yesterday', moment: (day: string, time: string) => `${day}, ${time}` },
  list: {
    label: (view: View) => `${viewNames[view]}, newest first`,
    toDecide: (count: number) => (count === 0 ? 'Nothing to decide' : `${count} to decide`),
    arrivals: (count: number) => `${count} new`,
    loading: 'Loading mail',
    noSender: 'No sender',
    noSubject: 'No subject',
  },
  verdict: {
    contradicts: 'Contradicts registry',
    verified: (brand: string) => `Verified: ${brand}`,
    notExamined: 'Not examined',
    silent: 'No claim to check',
  },
  placeOf: (mail: MailSummary): string => {
    if (mail.place === 'gone') return 'No longer there';
    if (mail.place === 'quarantine') return 'In quarantine';
    if (mail.released) return 'Put back';
    return mail.flagged ? 'Flagged' : '';
  },
  mail: {
    label: 'Mail',
    back: 'Back to the list',
    subject: 'Subject',
    from: 'From',
    received: 'Received',
    loading: 'Loading the mail',
    claims: 'Claims to be',
    really: 'Really',
    differs: 'is not',
    agrees: 'is',
    notKnown: 'Not known',
    bears: (proof: Sender['proof']) => borrowed[proof],
    abused: 'Sent by the organisation itself. A stranger can have written what is in it.',
    unknownClaim: 'No organisation that the registry knows',
    proof: (proof: Sender['proof']) => proofs[proof],
    handledBy: (domain: string) => `Handed over by ${domain}.`,
    evidence: 'Why',
    part: (part: string) => parts[part] ?? 'Mail',
    verifiedNote: 'The sender is proven. What the mail says was not judged.',
    silentNote: 'It speaks for no organisation, so there was nothing to hold it against.',
    foreignLetter: 'A letter of another alphabet that looks like a Latin one',
    paper: 'The mail, as text',
    paperNote: 'Written by the sender. Links and pictures are left out of reach.',
    cut: 'Only the beginning is kept for review.',
    noText: 'This mail has no text.',
    textNotRead: 'The text was not read. The mail itself is untouched on your mail server.',
    textGone: 'The text is no longer kept. The mail itself is untouched on your mail server.',
    history: 'What happened',
    deed: (entry: HistoryEntry, examined: boolean) =>
      entry.kind === 'judged' && !examined ? 'Could not be examined' : deeds[entry.kind][entry.by],
    outcome: (state: HistoryEntry['state']) => outcomes[state],
    registry: (version: string) => `Held against registry ${version}`,
  },
  channels: {
    title: (brand: string) => `Reach ${brand} for real`,
    unknownTitle: (name: string) => (name === '' ? 'Reach them for real' : `Reach ${name} for real`),
    site: 'Website',
    page: 'Help page',
    phone: (country: string) => (country === '' ? 'Telephone' : `Telephone, ${country.toUpperCase()}`),
    chat: (kind: string) => chatKinds[kind] ?? 'Chat',
    source: 'Source:',
    seen: (date: string) => `seen ${date}`,
    unknown: 'The registry does not know this organisation. Type its address yourself, or use a bill or card you have.',
    neverAsks: (brand: string, things: readonly string[]) =>
      `${brand} says it never asks by mail for ${new Intl.ListFormat('en', { type: 'disjunction' }).format(things)}.`,
    /** The registry's codes in words; codes that are no demand (a way of writing, a kind of contact) are left out. */
    demands: (codes: readonly string[]) => [...new Set(codes.flatMap((code) => demands[code] ?? []))],
  },
  actions: {
    release: (mail: MailSummary) => (mail.place === 'quarantine' ? 'Put back' : 'Keep in inbox'),
    releasing: 'Putting back',
    quarantine: 'Move to quarantine',
    quarantining: 'Moving',
    undo: 'Undo',
    dismiss: 'Dismiss',
    retry: 'Try again',
    state,
  },
  notices: {
    release: 'Put back. Vouchsafe will not move this mail again.',
    quarantine: 'Moved to quarantine.',
    label: 'Message',
  },
  empty: {
    review: 'Nothing to decide.',
    all: 'No mail yet.',
    quarantine: 'Quarantine is empty.',
    allAdvice: 'Mail appears here as soon as it has been examined.',
    quarantineAdvice: 'Mail that contradicts the registry is moved here, and can be put back.',
    week: (watched: number, caught: number) =>
      watched === 0
        ? 'No mail this week.'
        : `${plural(watched, 'mail', 'mails')} watched this week, ${caught === 0 ? 'none' : caught} caught.`,
    chart: 'Mail of the last seven days',
    chartDay: (day: string, watched: number, caught: number) => `${day}: ${watched} watched, ${caught} caught`,
    choose: 'Choose a mail to see why it was judged so.',
    keys: 'Move with the arrow keys or J and K. U takes back what you did last.',
  },
  connection: {
    connecting: 'Connecting to Vouchsafe',
    lost: 'Vouchsafe is not answering. What you see may be out of date; your mail is where it was. Trying again.',
    signedOut: 'Vouchsafe was started again. Open the new address that it printed in its terminal.',
    account: (address: string, message: string) => `${address}: ${message}`,
  },
  failures: {
    list: 'The list could not be loaded.',
    mail: 'This mail could not be shown.',
    disconnected: 'Vouchsafe is not answering, so nothing was changed. Try again when it is back.',
    defect:
      'Something went wrong inside Vouchsafe. The mail stays where it is. Try again; if it happens again, restart Vouchsafe.',
  },
};

export type Messages = typeof english;

export const messages: Messages = english;

/**
 * Where a mail is, as a sentence.
 * @param movedBy who moved it to quarantine last, when anybody did
 */
function state(mail: MailSummary, movedBy: HistoryEntry['by']): string {
  if (mail.place === 'gone') return 'Another program removed this mail.';
  if (mail.place === 'quarantine') {
    return movedBy === 'owner' ? 'You moved this to quarantine.' : 'Vouchsafe moved this to quarantine.';
  }
  if (mail.released) return 'You put this back. It will not be moved again.';
  const contradicted = mail.verdict === 'suspicious' || mail.verdict === 'impersonation';
  if (mail.firstRun && contradicted) return 'It was here before Vouchsafe, so it was left in place.';
  return mail.flagged ? 'Flagged, and left in the inbox.' : 'In the inbox.';
}
