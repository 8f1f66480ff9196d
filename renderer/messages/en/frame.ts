import type { AccountStatus } from '../../../shared/contract/account-status.ts';
import type { View } from '../../lib/route.ts';

const viewNames: Readonly<Record<View, string>> = {
  review: 'Review',
  mail: 'All mail',
  quarantine: 'Quarantine',
  check: 'Check',
  channels: 'Channels',
  activity: 'Activity',
  settings: 'Settings',
  'add-account': 'Add account',
};

const phases: Readonly<Record<AccountStatus['phase'], string>> = {
  connecting: 'Connecting',
  working: 'Reading mail',
  watching: 'Watching',
  paused: 'Paused',
  offline: 'Not connected',
  stopped: 'Needs you',
};

/** What is said around the views: the rail, days, the connection, failures. */
export const frame = {
  views: viewNames,
  rail: {
    label: 'Views',
    accounts: 'Accounts',
    phase: (phase: AccountStatus['phase']) => phases[phase],
    unknown: 'Not known',
    firstRun: (judged: number, remaining: number) => `Reading earlier mail, ${judged} of ${judged + remaining}`,
  },
  common: { close: 'Close', cancel: 'Cancel', back: 'Back' },
  days: { today: 'Today', yesterday: 'Yesterday', moment: (day: string, time: string) => `${day}, ${time}` },
  connection: {
    connecting: 'Connecting to Vouchsafe',
    lost: 'Vouchsafe is not answering. What you see may be out of date; your mail is where it was. Trying again.',
    signedOut: 'Vouchsafe was started again. Open the new address that it printed in its terminal.',
    account: (address: string, message: string) => `${address}: ${message}`,
  },
  failures: {
    list: 'The list could not be loaded.',
    mail: 'This mail could not be shown.',
    disconnected: 'Vouchsafe is not answering, so nothing was changed. Try again when it is back.',
    defect:
      'Something went wrong inside Vouchsafe. The mail stays where it is. Try again; if it happens again, restart Vouchsafe.',
  },
};
