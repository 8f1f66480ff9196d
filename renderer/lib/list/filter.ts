import type { MailQuery } from '../../../shared/contract/mail-list.ts';
import type { MailSummary } from '../../../shared/contract/mail-summary.ts';
import { startOfDay } from '../text/day.ts';

/** What a reader narrows the list to. */
export type ListFilter = Readonly<{
  /** Words of sender, subject or headline. */
  text: string;
  verdict: 'any' | 'contradicted' | 'verified' | 'unknown';
  brand: Readonly<{ id: string; name: string }> | null;
  accountId: string | null;
  period: 'any' | 'today' | 'week' | 'month';
}>;

export const noFilter: ListFilter = { text: '', verdict: 'any', brand: null, accountId: null, period: 'any' };

const verdicts = {
  contradicted: ['impersonation', 'suspicious'],
  verified: ['verified'],
  unknown: ['unknown'],
} as const;

const daysBack = { today: 0, week: 6, month: 29 } as const;

/** How many of the choices narrow the list, the search not counted. */
export function countChoices({ verdict, brand, accountId, period }: ListFilter): number {
  return [verdict !== 'any', brand !== null, accountId !== null, period !== 'any'].filter(Boolean).length;
}

/** Does anything narrow the list? */
export function isFiltered(filter: ListFilter): boolean {
  return filter.text.trim() !== '' || countChoices(filter) > 0;
}

/** The question to the backend that a filter stands for. */
export function filterQuery(filter: ListFilter, now: number): Partial<MailQuery> {
  const { text, verdict, brand, accountId, period } = filter;
  return {
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(verdict === 'any' ? {} : { verdicts: verdicts[verdict] }),
    ...(brand === null ? {} : { brandId: brand.id }),
    ...(accountId === null ? {} : { accountId }),
    ...(period === 'any' ? {} : { receivedFrom: beginningOf(period, now) }),
  };
}

/**
 * Does a new mail belong into a list that is narrowed so? A search is answered once, by the backend alone: what
 * arrives afterwards is not put among its answers.
 */
export function matchesFilter(filter: ListFilter, mail: MailSummary, now: number): boolean {
  const { text, verdict, brand, accountId, period } = filter;
  return (
    text.trim() === '' &&
    (verdict === 'any' || verdicts[verdict].some((name) => name === mail.verdict)) &&
    (brand === null || mail.brand?.id === brand.id) &&
    (accountId === null || mail.accountId === accountId) &&
    (period === 'any' || mail.receivedAt >= beginningOf(period, now))
  );
}

function beginningOf(period: keyof typeof daysBack, now: number): number {
  const day = new Date(startOfDay(now));
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - daysBack[period]).getTime();
}
