import { z } from 'zod';
import { accountStatusSchema } from './account-status.ts';
import { mailSummarySchema } from './mail-summary.ts';
import { reportStateSchema } from './report.ts';
import { settingsSchema } from './settings.ts';

/**
 * What happens while the window is open. `behind` says that whatever the window shows is to be asked for again: events
 * were dropped because it did not keep up, or the texts of all mail were erased.
 */
export const liveEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('mailJudged'), mail: mailSummarySchema }).readonly(),
  z.object({ type: z.literal('mailChanged'), mail: mailSummarySchema }).readonly(),
  z.object({ type: z.literal('accountChanged'), account: accountStatusSchema }).readonly(),
  z.object({ type: z.literal('accountRemoved'), id: z.string() }).readonly(),
  z.object({ type: z.literal('settingsChanged'), settings: settingsSchema }).readonly(),
  z.object({ type: z.literal('reportChanged'), report: reportStateSchema }).readonly(),
  /** The registry is another one: a bundle was installed or taken back, or an own entry changed. */
  z.object({ type: z.literal('registryChanged'), version: z.string() }).readonly(),
  /** What judging recent mail again has found so far; see `rejudgedSchema`. */
  z.object({ type: z.literal('rejudged'), total: z.int(), pending: z.int() }).readonly(),
  z.object({ type: z.literal('behind') }).readonly(),
]);

export type LiveEvent = z.infer<typeof liveEventSchema>;
