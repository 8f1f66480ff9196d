import type { AccountStatus } from '../../../shared/contract/account-status.ts';
import { rejudgeDays } from '../../../shared/contract/window-values.ts';
import type { settings as english } from '../en/settings.ts';
import { plural } from '../plural.ts';
import type { Translation } from '../translation.ts';

const mails = plural('de', { one: 'E-Mail', other: 'E-Mails' });
const days = plural('de', { one: 'Tag', other: 'Tagen' });
const brands = plural('de', { one: 'Organisation', other: 'Organisationen' });

const health: Readonly<Record<AccountStatus['phase'], string>> = {
  connecting: 'Verbindet sich mit dem Mailserver.',
  working: 'Verbunden. Mails werden gelesen.',
  watching: 'Verbunden. Neue Mails werden geprüft, sobald sie ankommen.',
  offline: 'Nicht verbunden. Vouchsafe versucht es von selbst wieder; was inzwischen ankommt, wird dann geprüft.',
  stopped: 'Es wird nichts geprüft, bis Sie etwas getan haben.',
  paused: 'Angehalten: Es wird nichts geprüft.',
};

export const settings: Translation<typeof english> = {
  title: 'Einstellungen',
  parts: 'Teile der Einstellungen',
  part: {
    accounts: 'Konten',
    general: 'Allgemein',
    notifications: 'Mitteilungen',
    reporting: 'Meldungen',
    registry: 'Register',
    storage: 'Speicher',
    about: 'Über',
  },
  cancel: 'Abbrechen',
  typeWord: (word) => `Zum Fortfahren „${word}“ eingeben`,
  accounts: {
    none: 'Noch wird kein Postfach beobachtet.',
    add: 'Konto hinzufügen',
    back: 'Alle Konten',
    unknown: 'Dieses Konto gibt es nicht mehr.',
    loading: 'Das Konto wird geladen',
    health: (phase) => health[phase],
    compared: (moment) => `Zuletzt mit dem Server verglichen: ${moment}`,
    neverCompared: 'Noch nicht mit dem Server verglichen',
    connection: 'Verbindung',
    pausedUntil: (moment) => `Angehalten bis: ${moment}. Was inzwischen ankommt, wird dann geprüft.`,
    pausedOpen: 'Angehalten, bis Sie fortsetzen. Was inzwischen ankommt, wird dann geprüft.',
    pause: 'Anhalten',
    pauseHour: 'Für eine Stunde',
    pauseTomorrow: 'Bis morgen früh',
    pauseOpen: 'Bis ich fortsetze',
    resume: 'Fortsetzen',
  },
  policy: {
    title: 'Was mit widersprüchlichen Mails geschieht',
    impersonation: 'Vorgetäuschter Absender',
    impersonationHint:
      'Die Mail gibt sich als eine Organisation des Registers aus, und ihre eigenen Spuren widersprechen dem.',
    suspicious: 'Verdächtig',
    suspiciousHint:
      'Etwas widerspricht dem, was die Mail behauptet, aber weniger. Hin und wieder ist es eine echte Mail, die über andere verschickt wurde.',
    quarantine: 'In Quarantäne legen',
    quarantineWords:
      'Sie verlässt den Posteingang sofort und wartet im Ordner „Vouchsafe Quarantine“ auf Ihrem Mailserver. Sie können sie jederzeit zurücklegen.',
    flag: 'Markieren',
    flagWords: 'Sie bleibt im Posteingang, mit einem Kennzeichen, das andere Mailprogramme als Spam zeigen.',
    off: 'Nur hier zeigen',
    offWords: 'Auf dem Mailserver ändert sich nichts. Sie sehen sie unter „Prüfen“, andere Mailprogramme sehen nichts.',
    usual: (name) => `${name} (üblich)`,
    saved: 'Gespeichert. Das gilt für Mails von nun an.',
  },
  server: {
    title: 'Mailserver',
    host: 'Server',
    port: 'Port',
    tls: 'Verschlüsselung',
    tlsModes: {
      implicit: 'TLS von Anfang an',
      starttls: 'STARTTLS',
      plain: 'Keine (nur dieser Rechner)',
    },
    user: 'Benutzername',
    password: 'Passwort',
    passwordKept: 'Leer lassen, um das bisherige zu behalten.',
    passwordForHost:
      'Ein anderer Server: Geben Sie das Passwort für ihn ein. Das bisherige wird nicht dorthin geschickt.',
    pinned: 'Angenommenes Zertifikat',
    unpin: 'Nicht mehr annehmen',
    folders: 'Beobachtete Ordner',
    save: 'Testen und speichern',
    saved: 'Gespeichert.',
    port1: 'Eine Zahl von 1 bis 65535.',
    needed: 'Das wird gebraucht.',
    saveAnyway: 'Ohne Verbindung speichern',
  },
  remove: {
    title: 'Dieses Konto entfernen',
    words: 'Vouchsafe beobachtet es nicht mehr und vergisst sein Passwort und alles, was es über seine Mails weiß.',
    button: 'Konto entfernen …',
    question: (address) => `${address} entfernen?`,
    irrevocable:
      'Was Vouchsafe über die Mails des Kontos weiß, wird gelöscht. Das lässt sich nicht rückgängig machen. Mails werden keine gelöscht.',
    quarantined: 'Mails, die in Quarantäne liegen',
    leave: 'In der Quarantäne lassen',
    leaveWords: 'Sie bleiben im Ordner „Vouchsafe Quarantine“ auf Ihrem Mailserver, wo jedes Mailprogramm sie findet.',
    putBack: 'Vorher zurücklegen',
    putBackWords:
      'Jede Mail kommt dorthin zurück, wo sie war. Sie sehen dann Mails wieder, die Ihnen vorenthalten waren.',
    deed: 'Konto entfernen',
  },
  general: {
    language: 'Sprache',
    system: 'Wie das System',
    appearance: 'Erscheinungsbild',
    light: 'Hell',
    dark: 'Dunkel',
    density: 'Dichte',
    comfortable: 'Bequem',
    compact: 'Kompakt',
    startAtLogin: 'Beim Anmelden starten',
    startAtLoginWords: 'Damit Mails geprüft sind, bevor Sie sie lesen.',
    closeToTray: 'Weiter beobachten, wenn das Fenster geschlossen ist',
    closeToTrayWords: 'Das Schließen des Fensters lässt Vouchsafe in der Taskleiste. Dort wird es auch beendet.',
  },
  notifications: {
    on: 'Mails melden, die dem Register widersprechen',
    onWords: 'Eine Mitteilung für Mails, die zusammen ankommen. Sonst meldet sich Vouchsafe nie.',
    words: 'Sagen, worum es geht',
    wordsWords: 'Nennt die Organisation und den Widerspruch. Ohne das nur, dass es etwas anzusehen gibt.',
    digest: 'Einmal am Tag, was nur markiert wurde',
    digestWords:
      'Eine Zeile nach 18 Uhr, oder sobald danach der Computer läuft und keine Ruhezeit ist. Keine an Tagen ohne.',
    quiet: 'Ruhezeiten',
    quietWords: 'Keine Mitteilung in dieser Zeit; was kam, wird danach gesagt.',
    from: 'Von',
    to: 'Bis',
    overnight: 'Über Mitternacht.',
  },
  storage: {
    title: 'Auf diesem Rechner',
    used: (size, count) => `${size} für ${mails(count)}`,
    usedWords: 'Alles liegt in einer Datenbank in Ihrem eigenen Ordner. Nichts davon wird irgendwohin geschickt.',
    text: (count) =>
      `Belege und der Anfang eines Mailtextes werden nach ${days(count)} gelöscht; Text und Links, soweit neuere Mails danach neu beurteilt werden, nach ${days(rejudgeDays)}. Der Rest einer Mail bleibt auf Ihrem Mailserver.`,
    eraseText: 'Zitierten Text löschen',
    eraseTextButton: 'Zitierten Text löschen …',
    eraseTextWords: 'Belege und die Anfänge der Texte. Urteile, das Journal und Ihre Entscheidungen bleiben.',
    eraseTextQuestion: 'Löschen, was aus Mails zitiert ist?',
    eraseTextIrrevocable:
      'Sie sehen dann nicht mehr, warum frühere Mails so beurteilt wurden. Das lässt sich nicht rückgängig machen.',
    erased: 'Gelöscht.',
    eraseAllTitle: 'Alles löschen',
    eraseAll: 'Alles löschen …',
    eraseAllWords: 'Alle Konten mit ihren Passwörtern, alles über Mails Aufgezeichnete, alle Einstellungen.',
    eraseAllQuestion: 'Alles löschen?',
    eraseAllIrrevocable:
      'Vouchsafe beginnt von vorn, ohne Konto. Mails, die in Quarantäne liegen, bleiben dort, im Ordner „Vouchsafe Quarantine“ auf Ihrem Mailserver. Das lässt sich nicht rückgängig machen.',
    deed: 'Löschen',
    word: 'löschen',
  },
  about: {
    version: 'Version',
    registry: 'Register',
    registryOf: (version, count) => `${version}, ${brands(count)}`,
    privacy: 'Datenschutz',
    privacyWords:
      'Vouchsafe prüft Mails auf diesem Rechner und schickt nichts von ihnen irgendwohin. Es verbindet sich mit Ihren Mailservern und mit dem Domain Name System, um zu erfahren, wessen Unterschrift eine Mail trägt. Es führt keine Statistik über Sie, und niemand außer Ihnen kann sehen, was es aufgezeichnet hat.',
    licences: 'Lizenzen',
    licencesWords:
      'Vouchsafe ist freie Software unter der MIT-Lizenz. Es ist mit Electron, Svelte, oRPC, Zod, ImapFlow, mailauth, better-sqlite3, htmlparser2, tldts, libphonenumber, bits-ui und Chart.js gebaut, jedes unter seiner eigenen freien Lizenz. Alle Pakete mit Version und Lizenz stehen in den Dateien third-party-licences.txt des Programms. Das Register nennt zu jeder Tatsache die Quelle.',
    trademarks:
      'Die Namen der Organisationen gehören ihren Inhabern und stehen hier, um die echten von anderen zu unterscheiden.',
  },
};
