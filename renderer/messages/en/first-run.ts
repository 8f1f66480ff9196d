import type { AccountProposal, ConnectionStep } from '../../../shared/contract/account-settings.ts';
import { plural } from '../plural.ts';

const seconds = plural('en', { one: 'second', other: 'seconds' });
const minutes = plural('en', { one: 'minute', other: 'minutes' });
const hours = plural('en', { one: 'hour', other: 'hours' });
const mails = plural('en', { one: 'mail', other: 'mails' });

const trialSteps: Readonly<Record<ConnectionStep, string>> = {
  find: 'Find the server',
  connect: 'Connect to it',
  encrypt: 'Encrypt the connection',
  login: 'Log in',
  folders: 'List the folders',
};

const needs: Readonly<Record<AccountProposal['needs'], string>> = {
  password: '',
  'app-password':
    'This provider wants an app password: a long one that it makes for a single program. Your usual password is refused.',
  'mail-password':
    'This provider wants the password of the mailbox, which you set with it and which is not the one of your account.',
  enable: 'Mail programs have to be allowed first, in the settings of your mailbox at this provider.',
  bridge:
    'This provider is reached by its bridge, a program that has to run on this computer. It shows the user name and the password to enter here.',
  oauth: 'This provider admits only programs that it has registered itself, so Vouchsafe cannot watch this mailbox.',
};

/** What is said while an account is added, and of its first scan. */
export const firstRun = {
  title: 'Add account',
  welcome: 'Welcome to Vouchsafe',
  welcomeWords:
    'Vouchsafe watches a mailbox for mail that pretends to be somebody’s customer support, and shows the official channel instead. Everything stays on this computer.',
  step: (at: number, of: number) => `Step ${at} of ${of}`,
  steps: {
    address: 'Which mailbox?',
    server: 'Is this your mail server?',
    trial: 'Testing the connection',
    folders: 'Which folders?',
    policy: 'What happens to contradicted mail?',
    scan: 'Reading earlier mail',
  },
  address: 'Mail address',
  addressHint: 'Nothing is sent anywhere: the server is looked up in a table that comes with Vouchsafe.',
  addressFault: 'An address has an @ with a name before it and a domain after it.',
  next: 'Continue',
  back: 'Back',
  known: (provider: string) => `These are the settings of ${provider}.`,
  guessed: 'Your provider is not in the table, so these are a guess. Compare them with what your provider says.',
  needs: (need: AccountProposal['needs']) => needs[need],
  several: 'More than one could be right',
  open: (host: string) => `Read it at ${host}`,
  /** @param sending the server that reports are sent over, empty when there is none */
  passwordHint: (sending: string) =>
    sending === ''
      ? 'Kept in the password store of this computer, and sent to this server only.'
      : `Kept in the password store of this computer, and sent to this server only, and to ${sending} when you send a report.`,
  test: 'Test the connection',
  again: 'Try again',
  change: 'Change the settings',
  trial: {
    label: 'Steps of the connection',
    steps: trialSteps,
    states: { waiting: 'waiting', running: 'under way', done: 'done', failed: 'failed' },
    went: 'The mailbox can be watched.',
  },
  fingerprint: {
    title: 'Is this certificate yours?',
    words:
      'This server proves itself by a certificate that no known authority has signed, as mail bridges on your own computer do. Compare its fingerprint with the one that its owner shows you. If they differ, somebody else may be answering.',
    shown: 'Fingerprint of the server (SHA-256)',
    given: 'Fingerprint that you were given',
    givenHint: 'Paste it here, and it is compared for you.',
    same: 'They are the same.',
    differs: (pair: number) => `They differ, first at pair ${pair}. Do not accept this certificate.`,
    short: 'This is no whole SHA-256 fingerprint: it has 32 pairs.',
    compared: 'I have compared all 32 pairs myself, and they are the same',
    accept: 'Accept this certificate',
  },
  folders: {
    legend: 'Folders to watch',
    hint: 'Most people watch the inbox alone. The quarantine is never watched.',
    none: 'Choose at least one folder.',
    most: (count: number) => `At most ${count} folders can be watched.`,
  },
  add: 'Start watching',
  scan: {
    label: 'Progress of the first scan',
    words:
      'Mail of the last days is examined, but nothing is moved or flagged: what contradicts the registry waits under Review.',
    progress: (judged: string, total: string) => `${judged} of ${total}`,
    rate: (count: number) => `${mails(count)} a minute`,
    remaining: (ms: number) => `about ${duration(ms)} left`,
    estimating: 'estimating the time left',
    waiting: 'Counting earlier mail',
    paused: 'Paused. It goes on where it stopped.',
    pause: 'Pause',
    resume: 'Resume',
    done: 'All earlier mail has been examined. New mail is examined as it arrives.',
    doneTitle: 'Watching',
    review: 'Go to Review',
    leave: 'You can go on using Vouchsafe meanwhile.',
  },
};

function duration(ms: number): string {
  if (ms < 60_000) return seconds(Math.max(1, Math.round(ms / 1_000)));
  return ms < 5_400_000 ? minutes(Math.round(ms / 60_000)) : hours(Math.round(ms / 3_600_000));
}
