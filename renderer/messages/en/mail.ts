import type { HistoryEntry, Sender } from '../../../shared/contract/mail-detail.ts';
import type { MailSummary } from '../../../shared/contract/mail-summary.ts';
import type { WebAddress } from '../../../shared/process/web-address.ts';
import { plural } from '../plural.ts';

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

/** Why a link is not opened. */
const closedLinks: Readonly<Record<Extract<WebAddress, { kind: 'closed' }>['reason'], string>> = {
  'no-web-page': 'Leads to no web address',
  'not-encrypted': 'Not opened: the address is not encrypted (http), so anybody on the way could answer for it',
  'user-name': 'Not opened: a user name stands in front of the domain, which serves to deceive',
  'too-long': 'Not opened: the address is longer than 2048 characters',
};

const done = {
  release: {
    one: 'Put back. Vouchsafe will not move this mail again.',
    many: 'put back. Vouchsafe will not move them again.',
  },
  genuine: {
    one: 'Called genuine. Vouchsafe leaves this mail alone from now on.',
    many: 'called genuine. Vouchsafe leaves them alone from now on.',
  },
  keep: { one: 'Kept where it is. It waits for no decision any more.', many: 'kept where they are.' },
  quarantine: { one: 'Moved to quarantine.', many: 'moved to quarantine.' },
  flag: { one: 'Flagged again.', many: 'flagged again.' },
  unflag: { one: 'The flag is off again.', many: 'without their flags again.' },
  decide: { one: 'It waits for your decision again.', many: 'wait for your decision again.' },
} as const;

const trusts = {
  release: 'Put back. Vouchsafe will not move mail of this sender again.',
  genuine: 'Called genuine. Vouchsafe leaves mail of this sender alone from now on.',
} as const;

const undoes = {
  release: 'put it back',
  quarantine: 'back to quarantine',
  flag: 'flag it again',
  unflag: 'take the flag off',
  decide: 'decide again',
} as const;

const remoteThings = plural('en', { one: 'thing on other computers', other: 'things on other computers' });
const activeThings = plural('en', { one: 'active part', other: 'active parts' });
const conjunction = new Intl.ListFormat('en', { type: 'conjunction' });
const mails = plural('en', { one: 'mail', other: 'mails' });

/** What is said of the mail that is open, and of what can be done with it. */
export const mail = {
  opening: {
    title: (domain: string) => `Open ${domain}?`,
    contradicted: (brand: string) =>
      `The mail that holds this link says it is from ${brand}, and was contradicted. Whoever sent it chose where the link leads.`,
    unnamed: 'The mail that holds this link was contradicted. Whoever sent it chose where the link leads.',
    wait: (seconds: number) => `Can be opened in ${seconds} s`,
    open: 'Open this site',
    instead: (domain: string) => `Go to ${domain} instead`,
    whole: 'The whole address',
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
    paper: 'The mail',
    faces: 'Ways to see the mail',
    face: { text: 'Text', html: 'As designed', source: 'Source' },
    paperNote: 'Written by the sender. Links and pictures are left out of reach.',
    kept: 'This is the beginning that was kept for review.',
    cut: 'The rest is too long to be shown.',
    fetching: 'Asking your mail server for the mail',
    notFetched: (reason: string) => `The whole mail could not be fetched. ${reason}`,
    htmlTitle: 'The mail as its sender designed it',
    leftOut: (remote: number, active: number) => {
      const parts = [...(remote > 0 ? [remoteThings(remote)] : []), ...(active > 0 ? [activeThings(active)] : [])];
      return parts.length === 0 ? 'Nothing had to be left out.' : `Left out: ${conjunction.format(parts)}.`;
    },
    noHtml: 'This mail has no design of its own. Its text is all there is.',
    header: 'Header',
    body: 'Body',
    jump: 'Show in the mail',
    attachments: 'Attachments',
    attachmentsNote: 'They stay on your mail server. Vouchsafe does not open them.',
    links: 'Where its links lead',
    linksNote: 'A link opens only by its real domain. Its words may name another one.',
    official: (brand: string) => `Official site of ${brand}`,
    closedLink: (reason: keyof typeof closedLinks) => closedLinks[reason],
    linkText: (text: string) => `“${text}”`,
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
    /** @param moves it is in quarantine, and is put back; else it is called genuine where it lies */
    release: (moves: boolean) => (moves ? 'Put back' : 'This is genuine'),
    /** It asks something first. */
    releaseAsking: (moves: boolean) => (moves ? 'Put back…' : 'This is genuine…'),
    releaseAll: (moves: boolean) => (moves ? 'Put back' : 'Genuine'),
    releasing: (moves: boolean) => (moves ? 'Putting back' : 'Noting it'),
    keep: (mail: MailSummary) => {
      if (mail.place === 'quarantine') return 'Keep in quarantine';
      return mail.flagged ? 'Leave it flagged' : 'Leave it there';
    },
    keepAll: 'Keep',
    keeping: 'Keeping',
    quarantine: 'This is impersonation',
    quarantineAll: 'Quarantine',
    quarantining: 'Moving',
    decideAgain: 'Decide again',
    undo: 'Undo',
    dismiss: 'Dismiss',
    retry: 'Try again',
    state,
  },
  asking: {
    title: (moves: boolean) => (moves ? 'Put this mail back?' : 'Is this mail genuine?'),
    scope: 'This counts for',
    once: 'Only this mail',
    onceMore: 'Other mail of this sender is examined as before.',
    always: (domain: string) => `Also trust mail proven to come from ${domain}`,
    alwaysMore: 'Vouchsafe will not move such mail any more. Somebody who writes from that domain is believed.',
  },
  notices: {
    done: (kind: keyof typeof done, count: number, trust: boolean) =>
      count === 1
        ? trust
          ? trusts[kind === 'genuine' ? kind : 'release']
          : done[kind].one
        : `${mails(count)} ${done[kind].many}`,
    untried: (count: number) => `${mails(count)} not tried after that.`,
    undoes: (does: keyof typeof undoes) => undoes[does],
    label: 'Message',
  },
};

/**
 * Where a mail is, as a sentence.
 * @param movedBy who moved it to quarantine last, when anybody did
 * @param wasMoved it was in quarantine once, and put back
 */
function state(mail: MailSummary, movedBy: HistoryEntry['by'], wasMoved: boolean): string {
  if (mail.place === 'gone') return 'Another program removed this mail.';
  if (mail.place === 'quarantine') {
    if (movedBy === 'owner') return 'You moved this to quarantine.';
    return mail.kept ? 'You kept this in quarantine.' : 'Vouchsafe moved this to quarantine.';
  }
  if (mail.released) {
    return wasMoved ? 'You put this back. It will not be moved again.' : 'You called this genuine. It is left alone.';
  }
  const contradicted = mail.verdict === 'suspicious' || mail.verdict === 'impersonation';
  if (mail.firstRun && contradicted) return 'It was here before Vouchsafe, so it was left in place.';
  if (mail.kept) return mail.flagged ? 'You left it flagged in the inbox.' : 'You left it in the inbox.';
  return mail.flagged ? 'Flagged, and left in the inbox.' : 'In the inbox.';
}
