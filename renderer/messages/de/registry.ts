import type { Knowledge, RejudgedMail } from '../../../shared/contract/knowledge.ts';
import type { ChangeKind, FactKind } from '../../../shared/registry/bundle/change.ts';
import type { RefusalCode } from '../../../shared/registry/bundle/refusal.ts';
import type { OwnFaultCode } from '../../../shared/registry/own/own-fault.ts';
import type { registry as english } from '../en/registry.ts';
import { plural } from '../plural.ts';
import type { Translation } from '../translation.ts';

const organisations = plural('de', { one: 'Organisation', other: 'Organisationen' });
const names = plural('de', { one: 'weiterer Name', other: 'weitere Namen' });
const changes = plural('de', { one: 'weitere Änderung', other: 'weitere Änderungen' });
const bodies = plural('de', { one: 'Meldestelle', other: 'Meldestellen' });
const hosts = plural('de', { one: 'Server, der allen dient', other: 'Server, die allen dienen' });
const mails = plural('de', { one: 'E-Mail', other: 'E-Mails' });
const ofMails = plural('de', { one: 'E-Mail', other: 'E-Mails' });
const entries = plural('de', { one: 'Eintrag', other: 'Einträge' });
const days = plural('de', { one: 'Tages', other: 'Tage' });

type Values = Readonly<Record<string, string>>;

const kinds: Readonly<Record<string, string>> = {
  freemail: 'dort kann jeder ein Postfach haben',
  disposable: 'dort kann jeder für Minuten ein Postfach haben',
  shortener: 'dort kann jeder einen Kurzlink haben',
  'user-content': 'dort kann jeder Seiten zeigen',
  'mailing-service': 'darüber kann jeder Mails verschicken',
  'self-service': 'dort kann jeder eine Stelle eröffnen',
};

const faults: Readonly<Record<OwnFaultCode, (values: Values) => string>> = {
  missing: () => 'Hier muss etwas stehen.',
  form: ({ value = '' }) => `„${value}“ hat nicht die Form dessen, was hierher gehört.`,
  'no-letter': ({ value = '' }) => `„${value}“ enthält weder Buchstaben noch Ziffer.`,
  'too-many': ({ most = '' }) => `Mehr als ${most} eigene Einträge werden nicht behalten.`,
  twice: ({ value = '' }) => `„${value}“ steht hier zweimal.`,
  'not-registrable': ({ value = '' }) => `„${value}“ ist keine Domain, die jemand registrieren könnte.`,
  owned: ({ value = '', owner = '' }) =>
    `„${value}“ gehört zu ${owner}. Berichtigen Sie diese Organisation, wenn Sie sie meinen.`,
  above: ({ value = '', owner = '', domain = '' }) =>
    `„${domain}“ von ${owner} liegt unter „${value}“, das also nicht einer Organisation allein gehört.`,
  everybodys: ({ value = '', kind = '' }) =>
    `„${value}“ kann nicht die eigene sein: ${kinds[kind] ?? 'von dort schreiben Fremde'}. Mail von dort bewiese nichts.`,
  'not-at-home': ({ value = '' }) =>
    `„${value}“ liegt auf keiner Domain dieser Organisation. Fügen Sie die Domain hinzu, wenn es ihre ist.`,
  'no-number': ({ value = '' }) => `„${value}“ ist keine Telefonnummer dieses Landes.`,
  taken: ({ value = '', owner = '' }) => `„${value}“ gehört zu ${owner}.`,
  'name-taken': ({ value = '', owner = '' }) =>
    `„${value}“ ist ein Name von ${owner}. Nehmen Sie einen anderen, oder kreuzen Sie an, dass es auch ein gewöhnliches Wort ist.`,
  'unknown-brand': () => 'Das Register kennt die berichtigte Organisation nicht mehr. Entfernen Sie den Eintrag.',
  'unknown-fact': ({ value = '' }) => `Das Register sagt nicht mehr „${value}“. Nehmen Sie das Kreuz weg.`,
  'no-domain-left': () => 'Es bliebe keine Website, an der man sie erkennt. Fügen Sie die richtige hinzu.',
  nothing: () => 'Das ändert noch nichts. Fügen Sie etwas hinzu, oder kreuzen Sie an, was falsch ist.',
  rule: ({ text = '' }) => text,
};

const facts: Readonly<Record<FactKind, string>> = {
  name: 'Namen',
  domain: 'Websites',
  'mail-domain': 'E-Mail-Domains',
  'mail-address': 'E-Mail-Adressen',
  'support-page': 'Hilfeseiten',
  phone: 'Telefonnummern',
  chat: 'Chats',
  report: 'Meldeweg',
  about: 'andere Angaben',
};

const difference: Readonly<Record<ChangeKind, (count: number, brand: string, fact: string) => string>> = {
  'brands-added': (count) => `+${organisations(count)}`,
  'brands-removed': (count) => `−${organisations(count)}`,
  'names-added': (count) => `+${names(count)}`,
  'names-removed': (count) => `−${names(count)}`,
  'brand-changed': (_, brand, fact) => `${brand}: ${fact}`,
  more: (count) => changes(count),
  'bodies-changed': (count) => `Geändert: ${bodies(count)}`,
  'hosts-changed': (count) => `Geändert: ${hosts(count)}`,
};

const refusals: Readonly<Record<RefusalCode, string>> = {
  'not-a-bundle': 'Diese Datei ist kein Bündel des Registers.',
  'newer-format': 'Es wurde für ein neueres Vouchsafe gemacht. Installieren Sie zuerst dieses.',
  truncated: 'Es endet zu früh. Holen Sie es noch einmal.',
  trailing: 'Nach seinem Ende folgt noch etwas. Holen Sie es noch einmal.',
  'too-large': 'Es ist größer, als ein Bündel sein kann.',
  manifest: 'Sein Inhaltsverzeichnis ist nicht so geschrieben, wie es sein muss.',
  'no-key': 'Auf diesem Computer gilt kein Schlüssel, mit dem es geprüft werden könnte.',
  'unknown-key': 'Es ist mit einem Schlüssel unterschrieben, der auf diesem Computer nicht gilt.',
  'retired-key': 'Es ist mit einem Schlüssel unterschrieben, der ersetzt wurde.',
  unsigned: 'Es ist nicht unterschrieben.',
  signature: 'Seine Unterschrift ist ungültig: Es wurde danach verändert.',
  file: 'Eine Datei darin ist nicht die unterschriebene.',
  data: 'Sein Inhalt ist nicht so geschrieben, wie ein Register sein muss.',
  rules: 'Sein Inhalt verletzt die Regeln des Registers.',
  older: 'Es ist nicht neuer als das, was hier schon installiert war.',
  'older-than-built-in': 'Es ist nicht neuer als das Register, das Vouchsafe mitbringt.',
  future: 'Sein Datum liegt in der Zukunft. Sehen Sie nach der Uhr dieses Computers.',
  folder: 'Was von früheren Bündeln aufbewahrt ist, lässt sich nicht lesen; so ist kein Vergleich möglich.',
  'no-feed': 'Es ist keine Adresse eingestellt.',
  'feed-offline': 'Die Adresse war nicht zu erreichen. Versuchen Sie es später wieder.',
  'feed-status': 'Die Adresse antwortete mit etwas anderem.',
  'feed-redirect': 'Die Adresse führte woandershin; dem wird nicht gefolgt.',
  'feed-time': 'Die Adresse brauchte zu lange für eine Antwort.',
};

const decisions: Readonly<Record<Knowledge['kind'], string>> = {
  trusted: 'Vertrauter Absender',
  released: 'Freigegebene E-Mail',
  impersonation: 'Als gefälscht bezeichnet',
};

const actions: Readonly<Record<RejudgedMail['action'], string>> = {
  none: 'Die E-Mail bleibt, wo sie ist.',
  flag: 'Die E-Mail wird markiert.',
  unflag: 'Die Markierung wird entfernt.',
  quarantine: 'Die E-Mail kommt in Quarantäne.',
  release: 'Die E-Mail kommt zurück, wo sie herkam.',
};

export const registry: Translation<typeof english> = {
  own: 'eigener Eintrag',
  ownFrom: (note) => `eigener Eintrag: ${note}`,
  updates: {
    title: 'Register',
    state: (version, brands) => `Version ${version}, ${organisations(brands)}.`,
    builtIn: 'Es kam mit Vouchsafe.',
    bundle: (moment) => `Ein unterschriebenes Bündel, ${moment}.`,
    words:
      'Ein neueres Register kommt als unterschriebenes Bündel. Es wird geprüft und gezeigt, bevor sich etwas ändert.',
    file: 'Bündel aus einer Datei lesen…',
    fetch: 'Adresse jetzt fragen',
    feed: 'Adresse für Bündel',
    feedHint: 'Leer: Im Netz wird nichts gefragt. Nur https.',
    saveFeed: 'Adresse speichern',
    feedSaved: 'Gespeichert.',
    reading: 'Das Bündel wird geprüft.',
    offer: (version) => `Register ${version}`,
    differences: 'Was es ändert',
    same: 'Es ändert nichts.',
    nextKey: (key) => `Es nennt einen Nachfolger seines Schlüssels (${key}), der von da an gilt.`,
    install: 'Installieren',
    installed: 'Installiert. Die letzten E-Mails werden neu beurteilt.',
    refused: (reason) => `Nichts wurde geändert. ${reason}`,
    refusal: (code) => refusals[code],
    back: (version) => `Zurück zu ${version}`,
    backDone: 'Das frühere Register gilt wieder.',
    fact: (kind) => facts[kind],
    difference: (kind, count, brand, fact) => difference[kind](count, brand, fact),
    added: (values) => `neu: ${values}`,
    removed: (values) => `weg: ${values}`,
  },
  rejudged: {
    title: 'E-Mails, die anders beurteilt würden',
    none: 'Nichts würde anders beurteilt.',
    words: (count) =>
      `Nach einer Änderung des Registers oder Ihrer Entscheidungen werden die E-Mails der letzten ${days(count)} neu beurteilt, nach dem, was von ihnen gespeichert ist. Von selbst wird nichts verschoben.`,
    pending: (count) => `Noch neu zu beurteilen: ${mails(count)}.`,
    notJudged: (count) => `Von ${ofMails(count)} ist zu wenig gespeichert: nicht neu beurteilt.`,
    before: 'Vorher',
    now: 'Jetzt',
    action: (action) => actions[action],
    accept: 'Übernehmen',
    leave: 'So lassen',
    acceptOf: (subject) => `Übernehmen: ${subject}`,
    leaveOf: (subject) => `So lassen: ${subject}`,
    accepted: 'Das neue Urteil gilt.',
    left: 'So gelassen.',
    more: (count) => `Insgesamt ${mails(count)}; gezeigt werden die neuesten.`,
  },
  entries: {
    title: 'Eigene Einträge',
    words: 'Organisationen, mit denen nur Sie zu tun haben, und Berichtigungen. Sie gelten nur auf diesem Computer.',
    none: 'Es gibt keinen eigenen Eintrag.',
    add: 'Organisation hinzufügen',
    export: 'In eine Datei ausgeben',
    import: 'Aus einer Datei einlesen…',
    imported: (count) => `Übernommen: ${entries(count)}.`,
    importRefused: 'Nichts wurde übernommen:',
    correction: 'Berichtigung',
    addition: 'Eigene Organisation',
    changed: (day) => `Geändert am ${day}`,
    notHolding: 'Gilt derzeit nicht:',
    edit: 'Ändern',
    editOf: (name) => `${name} ändern`,
    remove: 'Entfernen…',
    removeOf: (name) => `${name} entfernen…`,
    removeQuestion: (name) => `Ihren Eintrag für ${name} entfernen?`,
    removeWords: 'E-Mails werden dann allein nach dem Register beurteilt. Verschoben wird dadurch nichts.',
    removeDeed: 'Eintrag entfernen',
    back: 'Register',
    gone: 'Diesen eigenen Eintrag gibt es nicht mehr.',
    loading: 'Der Eintrag wird geladen',
  },
  editor: {
    newTitle: 'Organisation hinzufügen',
    editTitle: (name) => `${name} ändern`,
    correctTitle: (name) => `${name} berichtigen`,
    name: 'Name',
    nameHint: 'So, wie sie sich in ihren E-Mails schreibt.',
    ordinary: 'Der Name ist auch ein gewöhnliches Wort, ein Ort oder der Name einer Person',
    ordinaryWords: 'Dann behauptet der Name allein noch nichts, was ehrliche E-Mails schont.',
    aliases: 'Andere Namen',
    domains: 'Websites',
    domainsHint: 'In jeder Zeile eine, etwa laden.example. Alle Server darunter zählen mit.',
    mailDomains: 'Domains, von denen ihre E-Mails kommen',
    mailDomainsHint: 'E-Mails, die bewiesen von dort kommen, gelten als ihre. Keine Domain eines E-Mail-Anbieters.',
    mailAddresses: 'E-Mail-Adressen',
    mailAddressesHint: 'Etwa die Ihrer Beraterin. Sie müssen auf einer ihrer Domains liegen.',
    supportPages: 'Hilfeseiten',
    phones: 'Telefonnummern',
    phonesHint: 'In jeder Zeile eine, wie sie gedruckt sind.',
    country: 'Land dieser Nummern',
    noCountry: 'Keines',
    chats: 'Chats',
    chatsHint: 'In jeder Zeile einer: t.me/name, wa.me/nummer, @name oder die Adresse der Chatseite.',
    reportAddress: 'Fälschungen an diese Adresse melden',
    reportPage: 'oder auf dieser Seite',
    note: 'Woher Sie das wissen',
    noteHint: 'Steht bei jeder dieser Angaben, etwa „Karte meiner Beraterin“.',
    wrong: 'Was im Register falsch ist',
    wrongHint: 'Was Sie ankreuzen, gilt auf diesem Computer nicht mehr als offiziell.',
    more: 'Dazu kommt',
    save: 'Speichern',
    saved: 'Gespeichert. Es gilt sofort, und die letzten E-Mails werden neu beurteilt.',
    cancel: 'Abbrechen',
    faults: 'Nicht gespeichert: Berichtigen Sie, was gekennzeichnet ist.',
    fault: (code, values) => faults[code](values),
    safety:
      'Tragen Sie nur ein, was Sie von einer Rechnung, einer Karte oder der eigenen Seite wissen: nie aus einer E-Mail, die etwas von Ihnen will.',
  },
  knowledge: {
    title: 'Vertraute Absender und Entscheidungen',
    words:
      'Was Sie entschieden haben und wonach spätere E-Mails beurteilt werden. Vertrauen gilt nur der bewiesenen Domain, nie einem Namen.',
    none: 'Sie haben noch nichts entschieden, wonach spätere E-Mails beurteilt werden.',
    kind: (kind) => decisions[kind],
    explained: {
      trusted: (domain) =>
        `E-Mails, die bewiesen von ${domain} kommen, wird nicht widersprochen, was sie auch behaupten.`,
      released: 'Diese E-Mail wird nicht wieder verschoben. Über andere sagt das nichts.',
      impersonation: (domain) =>
        `Spätere E-Mails dieser Adresse, die bewiesen von ${domain} kommen, werden markiert, wenn sie jemand zu sein behaupten.`,
      impersonationUnproven:
        'Ihr Absender war nicht bewiesen, daher zählt es gegen niemanden: Eine Adresse kann sich jeder borgen.',
    },
    noMail: 'Die E-Mail ist nicht mehr verzeichnet.',
    show: 'E-Mail zeigen',
    remove: 'Entfernen…',
    removeOf: (what) => `Entfernen: ${what}…`,
    removeQuestion: 'Diese Entscheidung zurücknehmen?',
    removeWords: {
      trusted:
        'Spätere E-Mails dieser Domain werden wieder wie alle beurteilt. Die freigegebene E-Mail bleibt, wo sie ist.',
      released: 'Die E-Mail bleibt, wo sie ist, und wartet wieder auf Ihre Entscheidung.',
      impersonation: 'Spätere E-Mails dieses Absenders werden ohne das beurteilt. Die E-Mail bleibt, wo sie ist.',
    },
    removeDeed: 'Zurücknehmen',
    removed: 'Zurückgenommen. Das ändert, wie spätere E-Mails beurteilt werden; die letzten werden neu beurteilt.',
    more: 'Mehr zeigen',
  },
  correct: 'Berichtigen',
  ownMark: 'Einiges davon haben Sie eingetragen oder berichtigt.',
};
