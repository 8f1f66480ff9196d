import type { CaughtMail } from '../../../shared/process/standing.ts';
import { germanHeadline } from '../../../shared/words/headline-de.ts';
import { germanProblems } from '../../../shared/words/problem-de.ts';
import type { Words } from './en.ts';

/** Of a mail that was judged before its parts were kept there is the English sentence only. */
const headline = ({ brand, contradiction, headline }: CaughtMail): string =>
  contradiction === undefined || brand === '' ? headline : germanHeadline(brand, contradiction);

export const de: Words = {
  tray: {
    starting: 'Vouchsafe startet',
    watching: 'Vouchsafe wacht über Ihre Mail',
    noAccount: 'Vouchsafe wacht noch über kein Konto',
    attention: (count) => (count === 1 ? '1 Mail wartet auf Sie' : `${count} Mails warten auf Sie`),
    pausedUntil: (time) => `Pause bis ${time}`,
    paused: 'Pause',
    down: 'Vouchsafe wacht gerade nicht; es versucht es weiter',
    problem: (address) => `${address} wird nicht bewacht`,
    reason: ({ code }) => germanProblems[code],
    headline,
    more: (first, others) => `${first} und ${others} weitere`,
    open: 'Vouchsafe öffnen',
    pauseHour: 'Eine Stunde Pause',
    pauseTomorrow: 'Pause bis morgen',
    resume: 'Jetzt weiter wachen',
    check: 'Kontakt prüfen…',
    update: (version) => `Version ${version} ist erschienen…`,
    quit: 'Vouchsafe beenden',
  },
  toast: {
    headline,
    claimed: (brand) => `Nicht von ${brand}`,
    unclaimed: 'Mail von einem falschen Kundendienst',
    several: (count) => `${count} Mails sind nicht von dem, der sie angeblich schickt`,
    brands: (names, others) => (others === 0 ? names : `${names} und andere`),
    discreet: 'Vouchsafe',
    discreetBody: (count) => (count === 1 ? 'Es gibt etwas anzusehen.' : `Es gibt ${count} Dinge anzusehen.`),
    putBack: 'Zurücklegen',
    report: 'Melden…',
    notPutBack: 'Die Mail wurde nicht zurückgelegt',
    digest: 'Heute markiert',
    digestBody: (count) =>
      count === 1
        ? '1 Mail passt nicht ganz zusammen. Sie liegt, wo sie lag.'
        : `${count} Mails passen nicht ganz zusammen. Sie liegen, wo sie lagen.`,
  },
  close: {
    title: 'Vouchsafe wacht weiter',
    inTray: 'Das Fenster schließt sich; Vouchsafe bleibt im Infobereich und wacht weiter über Ihre Mail.',
    noTray:
      'Das Fenster schließt sich; Vouchsafe wacht weiter über Ihre Mail. Ihr Desktop zeigt vielleicht kein Symbol dafür: Starten Sie Vouchsafe erneut, um dieses Fenster zu sehen.',
    keep: 'Weiter wachen',
    quit: 'Beenden',
  },
  trouble: {
    title: 'Vouchsafe',
    notWatching:
      'Vouchsafe kann Ihre Mail gerade nicht bewachen: Sein Hintergrundprogramm endet immer wieder. Es versucht es weiter.',
    notStarted:
      'Vouchsafe konnte nicht starten. Installieren Sie es neu; Ihre Mail und Ihre Einstellungen bleiben unberührt.',
  },
  secrets: {
    title: 'Wo darf das Passwort bleiben?',
    detail:
      'Dieser Computer hat keinen Schlüsselbund, der es verschlüsselt aufbewahren könnte. Vouchsafe kann es behalten, bis es endet, und beim nächsten Mal wieder fragen, oder es unverschlüsselt in eine Datei schreiben, die nur Sie lesen können. Mit einem Schlüsselbund (GNOME Keyring oder KWallet) wäre es verschlüsselt.',
    session: 'Bis Vouchsafe endet',
    plain: 'Unverschlüsselt in einer Datei',
    refuse: 'Abbrechen',
    refused:
      'Das Passwort wurde nicht aufbewahrt, daher kann das Konto nicht bewacht werden. Richten Sie einen Schlüsselbund ein, oder wählen Sie, wo es bleiben darf.',
    noKeyStore:
      'Passwörter können auf diesem Computer nicht verschlüsselt aufbewahrt werden. Entsperren Sie seinen Schlüsselspeicher und starten Sie Vouchsafe neu.',
    unreadable:
      'Die Datei mit den Passwörtern ist nicht lesbar. Sie blieb, wie sie ist; legen Sie sie beiseite und geben Sie die Passwörter neu ein.',
    undecipherable:
      'Das Passwort wurde mit einem anderen Schlüssel verschlüsselt und ist nicht mehr lesbar. Geben Sie es neu ein.',
    unencrypted:
      'Das Passwort konnte nicht verschlüsselt werden. Entsperren Sie den Schlüsselspeicher dieses Computers und versuchen Sie es erneut.',
    unwritten:
      'Das Passwort konnte nicht gespeichert werden. Prüfen Sie, ob Platz auf dem Datenträger ist, und versuchen Sie es erneut.',
    unavailable: 'Der Schlüsselspeicher dieses Computers hat nicht geantwortet. Starten Sie Vouchsafe neu.',
  },
};
