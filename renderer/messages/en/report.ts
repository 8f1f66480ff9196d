import type {
  ReportDecision,
  ReportNote,
  ReportRefusal,
  ReportState,
  Revealed,
} from '../../../shared/contract/report.ts';
import { plural } from '../plural.ts';

const mails = plural('en', { one: 'mail', other: 'mails' });
const reports = plural('en', { one: 'report', other: 'reports' });
const minutes = plural('en', { one: 'minute', other: 'minutes' });
const days = plural('en', { one: 'day', other: 'days' });
const conjunction = new Intl.ListFormat('en', { type: 'conjunction' });

type Values = Readonly<Record<string, string>>;

const host = ({ host }: Values) => host || 'The server that sends your mail';
const said = ({ server }: Values) => (server ? ` It said: “${server}”` : '');
const bySelf = 'You can save it as a file and send it yourself.';

const refusals: Readonly<Record<ReportRefusal['code'], (values: Values) => string>> = {
  simulation: ({ vendor }) =>
    `This mail says that it is an exercise${vendor ? ` of ${vendor}` : ''}: somebody at your work sends such mail to practise. It is not reported to anybody outside. Tell whoever looks after security there.`,
  'no-recipient': () => 'So there is nobody to send a report to.',
  'no-submission': ({ account }) =>
    `Vouchsafe does not know yet over which server ${account || 'this account'} sends mail. Set it up once, and the report can go.`,
  'rate-limited': ({ limit, minutes: wait }) =>
    `At most ${limit || 'a few'} reports are sent in an hour, so that your provider does not take them for bulk mail. The next one can go in ${minutes(Number(wait) || 60)}.`,
  'not-fetchable': ({ sentence }) =>
    `The mail itself could not be fetched, and a report without it helps nobody.${sentence ? ` ${sentence}` : ''} Try again in a while.`,
  'too-large': ({ megabytes }) =>
    `This mail is larger than ${megabytes ? `the ${megabytes} MB that` : 'what'} those who take reports accept. Tell them of it in your own words.`,
};

const revealed: Readonly<Record<Revealed, string>> = {
  yourAddress: 'Your mail address, as the sender of the report',
  yourName: 'Your name, where the mail calls you by it',
  wholeMail: 'The whole mail: its text, pictures and attachments',
  receivedPath: 'The way the mail took to you, with the names of your mail servers and the address it was delivered to',
  personalLinks: 'The links in it, which may hold a mark that tells whoever sent it who reported it',
};

const notes: Readonly<Record<ReportNote['code'], (values: Values) => string>> = {
  offline: (values) => `${host(values)} could not be reached.`,
  'server-busy': (values) => `${host(values)} asked to be tried later.${said(values)}`,
  'rate-limited': ({ limit }) => `At most ${limit || 'a few'} reports are sent in an hour.`,
  'login-refused': (values) =>
    `${host(values)} did not take the password${values.user ? ` of ${values.user}` : ''}. Check the password and the user name in the settings of the account.`,
  'no-password': () => 'There is no password to send with. Enter it in the settings of the account.',
  certificate: (values) =>
    `${host(values)} shows a certificate that cannot be trusted, so nothing was sent to it. Check the server in the settings of the account.`,
  'no-encryption': (values) =>
    `${host(values)} offers no encryption, so nothing was sent to it. Check the server in the settings of the account.`,
  'no-submission': () => 'The account does not say over which server its mail is sent. Set it up in its settings.',
  'content-blocked': (values) =>
    `${host(values)} took the attached mail for the danger that it reports.${said(values)} ${bySelf}`,
  'too-large': (values) => `It is larger than ${host(values)} takes. ${bySelf}`,
  'recipient-refused': (values) =>
    `${host(values)} does not deliver to ${values.recipient || 'this address'}.${said(values)}`,
  'sender-refused': (values) =>
    `${host(values)} does not let ${values.sender || 'this address'} send.${said(values)} Check the user name in the settings of the account.`,
  refused: (values) => `${host(values)} did not take it.${said(values)} ${bySelf}`,
  'gave-up': ({ days: count }) => `It was tried for ${days(Number(count) || 1)} without success. ${bySelf}`,
  'connection-lost': (values) =>
    `The connection broke when ${host(values)} had the whole report, so it may have arrived. Look into your Sent folder, or wait for an answer.`,
  interrupted: () =>
    'Vouchsafe ended while the report was being sent, so it may have arrived. Look into your Sent folder, or wait for an answer.',
  answered: ({ from, subject }) => `${from || 'They'} wrote: “${subject || '…'}”.`,
  bounced: (values) => `It could not be delivered${values.status ? ` (${values.status})` : ''}.${said(values)}`,
};

const states: Readonly<Record<ReportState['state'], string>> = {
  queued: 'Waits to be sent',
  sending: 'Is being sent',
  sent: 'Sent',
  uncertain: 'Perhaps sent',
  refused: 'Not sent',
  answered: 'Answered',
  bounced: 'Came back',
  cancelled: 'Cancelled',
};

const copies: Readonly<Record<NonNullable<ReportState['copyInSent']>, string>> = {
  yes: 'A copy is in your Sent folder.',
  server: 'Your mail server keeps a copy in Sent.',
  no: 'No copy was kept: there is no Sent folder.',
  failed: 'The copy for your Sent folder could not be kept.',
};

const decisions: Readonly<Record<ReportDecision, string>> = {
  'send-again': 'Send again',
  'was-sent': 'It was sent',
  'give-up': 'Give up',
};

const toNames = (names: readonly string[]) => conjunction.format(names);

/** What is said of telling an organisation that somebody pretends to be it. */
export const report = {
  /** The name is '' when the registry does not know whom the mail claims to be. */
  button: (brand: string) => (brand === '' ? 'Report this mail' : `Report to ${brand}`),
  reporting: 'Reporting',
  loading: 'Putting the report together',
  failed: 'The report could not be put together.',
  recipients: 'To whom',
  otherRecipients: 'Who else takes a report, by mail',
  onPage: (name: string) => `${name} takes reports on a page:`,
  noneChosen: 'Choose at least one.',
  format: {
    message: '',
    arf: 'In a form that its programs read (ARF).',
    xarf: 'In a form that its programs read (XARF).',
  },
  kind: { brand: 'The organisation itself', national: 'National body', apwg: 'Body of the industry, worldwide' },
  what: 'What is sent',
  from: 'From',
  subject: 'Subject',
  text: 'Text',
  attached: 'Attached',
  original: 'the mail itself, unchanged',
  redactedCopy: 'a marked copy of the mail, without your address',
  redact: 'Leave out my address',
  redactMore: 'A marked copy is attached instead of the original. Not everybody can work with a copy.',
  reveals: 'What leaves this computer',
  reveal: (what: Revealed) => revealed[what],
  overServer: 'It goes over your own mail server, as a mail from you. Nothing else is sent anywhere.',
  unseen: 'Send without asking from now on',
  unseenMore: 'Can be changed in the settings, under Reporting.',
  send: 'Send report',
  sending: 'Sending',
  refusal: ({ code, values }: ReportRefusal) => refusals[code](values),
  page: (brand: string) => `${brand} takes reports on a page`,
  pageWords: 'Nothing is sent by mail. The details are put on the clipboard, for you to paste there.',
  details: 'The details',
  openPage: 'Copy the details and open the page',
  copied: 'The details are on the clipboard.',
  notCopied: 'The details could not be put on the clipboard. Select and copy them here.',
  nobody: (brand: string) =>
    brand === ''
      ? 'The registry does not know whom this mail claims to be.'
      : `The registry knows no place where ${brand} takes reports.`,
  supportPages: (brand: string) => `${brand} can be told here`,
  bySelf: 'Send it yourself',
  bySelfWords: 'Save the report as a file, or write a mail and attach the file to it.',
  save: 'Save as .eml',
  draft: 'Write a mail',
  toSending: 'Set up sending',
  section: 'Your report',
  to: (name: string) => `To ${name}`,
  state: (state: ReportState['state']) => states[state],
  note: ({ code, values }: ReportNote) => notes[code](values),
  next: (moment: string) => `Tried again: ${moment}.`,
  copy: (copy: NonNullable<ReportState['copyInSent']>) => copies[copy],
  redacted: 'Without your address.',
  question: 'Was it sent?',
  decide: (decision: ReportDecision, state: ReportState['state']) =>
    state === 'queued' ? (decision === 'give-up' ? 'Do not send' : 'Try now') : decisions[decision],
  deed: (name: string) => `You reported it to ${name}`,
  outcome: (state: ReportState['state']) => states[state].toLowerCase(),
  undoes: 'do not send it',
  told: {
    queued: (names: readonly string[]) => `The report to ${toNames(names)} is on its way.`,
    sent: (names: readonly string[]) => `Reported to ${toNames(names)}.`,
    cancelled: (count: number) => (count === 1 ? 'The report is not sent.' : `${reports(count)} not sent.`),
  },
  many: {
    button: 'Report',
    title: (count: number) => `Report ${mails(count)}?`,
    words: 'Each mail is reported by itself, with the mail attached.',
    looking: (done: number, all: number) => `Putting the reports together, ${done} of ${all}`,
    count: (count: number) => mails(count),
    somebody: 'Nobody that the registry knows',
    left: 'Not reported',
    send: (count: number) => `Send ${reports(count)}`,
    sending: (done: number, all: number) => `Sending, ${done} of ${all}`,
    byPage: 'Reports are taken on a page only. Open the mail to see which.',
    none: 'None of these mails can be reported by mail.',
    result: (sent: number) => `${reports(sent)} on the way.`,
    failed: (left: number, reason: string) => `${mails(left)} not reported. ${reason}`,
  },
  log: {
    title: 'Reports',
    words: 'Every report that was sent or is to be sent, newest first.',
    none: 'Nothing has been reported yet.',
    failed: 'The reports could not be loaded.',
    older: 'Show older ones',
  },
  settings: {
    preview: 'Show each report before it is sent',
    previewWords: 'Without, one press sends it. It can be stopped for as long as it waits.',
    redact: 'Leave out my address',
    redactWords:
      'A marked copy without your address is attached instead of the original. Not everybody can work with a copy.',
    others: 'Who else gets a report',
    othersWords: 'Beside the organisation that somebody pretends to be. The registry names where each address is from.',
    country: 'Country',
    noCountry: 'None',
    national: 'The national body of this country',
    nationalWords: 'Where the registry knows one that takes mail.',
    apwg: 'APWG',
    apwgWords: 'A worldwide body of the industry that collects such mail, and passes on what it learns from it.',
    afterwards: 'Afterwards',
    afterwardsLegend: 'A mail that was reported',
    keep: 'Stays where it is',
    keepWords: 'Quarantined mail stays in quarantine.',
    junk: 'Is moved to the junk folder',
    junkWords: 'As soon as the report was sent. It can be put back.',
  },
  sendingPart: {
    title: 'Sending',
    words: 'Only reports that you send go over this server, with the password of the account.',
    on: 'Reports can be sent with this account',
    proposed: 'Proposed from what is known of your provider. Nothing is sent before you report a mail.',
    guessed:
      'Where this account sends its mail is not known. Your provider’s help pages name the server for outgoing mail (SMTP).',
    password:
      'Vouchsafe sends the account’s password to no server that it was not entered for. Enter it once more for this one.',
    save: 'Save',
    saved: 'Saved.',
  },
};
