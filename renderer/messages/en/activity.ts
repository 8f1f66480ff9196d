import { plural } from '../plural.ts';

const mails = plural('en', { one: 'mail', other: 'mails' });
const weeks = plural('en', { one: 'week', other: 'weeks' });

/** What is said of what was seen, caught and changed. */
export const activity = {
  title: 'Activity',
  failed: 'The activity could not be loaded.',
  loading: 'Loading the activity',
  summary: (count: number, watched: number, caught: number) =>
    `In ${weeks(count)}, ${mails(watched)} watched; ${caught === 0 ? 'none of them contradicted the registry' : `${mails(caught)} contradicted the registry`}.`,
  caught: 'Contradicted the registry, by week',
  watched: 'Watched, by week',
  brands: 'Whom they claimed to be',
  noneCaught: 'None, in these weeks.',
  noneWatched: 'None yet. Mail is counted as it is examined.',
  noBrands: 'Nobody, in these weeks.',
  impersonation: 'Impersonation',
  suspicious: 'Suspicious',
  mails: 'Mails',
  week: 'Week of',
  brand: 'Organisation',
  asTable: 'As a table',
  asChart: 'As a chart',
  connections: 'Connections',
  noConnections: 'No account is watched yet.',
  noEvents: 'Nothing since Vouchsafe was started.',
  settings: 'Settings',
  allEvents: (count: number) => `Show all ${count}`,
  changes: 'Changes on the mail server',
  changesWords: 'Every change Vouchsafe made or was about to make, newest first. It never deletes mail.',
  noChanges: 'Nothing has been changed on a mail server yet.',
  changesFailed: 'The changes could not be loaded.',
  older: 'Show older ones',
};
