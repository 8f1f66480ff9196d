import type { HistoryEntry, Sender } from '../../../shared/contract/mail-detail.ts';
import type { MailSummary } from '../../../shared/contract/mail-summary.ts';
import type { WebAddress } from '../../../shared/process/web-address.ts';
import type { mail as english } from '../en/mail.ts';
import { plural } from '../plural.ts';
import type { Translation } from '../translation.ts';

const proofs: Readonly<Record<Sender['proof'], string>> = {
  proven: 'Bewiesen: Die E-Mail wurde für diese Domain signiert.',
  failed: 'Widerlegt: Nach den eigenen Regeln der Domain kommt sie nicht von dort.',
  notProven: 'Nicht bewiesen: Nichts bestätigt, dass sie von dieser Domain kommt.',
  couldNotAsk: 'Nicht geprüft: Ob sie von dieser Domain kommt, ließ sich nicht erfragen.',
};

const borrowed: Readonly<Record<Sender['proof'], string>> = {
  proven: '',
  failed: 'steht in der Adresse, aber nach deren eigenen Regeln kommt die E-Mail nicht von dort.',
  notProven: 'steht in der Adresse, aber nichts bestätigt, dass die E-Mail von dort kommt.',
  couldNotAsk: 'steht in der Adresse, aber ob die E-Mail von dort kommt, ließ sich nicht erfragen.',
};

const parts: Readonly<Record<string, string>> = {
  'header:from': 'Absender',
  'header:reply-to': 'Antwortadresse',
  'header:authentication-results': 'Prüfung Ihres Mailservers',
  subject: 'Betreff',
  body: 'Text',
  hidden: 'Verborgener Text',
  link: 'Link',
  image: 'Bild',
  attachment: 'Anhang',
  embedded: 'Angehängte E-Mail',
};

const deeds: Readonly<Record<HistoryEntry['kind'], Readonly<Record<HistoryEntry['by'], string>>>> = {
  judged: { vouchsafe: 'Geprüft', owner: 'Geprüft' },
  flag: { vouchsafe: 'Vouchsafe hat sie markiert', owner: 'Sie haben sie markiert' },
  unflag: { vouchsafe: 'Vouchsafe hat die Markierung entfernt', owner: 'Sie haben die Markierung entfernt' },
  quarantine: {
    vouchsafe: 'Vouchsafe hat sie in Quarantäne verschoben',
    owner: 'Sie haben sie in Quarantäne verschoben',
  },
  release: { vouchsafe: 'Vouchsafe hat sie zurückgelegt', owner: 'Sie haben sie zurückgelegt' },
};

const outcomes: Readonly<Record<HistoryEntry['state'], string>> = {
  planned: 'steht bevor',
  sent: 'wartet auf den Mailserver',
  confirmed: '',
  failed: 'hat nicht geklappt',
  void: 'überholt: Ein anderes Programm hatte sie verschoben',
};

/** Why a link is not opened. */
const closedLinks: Readonly<Record<Extract<WebAddress, { kind: 'closed' }>['reason'], string>> = {
  'no-web-page': 'Führt zu keiner Webadresse',
  'not-encrypted':
    'Wird nicht geöffnet: Die Adresse ist unverschlüsselt (http), jeder auf dem Weg könnte für sie antworten',
  'user-name': 'Wird nicht geöffnet: Vor der Domain steht ein Benutzername, der täuschen soll',
  'too-long': 'Wird nicht geöffnet: Die Adresse ist länger als 2048 Zeichen',
};

const done = {
  release: {
    one: 'Zurückgelegt. Vouchsafe verschiebt diese E-Mail nicht noch einmal.',
    many: 'zurückgelegt. Vouchsafe verschiebt sie nicht noch einmal.',
  },
  genuine: {
    one: 'Für echt erklärt. Vouchsafe lässt diese E-Mail von nun an in Ruhe.',
    many: 'für echt erklärt. Vouchsafe lässt sie von nun an in Ruhe.',
  },
  keep: { one: 'Bleibt, wo sie ist, und wartet auf keine Entscheidung mehr.', many: 'bleiben, wo sie sind.' },
  quarantine: { one: 'In Quarantäne verschoben.', many: 'in Quarantäne verschoben.' },
  flag: { one: 'Wieder markiert.', many: 'wieder markiert.' },
  unflag: { one: 'Die Markierung ist wieder entfernt.', many: 'wieder ohne Markierung.' },
  decide: { one: 'Sie wartet wieder auf Ihre Entscheidung.', many: 'warten wieder auf Ihre Entscheidung.' },
} as const;

const trusts = {
  release: 'Zurückgelegt. Vouchsafe verschiebt E-Mails dieses Absenders nicht mehr.',
  genuine: 'Für echt erklärt. Vouchsafe lässt E-Mails dieses Absenders von nun an in Ruhe.',
} as const;

const undoes = {
  release: 'zurücklegen',
  quarantine: 'wieder in Quarantäne',
  flag: 'wieder markieren',
  unflag: 'Markierung entfernen',
  decide: 'neu entscheiden',
} as const;

const remoteThings = plural('de', { one: 'Inhalt auf fremden Rechnern', other: 'Inhalte auf fremden Rechnern' });
const activeThings = plural('de', { one: 'aktiver Teil', other: 'aktive Teile' });
const conjunction = new Intl.ListFormat('de', { type: 'conjunction' });
const mails = plural('de', { one: 'E-Mail', other: 'E-Mails' });

export const mail: Translation<typeof english> = {
  opening: {
    title: (domain) => `${domain} öffnen?`,
    contradicted: (brand) =>
      `Die E-Mail mit diesem Link behauptet, von ${brand} zu sein, und widerspricht dem Register. Wohin der Link führt, hat ihr Absender bestimmt.`,
    unnamed: 'Die E-Mail mit diesem Link widerspricht dem Register. Wohin der Link führt, hat ihr Absender bestimmt.',
    wait: (seconds) => `Lässt sich in ${seconds} s öffnen`,
    open: 'Diese Seite öffnen',
    instead: (domain) => `Stattdessen zu ${domain}`,
    whole: 'Die ganze Adresse',
  },
  mail: {
    label: 'E-Mail',
    back: 'Zurück zur Liste',
    subject: 'Betreff',
    from: 'Von',
    received: 'Erhalten',
    loading: 'E-Mail wird geladen',
    claims: 'Behauptet zu sein',
    really: 'In Wirklichkeit',
    differs: 'ist nicht',
    agrees: 'ist',
    notKnown: 'Nicht bekannt',
    bears: (proof) => borrowed[proof],
    abused: 'Von der Organisation selbst gesendet. Der Inhalt kann trotzdem von Fremden stammen.',
    unknownClaim: 'Keine Organisation, die das Register kennt',
    proof: (proof) => proofs[proof],
    handledBy: (domain) => `Übergeben von ${domain}.`,
    evidence: 'Warum',
    part: (part) => parts[part] ?? 'E-Mail',
    verifiedNote: 'Der Absender ist bewiesen. Was in der E-Mail steht, wurde nicht beurteilt.',
    silentNote: 'Sie spricht für keine Organisation, also gab es nichts zu vergleichen.',
    foreignLetter: 'Ein Buchstabe einer anderen Schrift, der wie ein lateinischer aussieht',
    paper: 'Die E-Mail',
    faces: 'Darstellungen der E-Mail',
    face: { text: 'Text', html: 'Wie gestaltet', source: 'Quelltext' },
    paperNote: 'Vom Absender geschrieben. Links und Bilder sind außer Reichweite.',
    kept: 'Das ist der Anfang, der zum Prüfen aufbewahrt wurde.',
    cut: 'Der Rest ist zu lang, um gezeigt zu werden.',
    fetching: 'Der Mailserver wird nach der E-Mail gefragt',
    notFetched: (reason) => `Die ganze E-Mail konnte nicht geholt werden. ${reason}`,
    htmlTitle: 'Die E-Mail, wie ihr Absender sie gestaltet hat',
    leftOut: (remote, active) => {
      const parts = [...(remote > 0 ? [remoteThings(remote)] : []), ...(active > 0 ? [activeThings(active)] : [])];
      return parts.length === 0 ? 'Es musste nichts weggelassen werden.' : `Weggelassen: ${conjunction.format(parts)}.`;
    },
    noHtml: 'Diese E-Mail hat keine eigene Gestaltung. Ihr Text ist alles.',
    header: 'Kopfzeilen',
    body: 'Inhalt',
    jump: 'In der E-Mail zeigen',
    attachments: 'Anhänge',
    attachmentsNote: 'Sie bleiben auf Ihrem Mailserver. Vouchsafe öffnet sie nicht.',
    links: 'Wohin ihre Links führen',
    linksNote: 'Ein Link öffnet sich nur über seine wirkliche Domain. Seine Worte können eine andere nennen.',
    official: (brand) => `Offizielle Website von ${brand}`,
    closedLink: (reason) => closedLinks[reason],
    linkText: (text) => `„${text}“`,
    noText: 'Diese E-Mail hat keinen Text.',
    textNotRead: 'Der Text wurde nicht gelesen. Die E-Mail selbst liegt unberührt auf Ihrem Mailserver.',
    textGone: 'Der Text wird nicht mehr aufbewahrt. Die E-Mail selbst liegt unberührt auf Ihrem Mailserver.',
    history: 'Was geschah',
    deed: (entry, examined) =>
      entry.kind === 'judged' && !examined ? 'Konnte nicht geprüft werden' : deeds[entry.kind][entry.by],
    outcome: (state) => outcomes[state],
    registry: (version) => `Verglichen mit Register ${version}`,
  },
  actions: {
    release: (moves) => (moves ? 'Zurücklegen' : 'Das ist echt'),
    releaseAsking: (moves) => (moves ? 'Zurücklegen…' : 'Das ist echt…'),
    releaseAll: (moves) => (moves ? 'Zurücklegen' : 'Echt'),
    releasing: (moves) => (moves ? 'Wird zurückgelegt' : 'Wird vermerkt'),
    keep: (mail) => {
      if (mail.place === 'quarantine') return 'In Quarantäne lassen';
      return mail.flagged ? 'Markiert lassen' : 'Liegen lassen';
    },
    keepAll: 'Behalten',
    keeping: 'Wird behalten',
    quarantine: 'Das ist eine Fälschung',
    quarantineAll: 'Quarantäne',
    quarantining: 'Wird verschoben',
    decideAgain: 'Neu entscheiden',
    undo: 'Rückgängig',
    dismiss: 'Ausblenden',
    retry: 'Erneut versuchen',
    state,
  },
  asking: {
    title: (moves) => (moves ? 'Diese E-Mail zurücklegen?' : 'Ist diese E-Mail echt?'),
    scope: 'Das gilt für',
    once: 'Nur diese E-Mail',
    onceMore: 'Andere E-Mails dieses Absenders werden geprüft wie bisher.',
    always: (domain) => `Auch E-Mails vertrauen, die beweisbar von ${domain} kommen`,
    alwaysMore: 'Vouchsafe verschiebt solche E-Mails nicht mehr. Wer von dieser Domain schreibt, dem wird geglaubt.',
  },
  notices: {
    done: (kind, count, trust) =>
      count === 1
        ? trust
          ? trusts[kind === 'genuine' ? kind : 'release']
          : done[kind].one
        : `${mails(count)} ${done[kind].many}`,
    untried: (count) => `${mails(count)} danach nicht mehr versucht.`,
    undoes: (does) => undoes[does],
    label: 'Meldung',
  },
};

function state(mail: MailSummary, movedBy: HistoryEntry['by'], wasMoved: boolean): string {
  if (mail.place === 'gone') return 'Ein anderes Programm hat diese E-Mail entfernt.';
  if (mail.place === 'quarantine') {
    if (movedBy === 'owner') return 'Sie haben diese E-Mail in Quarantäne verschoben.';
    return mail.kept
      ? 'Sie haben diese E-Mail in Quarantäne gelassen.'
      : 'Vouchsafe hat diese E-Mail in Quarantäne verschoben.';
  }
  if (mail.released) {
    return wasMoved
      ? 'Sie haben diese E-Mail zurückgelegt. Sie wird nicht mehr verschoben.'
      : 'Sie haben diese E-Mail für echt erklärt. Sie wird in Ruhe gelassen.';
  }
  const contradicted = mail.verdict === 'suspicious' || mail.verdict === 'impersonation';
  if (mail.firstRun && contradicted) return 'Sie war schon vor Vouchsafe da und blieb deshalb liegen.';
  if (mail.kept) {
    return mail.flagged ? 'Sie haben sie markiert im Posteingang gelassen.' : 'Sie haben sie im Posteingang gelassen.';
  }
  return mail.flagged ? 'Markiert und im Posteingang gelassen.' : 'Im Posteingang.';
}
