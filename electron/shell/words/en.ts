import type { CaughtMail, Standing } from '../../../shared/process/standing.ts';

type Problem = Standing['problems'][number];

/** The backend words both in English itself. */
const headline = (mail: CaughtMail): string => mail.headline;
const reason = ({ sentence }: Problem): string => sentence;

/** What the shell says in menus, notifications and dialogs. */
export const en = {
  tray: {
    starting: 'Vouchsafe is starting',
    watching: 'Vouchsafe is watching your mail',
    noAccount: 'Vouchsafe watches no account yet',
    attention: (count: number) => (count === 1 ? '1 mail waits for you' : `${count} mails wait for you`),
    pausedUntil: (time: string) => `Paused until ${time}`,
    paused: 'Paused',
    down: 'Vouchsafe is not watching; it tries again',
    problem: (address: string) => `${address} is not watched`,
    reason,
    headline,
    more: (first: string, others: number) => `${first} and ${others} more`,
    open: 'Open Vouchsafe',
    pauseHour: 'Pause for an hour',
    pauseTomorrow: 'Pause until tomorrow',
    resume: 'Watch again now',
    check: 'Check a contact…',
    update: (version: string) => `Version ${version} is available…`,
    quit: 'Quit Vouchsafe',
  },
  toast: {
    headline,
    claimed: (brand: string) => `Not from ${brand}`,
    unclaimed: 'Mail from a false support desk',
    several: (count: number) => `${count} mails are not from whom they say`,
    brands: (names: string, others: number) => (others === 0 ? names : `${names} and others`),
    discreet: 'Vouchsafe',
    discreetBody: (count: number) => (count === 1 ? 'There is something to look at.' : `${count} things to look at.`),
    putBack: 'Put back',
    report: 'Report…',
    notPutBack: 'The mail was not put back',
    digest: 'Flagged today',
    digestBody: (count: number) =>
      count === 1
        ? '1 mail does not quite add up. It is still where it was.'
        : `${count} mails do not quite add up. They are still where they were.`,
  },
  close: {
    title: 'Vouchsafe keeps watching',
    inTray: 'The window closes; Vouchsafe stays in the tray and goes on watching your mail.',
    noTray:
      'The window closes; Vouchsafe goes on watching your mail. Your desktop may show no tray icon: start Vouchsafe again to see this window.',
    keep: 'Keep watching',
    quit: 'Quit',
  },
  trouble: {
    title: 'Vouchsafe',
    notWatching: 'Vouchsafe cannot watch your mail at the moment: its backend ends again and again. It keeps trying.',
    notStarted: 'Vouchsafe could not start. Install it again; your mail and settings are not touched.',
  },
  secrets: {
    title: 'Where may the password be kept?',
    detail:
      'This computer has no key ring that could keep it encrypted. Vouchsafe can keep it until it ends and ask again next time, or write it unencrypted into a file that only you can read. With a key ring (GNOME Keyring or KWallet) it would be encrypted.',
    session: 'Until Vouchsafe ends',
    plain: 'Unencrypted in a file',
    refuse: 'Cancel',
    refused:
      'The password was not kept, so the account cannot be watched. Set up a key ring, or choose where to keep it.',
    noKeyStore: 'Passwords cannot be kept encrypted on this computer. Unlock its key store and start Vouchsafe again.',
    unreadable:
      'The file with the passwords cannot be read. It was left as it is; move it away and enter the passwords again.',
    undecipherable: 'The password was encrypted with another key, so it cannot be read any more. Enter it again.',
    unencrypted: 'The password could not be encrypted. Unlock the key store of this computer and try again.',
    unwritten: 'The password could not be written to disk. Check that the disk has room and try again.',
    unavailable: 'The key store of this computer did not answer. Start Vouchsafe again.',
  },
};

/** The words of one language. */
export type Words = typeof en;
