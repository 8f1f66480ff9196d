import type { MailSummary } from '../../../shared/contract/mail-summary.ts';
import type { ListView } from '../../lib/route.ts';
import { plural } from '../plural.ts';
import { frame } from './frame.ts';

const mails = plural('en', { one: 'mail', other: 'mails' });

/** What is said in the list, of a mail in one line, and where there is none. */
export const list = {
  list: {
    label: (view: ListView) => `${frame.views[view]}, newest first`,
    toDecide: (count: number) => (count === 0 ? 'Nothing to decide' : `${count} to decide`),
    arrivals: (count: number) => `${count} new`,
    loading: 'Loading mail',
    noSender: 'No sender',
    noSubject: 'No subject',
    search: 'Search mail',
    clear: 'Clear search',
    filter: 'Filter',
    filtered: (count: number) => `Filter, ${count} on`,
    noFilter: 'Show all',
    tick: 'Select',
    ticked: (count: number) => `${count} selected`,
    untick: 'Select none',
    none: 'Nothing matches.',
    noneAdvice: 'Other words or a wider filter may find it.',
  },
  filter: {
    verdict: 'Verdict',
    verdicts: {
      any: 'Any verdict',
      contradicted: 'Contradicts registry',
      verified: 'Verified',
      unknown: 'No claim to check',
    },
    brand: 'Claims to be',
    anyBrand: 'Anyone',
    account: 'Account',
    anyAccount: 'All accounts',
    period: 'Received',
    periods: { any: 'Any time', today: 'Today', week: 'Last 7 days', month: 'Last 30 days' },
  },
  verdict: {
    contradicts: 'Contradicts registry',
    verified: (brand: string) => `Verified: ${brand}`,
    notExamined: 'Not examined',
    silent: 'No claim to check',
  },
  placeOf: (mail: MailSummary): string => {
    if (mail.place === 'gone') return 'No longer there';
    if (mail.place === 'quarantine') return 'In quarantine';
    if (mail.released) return 'Called genuine';
    return mail.flagged ? 'Flagged' : '';
  },
  empty: {
    review: 'Nothing to decide.',
    mail: 'No mail yet.',
    quarantine: 'Quarantine is empty.',
    mailAdvice: 'Mail appears here as soon as it has been examined.',
    quarantineAdvice: 'Mail that contradicts the registry is moved here, and can be put back.',
    noAccount: 'No mailbox is watched yet.',
    noAccountAdvice: 'Add the account of a mailbox, and Vouchsafe looks at what arrives there.',
    addAccount: 'Add an account',
    week: (watched: number, caught: number) =>
      watched === 0
        ? 'No mail this week.'
        : `${mails(watched)} watched this week, ${caught === 0 ? 'none' : caught} caught.`,
    chart: 'Mail of the last seven days',
    chartDay: (day: string, watched: number, caught: number) => `${day}: ${watched} watched, ${caught} caught`,
    choose: 'Choose a mail to see why it was judged so.',
    keys: 'Move with the arrow keys. Press ? for every key.',
  },
};
