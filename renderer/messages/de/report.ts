import type {
  ReportDecision,
  ReportNote,
  ReportRefusal,
  ReportState,
  Revealed,
} from '../../../shared/contract/report.ts';
import type { report as english } from '../en/report.ts';
import { plural } from '../plural.ts';
import type { Translation } from '../translation.ts';

const mails = plural('de', { one: 'E-Mail', other: 'E-Mails' });
const reports = plural('de', { one: 'Meldung', other: 'Meldungen' });
const minutes = plural('de', { one: 'Minute', other: 'Minuten' });
const days = plural('de', { one: 'Tag', other: 'Tage' });
const conjunction = new Intl.ListFormat('de', { type: 'conjunction' });

type Values = Readonly<Record<string, string>>;

const host = ({ host }: Values) => host || 'Der Server, der Ihre E-Mails verschickt,';
const said = ({ server }: Values) => (server ? ` Seine Antwort: „${server}“` : '');
const bySelf = 'Sie können sie als Datei sichern und selbst senden.';

const refusals: Readonly<Record<ReportRefusal['code'], (values: Values) => string>> = {
  simulation: ({ vendor }) =>
    `Diese E-Mail gibt sich als Übung zu erkennen${vendor ? ` (${vendor})` : ''}: Jemand in Ihrer Firma verschickt solche E-Mails zum Üben. Sie wird niemandem draußen gemeldet. Sagen Sie es denen, die dort für IT-Sicherheit zuständig sind.`,
  'no-recipient': () => 'Also gibt es niemanden, dem gemeldet werden könnte.',
  'no-submission': ({ account }) =>
    `Vouchsafe weiß noch nicht, über welchen Server ${account || 'dieses Konto'} E-Mails verschickt. Richten Sie das einmal ein, dann kann die Meldung gehen.`,
  'rate-limited': ({ limit, minutes: wait }) =>
    `In einer Stunde werden höchstens ${limit || 'einige'} Meldungen gesendet, damit Ihr Anbieter sie nicht für Massenpost hält. Die nächste kann in ${minutes(Number(wait) || 60)} gehen.`,
  'not-fetchable': ({ sentence }) =>
    `Die E-Mail selbst konnte nicht geholt werden, und eine Meldung ohne sie hilft niemandem.${sentence ? ` ${sentence}` : ''} Versuchen Sie es später noch einmal.`,
  'too-large': ({ megabytes }) =>
    `Diese E-Mail ist größer als ${megabytes ? `die ${megabytes} MB, die` : 'das, was'} bei Meldungen angenommen wird. Schreiben Sie dort in eigenen Worten davon.`,
};

const revealed: Readonly<Record<Revealed, string>> = {
  yourAddress: 'Ihre E-Mail-Adresse, als Absender der Meldung',
  yourName: 'Ihr Name, wo die E-Mail Sie damit anspricht',
  wholeMail: 'Die ganze E-Mail: Text, Bilder und Anhänge',
  receivedPath: 'Der Weg der E-Mail zu Ihnen, mit den Namen Ihrer Mailserver und der Adresse, an die sie ging',
  personalLinks: 'Die Links darin, in denen ein Zeichen stecken kann, das dem Absender verrät, wer sie gemeldet hat',
};

const notes: Readonly<Record<ReportNote['code'], (values: Values) => string>> = {
  offline: (values) => `${host(values)} ist nicht zu erreichen.`,
  'server-busy': (values) => `${host(values)} will es später noch einmal versucht haben.${said(values)}`,
  'rate-limited': ({ limit }) => `In einer Stunde werden höchstens ${limit || 'einige'} Meldungen gesendet.`,
  'login-refused': (values) =>
    `${host(values)} hat das Passwort${values.user ? ` von ${values.user}` : ''} nicht angenommen. Prüfen Sie Passwort und Benutzernamen in den Einstellungen des Kontos.`,
  'no-password': () => 'Zum Senden fehlt das Passwort. Geben Sie es in den Einstellungen des Kontos ein.',
  certificate: (values) =>
    `${host(values)} zeigt ein Zertifikat, dem nicht zu trauen ist, darum wurde ihm nichts geschickt. Prüfen Sie den Server in den Einstellungen des Kontos.`,
  'no-encryption': (values) =>
    `${host(values)} bietet keine Verschlüsselung an, darum wurde ihm nichts geschickt. Prüfen Sie den Server in den Einstellungen des Kontos.`,
  'no-submission': () =>
    'Das Konto sagt nicht, über welchen Server seine E-Mails verschickt werden. Richten Sie das in seinen Einstellungen ein.',
  'content-blocked': (values) =>
    `${host(values)} hielt die angehängte E-Mail für die Gefahr, die sie meldet.${said(values)} ${bySelf}`,
  'too-large': (values) => `Sie ist größer, als ${host(values)} annimmt. ${bySelf}`,
  'recipient-refused': (values) =>
    `${host(values)} stellt an ${values.recipient || 'diese Adresse'} nicht zu.${said(values)}`,
  'sender-refused': (values) =>
    `${host(values)} lässt ${values.sender || 'diese Adresse'} nicht senden.${said(values)} Prüfen Sie den Benutzernamen in den Einstellungen des Kontos.`,
  refused: (values) => `${host(values)} hat sie nicht angenommen.${said(values)} ${bySelf}`,
  'gave-up': ({ days: count }) => `Sie ließ sich ${days(Number(count) || 1)} lang nicht senden. ${bySelf}`,
  'connection-lost': (values) =>
    `Die Verbindung brach ab, als ${host(values)} die ganze Meldung hatte; sie kann angekommen sein. Sehen Sie im Ordner „Gesendet“ nach oder warten Sie auf eine Antwort.`,
  interrupted: () =>
    'Vouchsafe endete, während die Meldung gesendet wurde; sie kann angekommen sein. Sehen Sie im Ordner „Gesendet“ nach oder warten Sie auf eine Antwort.',
  answered: ({ from, subject }) => `${from || 'Der Empfänger'} schrieb: „${subject || '…'}“.`,
  bounced: (values) => `Sie ließ sich nicht zustellen${values.status ? ` (${values.status})` : ''}.${said(values)}`,
};

const states: Readonly<Record<ReportState['state'], string>> = {
  queued: 'Wartet darauf, gesendet zu werden',
  sending: 'Wird gesendet',
  sent: 'Gesendet',
  uncertain: 'Vielleicht gesendet',
  refused: 'Nicht gesendet',
  answered: 'Beantwortet',
  bounced: 'Kam zurück',
  cancelled: 'Abgebrochen',
};

const outcomes: Readonly<Record<ReportState['state'], string>> = {
  queued: 'wartet darauf, gesendet zu werden',
  sending: 'wird gesendet',
  sent: 'gesendet',
  uncertain: 'vielleicht gesendet',
  refused: 'nicht gesendet',
  answered: 'beantwortet',
  bounced: 'kam zurück',
  cancelled: 'abgebrochen',
};

const copies: Readonly<Record<NonNullable<ReportState['copyInSent']>, string>> = {
  yes: 'Eine Kopie liegt im Ordner „Gesendet“.',
  server: 'Ihr Mailserver behält eine Kopie im Ordner „Gesendet“.',
  no: 'Es wurde keine Kopie behalten: Es gibt keinen Ordner „Gesendet“.',
  failed: 'Die Kopie für den Ordner „Gesendet“ ließ sich nicht ablegen.',
};

const decisions: Readonly<Record<ReportDecision, string>> = {
  'send-again': 'Noch einmal senden',
  'was-sent': 'Sie wurde gesendet',
  'give-up': 'Aufgeben',
};

const toNames = (names: readonly string[]) => conjunction.format(names);

export const report: Translation<typeof english> = {
  button: (brand) => (brand === '' ? 'Diese E-Mail melden' : `An ${brand} melden`),
  reporting: 'Wird gemeldet',
  loading: 'Die Meldung wird zusammengestellt',
  failed: 'Die Meldung ließ sich nicht zusammenstellen.',
  recipients: 'An wen',
  otherRecipients: 'Wer sonst eine Meldung annimmt, per E-Mail',
  onPage: (name) => `${name} nimmt Meldungen auf einer Seite entgegen:`,
  noneChosen: 'Wählen Sie mindestens einen Empfänger.',
  format: {
    message: '',
    arf: 'In einer Form, die ihre Programme lesen (ARF).',
    xarf: 'In einer Form, die ihre Programme lesen (XARF).',
  },
  kind: { brand: 'Die Organisation selbst', national: 'Nationale Stelle', apwg: 'Weltweite Stelle der Branche' },
  what: 'Was gesendet wird',
  from: 'Von',
  subject: 'Betreff',
  text: 'Text',
  attached: 'Anhang',
  original: 'die E-Mail selbst, unverändert',
  redactedCopy: 'eine gekennzeichnete Kopie der E-Mail ohne Ihre Adresse',
  redact: 'Meine Adresse weglassen',
  redactMore:
    'Statt des Originals wird eine gekennzeichnete Kopie angehängt. Nicht alle können mit einer Kopie arbeiten.',
  reveals: 'Was diesen Rechner verlässt',
  reveal: (what) => revealed[what],
  overServer: 'Sie geht über Ihren eigenen Mailserver, als E-Mail von Ihnen. Sonst wird nirgendwohin etwas gesendet.',
  unseen: 'Künftig ohne Rückfrage senden',
  unseenMore: 'Das lässt sich in den Einstellungen unter „Meldungen“ ändern.',
  send: 'Meldung senden',
  sending: 'Wird gesendet',
  refusal: ({ code, values }) => refusals[code](values),
  page: (brand) => `${brand} nimmt Meldungen auf einer Seite entgegen`,
  pageWords:
    'Per E-Mail wird nichts gesendet. Die Angaben kommen in die Zwischenablage, damit Sie sie dort einfügen können.',
  details: 'Die Angaben',
  openPage: 'Angaben kopieren und Seite öffnen',
  copied: 'Die Angaben sind in der Zwischenablage.',
  notCopied: 'Die Angaben ließen sich nicht kopieren. Markieren und kopieren Sie sie hier.',
  nobody: (brand) =>
    brand === ''
      ? 'Das Register weiß nicht, als wer sich diese E-Mail ausgibt.'
      : `Das Register kennt keine Stelle, an der ${brand} Meldungen entgegennimmt.`,
  supportPages: (brand) => `Hier lässt es sich ${brand} sagen`,
  bySelf: 'Selbst senden',
  bySelfWords: 'Sichern Sie die Meldung als Datei, oder schreiben Sie eine E-Mail und hängen Sie die Datei an.',
  save: 'Als .eml sichern',
  draft: 'E-Mail schreiben',
  toSending: 'Senden einrichten',
  section: 'Ihre Meldung',
  to: (name) => `An ${name}`,
  state: (state) => states[state],
  note: ({ code, values }) => notes[code](values),
  next: (moment) => `Nächster Versuch: ${moment}.`,
  copy: (copy) => copies[copy],
  redacted: 'Ohne Ihre Adresse.',
  question: 'Wurde sie gesendet?',
  decide: (decision, state) =>
    state === 'queued' ? (decision === 'give-up' ? 'Nicht senden' : 'Jetzt versuchen') : decisions[decision],
  deed: (name) => `Sie haben sie an ${name} gemeldet`,
  outcome: (state) => outcomes[state],
  undoes: 'nicht senden',
  told: {
    queued: (names) => `Die Meldung an ${toNames(names)} ist unterwegs.`,
    sent: (names) => `An ${toNames(names)} gemeldet.`,
    cancelled: (count) =>
      count === 1 ? 'Die Meldung wird nicht gesendet.' : `${reports(count)} werden nicht gesendet.`,
  },
  many: {
    button: 'Melden',
    title: (count) => `${mails(count)} melden?`,
    words: 'Jede E-Mail wird für sich gemeldet, mit der E-Mail als Anhang.',
    looking: (done, all) => `Die Meldungen werden zusammengestellt, ${done} von ${all}`,
    count: (count) => mails(count),
    somebody: 'Niemand, den das Register kennt',
    left: 'Nicht gemeldet',
    send: (count) => `${reports(count)} senden`,
    sending: (done, all) => `Wird gesendet, ${done} von ${all}`,
    byPage: 'Meldungen werden nur auf einer Seite angenommen. Öffnen Sie die E-Mail, um sie zu sehen.',
    none: 'Keine dieser E-Mails lässt sich per E-Mail melden.',
    result: (sent) => `${reports(sent)} unterwegs.`,
    failed: (left, reason) => `${mails(left)} nicht gemeldet. ${reason}`,
  },
  log: {
    title: 'Meldungen',
    words: 'Jede Meldung, die gesendet wurde oder wird, die neueste zuerst.',
    none: 'Noch wurde nichts gemeldet.',
    failed: 'Die Meldungen konnten nicht geladen werden.',
    older: 'Ältere zeigen',
  },
  settings: {
    preview: 'Jede Meldung zeigen, bevor sie gesendet wird',
    previewWords: 'Sonst genügt ein Druck. Solange sie wartet, lässt sie sich anhalten.',
    redact: 'Meine Adresse weglassen',
    redactWords:
      'Statt des Originals wird eine gekennzeichnete Kopie ohne Ihre Adresse angehängt. Nicht alle können mit einer Kopie arbeiten.',
    others: 'Wer außerdem eine Meldung bekommt',
    othersWords: 'Neben der Organisation, als die sich jemand ausgibt. Das Register nennt, woher jede Adresse stammt.',
    country: 'Land',
    noCountry: 'Keines',
    national: 'Die nationale Stelle dieses Landes',
    nationalWords: 'Wo das Register eine kennt, die E-Mails annimmt.',
    apwg: 'APWG',
    apwgWords: 'Eine weltweite Stelle der Branche, die solche E-Mails sammelt und weitergibt, was sie daraus lernt.',
    afterwards: 'Danach',
    afterwardsLegend: 'Eine E-Mail, die gemeldet wurde',
    keep: 'Bleibt, wo sie ist',
    keepWords: 'Was in Quarantäne liegt, bleibt in Quarantäne.',
    junk: 'Kommt in den Spam-Ordner',
    junkWords: 'Sobald die Meldung gesendet wurde. Sie lässt sich zurücklegen.',
  },
  sendingPart: {
    title: 'Senden',
    words: 'Über diesen Server gehen nur Meldungen, die Sie senden, mit dem Passwort des Kontos.',
    on: 'Mit diesem Konto können Meldungen gesendet werden',
    proposed:
      'Vorgeschlagen nach dem, was über Ihren Anbieter bekannt ist. Nichts wird gesendet, bevor Sie eine E-Mail melden.',
    guessed:
      'Wohin dieses Konto seine E-Mails zum Senden gibt, ist nicht bekannt. Die Hilfeseiten Ihres Anbieters nennen den Server für ausgehende E-Mails (SMTP).',
    password:
      'Vouchsafe schickt das Passwort des Kontos an keinen Server, für den es nicht eingegeben wurde. Geben Sie es für diesen noch einmal ein.',
    save: 'Speichern',
    saved: 'Gespeichert.',
  },
};
