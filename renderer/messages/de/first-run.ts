import type { AccountProposal, ConnectionStep } from '../../../shared/contract/account-settings.ts';
import type { firstRun as english } from '../en/first-run.ts';
import { plural } from '../plural.ts';
import type { Translation } from '../translation.ts';

const seconds = plural('de', { one: 'Sekunde', other: 'Sekunden' });
const minutes = plural('de', { one: 'Minute', other: 'Minuten' });
const hours = plural('de', { one: 'Stunde', other: 'Stunden' });
const mails = plural('de', { one: 'E-Mail', other: 'E-Mails' });

const trialSteps: Readonly<Record<ConnectionStep, string>> = {
  find: 'Den Server finden',
  connect: 'Mit ihm verbinden',
  encrypt: 'Die Verbindung verschlüsseln',
  login: 'Anmelden',
  folders: 'Die Ordner auflisten',
};

const needs: Readonly<Record<AccountProposal['needs'], string>> = {
  password: '',
  'app-password':
    'Dieser Anbieter verlangt ein App-Passwort: ein langes, das er für ein einzelnes Programm erzeugt. Ihr übliches Passwort wird abgelehnt.',
  'mail-password':
    'Dieser Anbieter verlangt das Passwort des Postfachs, das Sie bei ihm setzen und das nicht das Ihres Kontos ist.',
  enable: 'Mailprogramme müssen zuerst erlaubt werden, in den Einstellungen Ihres Postfachs bei diesem Anbieter.',
  bridge:
    'Dieser Anbieter wird über seine Bridge erreicht, ein Programm, das auf diesem Rechner laufen muss. Es zeigt Benutzernamen und Passwort, die hier einzugeben sind.',
  oauth:
    'Dieser Anbieter lässt nur Programme zu, die er selbst registriert hat. Vouchsafe kann dieses Postfach daher nicht beobachten.',
};

export const firstRun: Translation<typeof english> = {
  title: 'Konto hinzufügen',
  welcome: 'Willkommen bei Vouchsafe',
  welcomeWords:
    'Vouchsafe beobachtet ein Postfach auf Mails, die sich als Kundendienst ausgeben, und zeigt stattdessen den offiziellen Weg. Alles bleibt auf diesem Rechner.',
  step: (at, of) => `Schritt ${at} von ${of}`,
  steps: {
    address: 'Welches Postfach?',
    server: 'Ist das Ihr Mailserver?',
    trial: 'Die Verbindung wird getestet',
    folders: 'Welche Ordner?',
    policy: 'Was geschieht mit widersprüchlichen Mails?',
    scan: 'Frühere Mails werden gelesen',
  },
  address: 'E-Mail-Adresse',
  addressHint: 'Dafür wird nichts verschickt: Der Server steht in einer Tabelle, die zu Vouchsafe gehört.',
  addressFault: 'Eine Adresse hat ein @ mit einem Namen davor und einer Domain dahinter.',
  next: 'Weiter',
  back: 'Zurück',
  known: (provider) => `Das sind die Angaben von ${provider}.`,
  guessed:
    'Ihr Anbieter steht nicht in der Tabelle, daher ist das geraten. Vergleichen Sie es mit dem, was Ihr Anbieter angibt.',
  needs: (need) => needs[need],
  several: 'Mehrere könnten richtig sein',
  open: (host) => `Nachlesen bei ${host}`,
  passwordHint: (sending) =>
    sending === ''
      ? 'Wird im Passwortspeicher dieses Rechners aufbewahrt und nur an diesen Server geschickt.'
      : `Wird im Passwortspeicher dieses Rechners aufbewahrt und nur an diesen Server geschickt, und an ${sending}, wenn Sie eine Meldung senden.`,
  test: 'Verbindung testen',
  again: 'Noch einmal versuchen',
  change: 'Angaben ändern',
  trial: {
    label: 'Schritte der Verbindung',
    steps: trialSteps,
    states: { waiting: 'wartet', running: 'läuft', done: 'erledigt', failed: 'fehlgeschlagen' },
    went: 'Das Postfach kann beobachtet werden.',
  },
  fingerprint: {
    title: 'Ist das Ihr Zertifikat?',
    words:
      'Dieser Server weist sich mit einem Zertifikat aus, das keine bekannte Stelle unterschrieben hat, wie es Mail-Brücken auf dem eigenen Rechner tun. Vergleichen Sie seinen Fingerabdruck mit dem, den sein Betreiber Ihnen zeigt. Unterscheiden sie sich, antwortet vielleicht jemand anderes.',
    shown: 'Fingerabdruck des Servers (SHA-256)',
    given: 'Fingerabdruck, den man Ihnen gegeben hat',
    givenHint: 'Fügen Sie ihn hier ein, dann wird er für Sie verglichen.',
    same: 'Sie sind gleich.',
    differs: (pair) => `Sie unterscheiden sich, zuerst beim ${pair}. Paar. Nehmen Sie dieses Zertifikat nicht an.`,
    short: 'Das ist kein ganzer SHA-256-Fingerabdruck: Er hat 32 Paare.',
    compared: 'Ich habe alle 32 Paare selbst verglichen, und sie sind gleich',
    accept: 'Dieses Zertifikat annehmen',
  },
  folders: {
    legend: 'Ordner, die beobachtet werden',
    hint: 'Die meisten beobachten nur den Posteingang. Die Quarantäne wird nie beobachtet.',
    none: 'Wählen Sie mindestens einen Ordner.',
    most: (count) => `Höchstens ${count} Ordner können beobachtet werden.`,
  },
  add: 'Beobachten beginnen',
  scan: {
    label: 'Fortschritt des ersten Durchgangs',
    words:
      'Die Mails der letzten Tage werden geprüft, aber nichts wird verschoben oder markiert: Was dem Register widerspricht, wartet unter „Prüfen“.',
    progress: (judged, total) => `${judged} von ${total}`,
    rate: (count) => `${mails(count)} pro Minute`,
    remaining: (ms) => `noch etwa ${duration(ms)}`,
    estimating: 'die Restzeit wird geschätzt',
    waiting: 'Frühere Mails werden gezählt',
    paused: 'Angehalten. Es geht weiter, wo es aufgehört hat.',
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    done: 'Alle früheren Mails sind geprüft. Neue werden geprüft, sobald sie ankommen.',
    doneTitle: 'Wird beobachtet',
    review: 'Zu „Prüfen“',
    leave: 'Sie können Vouchsafe inzwischen benutzen.',
  },
};

function duration(ms: number): string {
  if (ms < 60_000) return seconds(Math.max(1, Math.round(ms / 1_000)));
  return ms < 5_400_000 ? minutes(Math.round(ms / 60_000)) : hours(Math.round(ms / 3_600_000));
}
