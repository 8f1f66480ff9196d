import type { AccountStatus } from '../../../shared/contract/account-status.ts';
import type { View } from '../../lib/route.ts';
import type { frame as english } from '../en/frame.ts';
import type { Translation } from '../translation.ts';

const viewNames: Readonly<Record<View, string>> = {
  review: 'Prüfen',
  mail: 'Alle E-Mails',
  quarantine: 'Quarantäne',
  check: 'Nachsehen',
  channels: 'Kontakte',
  activity: 'Verlauf',
  settings: 'Einstellungen',
  'add-account': 'Konto hinzufügen',
};

const phases: Readonly<Record<AccountStatus['phase'], string>> = {
  connecting: 'Verbindet sich',
  working: 'Liest E-Mails',
  watching: 'Passt auf',
  paused: 'Macht Pause',
  offline: 'Nicht verbunden',
  stopped: 'Braucht Sie',
};

export const frame: Translation<typeof english> = {
  views: viewNames,
  rail: {
    label: 'Ansichten',
    accounts: 'Konten',
    phase: (phase) => phases[phase],
    unknown: 'Nicht bekannt',
    firstRun: (judged, remaining) => `Liest frühere E-Mails, ${judged} von ${judged + remaining}`,
  },
  common: { close: 'Schließen', cancel: 'Abbrechen', back: 'Zurück' },
  days: { today: 'Heute', yesterday: 'Gestern', moment: (day, time) => `${day}, ${time}` },
  connection: {
    connecting: 'Verbindung zu Vouchsafe wird hergestellt',
    lost: 'Vouchsafe antwortet nicht. Was Sie sehen, kann veraltet sein; Ihre E-Mails liegen, wo sie lagen. Es wird weiter versucht.',
    signedOut: 'Vouchsafe wurde neu gestartet. Öffnen Sie die neue Adresse, die es im Terminal genannt hat.',
    account: (address, message) => `${address}: ${message}`,
  },
  failures: {
    list: 'Die Liste konnte nicht geladen werden.',
    mail: 'Diese E-Mail konnte nicht gezeigt werden.',
    disconnected:
      'Vouchsafe antwortet nicht, es wurde also nichts geändert. Versuchen Sie es erneut, wenn es wieder da ist.',
    defect:
      'In Vouchsafe ist etwas schiefgegangen. Die E-Mail bleibt, wo sie ist. Versuchen Sie es erneut; hilft das nicht, starten Sie Vouchsafe neu.',
  },
};
