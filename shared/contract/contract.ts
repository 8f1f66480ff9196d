import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { accountStatusSchema } from './account-status.ts';
import { brandChannelsSchema, brandIdSchema } from './brand-channels.ts';
import { liveEventSchema } from './event.ts';
import { failures } from './failure.ts';
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
    /** Puts a mail back where it came from; it is never moved again. */
    release: procedure.input(mailInput).output(mailChangeSchema),
    quarantine: procedure.input(mailInput).output(mailChangeSchema),
    /** Takes the last release or quarantine back. */
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
