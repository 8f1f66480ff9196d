import type { AccountStatus } from '../../../shared/contract/account-status.ts';
import type { MailSummary } from '../../../shared/contract/mail-summary.ts';
import type { Contradiction } from '../../../shared/detect/contradiction.ts';
import { shownText } from '../../../shared/process/shown-text.ts';
import { type CaughtMail, newestLimit, problemLimit, type Standing } from '../../../shared/process/standing.ts';
import type { Services } from '../rpc/services.ts';
import { pauseOf } from './pause-accounts.ts';

/** A line that is down for less than this mends itself and is nobody's concern, ms. */
const patienceMs = 10 * 60_000;

export type StandingServices = Pick<Services, 'getOverview' | 'listAccounts' | 'listMail'>;

/** Reads how things stand from what the window is shown. */
export async function readStanding(services: StandingServices, now: number): Promise<Standing> {
  const [{ toDecide }, accounts, { mails }] = await Promise.all([
    services.getOverview(),
    services.listAccounts(),
    services.listMail({ verdicts: ['suspicious', 'impersonation'], waiting: true, limit: newestLimit }),
  ]);
  return {
    toDecide,
    newest: mails.map(caughtMail),
    accounts: accounts.length,
    problems: accounts.flatMap((account) => problemOf(account, now)).slice(0, problemLimit),
    paused: pauseOf(accounts),
  };
}

/** Is this mail contradicted and still there, and did nobody decide about it? */
export function isToDecide({ verdict, released, kept, place }: MailSummary): boolean {
  return (verdict === 'suspicious' || verdict === 'impersonation') && !released && !kept && place !== 'gone';
}

/** A contradicted mail as the shell shows it. */
export function caughtMail({ id, brand, headline, contradiction, place }: MailSummary): CaughtMail {
  return {
    id,
    brand: shownText(brand?.name ?? ''),
    headline: shownText(headline),
    ...(contradiction === null ? {} : { contradiction: shownContradiction(contradiction) }),
    quarantined: place === 'quarantine',
  };
}

function shownContradiction({ origin, aim }: Contradiction): Contradiction {
  return {
    origin: { ...origin, domain: shownText(origin.domain) },
    aim: aim?.kind === 'leads' ? { ...aim, domain: shownText(aim.domain) } : aim,
  };
}

function problemOf({ address, phase, problem, lastSyncAt }: AccountStatus, now: number): Standing['problems'] {
  if (problem === null || phase === 'paused') return [];
  const isPassing = phase !== 'stopped' && lastSyncAt !== null && now - lastSyncAt < patienceMs;
  return isPassing ? [] : [{ address: shownText(address), code: problem.code, sentence: shownText(problem.message) }];
}
