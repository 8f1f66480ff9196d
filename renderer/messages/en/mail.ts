import type { HistoryEntry, Sender } from '../../../shared/contract/mail-detail.ts';
import type { MailSummary } from '../../../shared/contract/mail-summary.ts';

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

/** What is said of the mail that is open, and of what can be done with it. */
export const mail = {
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
};

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
