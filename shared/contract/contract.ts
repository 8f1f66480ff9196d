import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { accountStatusSchema } from './account-status.ts';
import { brandChannelsSchema, brandIdSchema } from './brand-channels.ts';
import { liveEventSchema } from './event.ts';
import { failures } from './failure.ts';
import { mailContentSchema, mailHtmlSchema, mailSourceSchema } from './mail-content.ts';
import { mailChangeSchema, mailDetailSchema } from './mail-detail.ts';
import { mailPageSchema, mailQuerySchema } from './mail-list.ts';
import { mailIdSchema } from './mail-summary.ts';
import { overviewSchema } from './overview.ts';

const procedure = oc.errors(failures);
const mailInput = z.strictObject({ id: mailIdSchema });

/**
 * Everything the window can ask the backend, whatever carries it. Inputs are checked because they come from a
 * browser; outputs are checked, and stripped of what is not listed, because they hold what strangers wrote.
 */
export const contract = {
  mail: {
    list: procedure.input(mailQuerySchema).output(mailPageSchema),
    get: procedure.input(mailInput).output(mailDetailSchema),
    /** These three are fetched from the mail server when they are asked for. */
    content: procedure.input(mailInput).output(mailContentSchema),
    html: procedure.input(mailInput).output(mailHtmlSchema),
    source: procedure.input(mailInput).output(mailSourceSchema),
    /** Puts a mail back where it came from; it is never moved again. `trust`: nor is other mail of its proven domain. */
    release: procedure
      .input(z.strictObject({ id: mailIdSchema, trust: z.boolean().default(false) }))
      .output(mailChangeSchema),
    /** "This is impersonation" */
    quarantine: procedure.input(mailInput).output(mailChangeSchema),
    /** The owner looked and leaves it where it is. Nothing changes on the server. */
    keep: procedure.input(mailInput).output(mailChangeSchema),
    /** Takes the last decision back. */
    undo: procedure.input(mailInput).output(mailChangeSchema),
  },
  brand: {
    get: procedure.input(z.strictObject({ id: brandIdSchema })).output(brandChannelsSchema),
  },
  account: {
    list: procedure.output(z.array(accountStatusSchema).readonly()),
  },
  overview: {
    get: procedure.output(overviewSchema),
  },
  events: {
    /** Ends only when the window unsubscribes or goes away. */
    live: procedure.output(eventIterator(liveEventSchema)),
  },
};

export type Contract = typeof contract;
