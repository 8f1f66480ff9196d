import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import {
  accountIdSchema,
  accountPauseSchema,
  accountProposalSchema,
  accountRemovalSchema,
  accountSettingsSchema,
  accountUpdateSchema,
  connectionReportSchema,
  connectionTrialSchema,
  newAccountSchema,
  submissionSchema,
} from './account-settings.ts';
import { accountStatusSchema } from './account-status.ts';
import {
  activitySchema,
  changePageSchema,
  changeQuerySchema,
  connectionEventSchema,
  maxConnectionEvents,
} from './activity.ts';
import { brandChannelsSchema, brandIdSchema, brandPageSchema, brandQuerySchema } from './brand-channels.ts';
import { channelCheckQuerySchema, channelCheckSchema } from './channel-check.ts';
import { liveEventSchema } from './event.ts';
import { failures } from './failure.ts';
import { knowledgeIdSchema, knowledgePageSchema, knowledgeQuerySchema, rejudgedSchema } from './knowledge.ts';
import { mailContentSchema, mailHtmlSchema, mailSourceSchema } from './mail-content.ts';
import { mailChangeSchema, mailDetailSchema } from './mail-detail.ts';
import { mailPageSchema, mailQuerySchema } from './mail-list.ts';
import { mailIdSchema } from './mail-summary.ts';
import { overviewSchema } from './overview.ts';
import {
  correctableSchema,
  maxOwnFile,
  ownBrandKeptSchema,
  ownBrandPutSchema,
  ownBrandsSchema,
  ownFileSchema,
  ownImportSchema,
} from './own-brand.ts';
import { bundleInputSchema, bundleOfferSchema, offerInputSchema, registryStateSchema } from './registry-update.ts';
import {
  reportAnswerSchema,
  reportDraftSchema,
  reportOrderSchema,
  reportPageSchema,
  reportPreviewQuerySchema,
  reportPreviewSchema,
  reportQuerySchema,
  reportStateSchema,
} from './report.ts';
import { erasureSchema, settingsSchema, storageSchema } from './settings.ts';

const procedure = oc.errors(failures);
const mailInput = z.strictObject({ id: mailIdSchema });
const accountInput = z.strictObject({ id: accountIdSchema });

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
    /**
     * Its owner calls a mail genuine: it is put back where it came from, or its flag is taken off, and it is left alone
     * from then on. `trust`: so is other mail of its proven domain.
     */
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
  report: {
    /** Fetches the mail; what would be sent, to whom, and what that reveals. Nothing is sent. */
    preview: procedure.input(reportPreviewQuerySchema).output(reportPreviewSchema),
    /** Writes down one report for each recipient; each is sent when that is possible. */
    send: procedure.input(reportOrderSchema).output(z.array(reportStateSchema).readonly()),
    /** The same message for another mail program to send. */
    draft: procedure.input(reportOrderSchema).output(reportDraftSchema),
    /** What the owner says to a report that waits, was refused, or may have been sent. */
    answer: procedure.input(reportAnswerSchema).output(reportStateSchema),
    /** Newest first. */
    list: procedure.input(reportQuerySchema).output(reportPageSchema),
  },
  channel: {
    /** Whose channels the contacts in a text are. Nothing is asked of the network, and nothing is kept. */
    check: procedure.input(channelCheckQuerySchema).output(channelCheckSchema),
  },
  brand: {
    get: procedure.input(z.strictObject({ id: brandIdSchema })).output(brandChannelsSchema),
    list: procedure.input(brandQuerySchema).output(brandPageSchema),
  },
  /** Which registry is in use, and replacing it by a signed bundle. */
  registry: {
    state: procedure.output(registryStateSchema),
    /** Looks at a bundle from a file. Nothing is changed. */
    readBundle: procedure.input(bundleInputSchema).output(bundleOfferSchema),
    /** Asks the feed that is set. Nothing is changed. */
    fetchFeed: procedure.output(bundleOfferSchema),
    /** Installs what was read last. */
    install: procedure.input(offerInputSchema).output(registryStateSchema),
    /** Returns to the registry before the one in use. */
    back: procedure.output(registryStateSchema),
  },
  /** The owner's own entries of the registry. Each change is in force at once, and recent mail is judged again. */
  ownBrand: {
    list: procedure.output(ownBrandsSchema),
    put: procedure.input(ownBrandPutSchema).output(ownBrandKeptSchema),
    remove: procedure.input(z.strictObject({ id: brandIdSchema })).output(z.void()),
    export: procedure.output(ownFileSchema),
    import: procedure.input(z.strictObject({ text: z.string().max(maxOwnFile) })).output(ownImportSchema),
    /** What the registry itself says about a brand, so that a fact of it can be called wrong. */
    correctable: procedure.input(z.strictObject({ id: brandIdSchema })).output(correctableSchema),
  },
  /** The owner's decisions that judgements are made with, and mail that would be judged otherwise now. */
  knowledge: {
    list: procedure.input(knowledgeQuerySchema).output(knowledgePageSchema),
    /** Nothing changes on the server; recent mail is judged again. */
    remove: procedure.input(z.strictObject({ id: knowledgeIdSchema })).output(z.void()),
    rejudged: procedure.output(rejudgedSchema),
    /** Leaves the mail and its verdict as they are. */
    dismiss: procedure.input(mailInput).output(z.void()),
    /** Takes the new verdict over, and does what the policy says about it. */
    accept: procedure.input(mailInput).output(mailChangeSchema),
  },
  account: {
    list: procedure.output(z.array(accountStatusSchema).readonly()),
    get: procedure.input(accountInput).output(
      z.object({
        id: accountIdSchema,
        settings: accountSettingsSchema,
        /** Where its provider takes mail, as far as it is known: a proposal while the settings name none. */
        proposedSubmission: submissionSchema.nullable(),
      }),
    ),
    /** Best first; nothing is asked of the network. */
    propose: procedure
      .input(z.strictObject({ address: z.string().max(254) }))
      .output(z.array(accountProposalSchema).readonly()),
    /** Tries a connection step by step. Ends with the last step, with a failure, or when the window leaves. */
    test: procedure.input(connectionTrialSchema).output(eventIterator(connectionReportSchema)),
    add: procedure.input(newAccountSchema).output(z.object({ id: accountIdSchema })),
    update: procedure.input(accountUpdateSchema).output(z.void()),
    pause: procedure.input(accountPauseSchema).output(z.void()),
    resume: procedure.input(accountInput).output(z.void()),
    remove: procedure.input(accountRemovalSchema).output(z.void()),
  },
  settings: {
    get: procedure.output(settingsSchema),
    put: procedure.input(settingsSchema).output(settingsSchema),
  },
  activity: {
    get: procedure.output(activitySchema),
    changes: procedure.input(changeQuerySchema).output(changePageSchema),
    /** Newest first, at most 100. */
    connections: procedure.output(z.array(connectionEventSchema).max(maxConnectionEvents).readonly()),
  },
  storage: {
    get: procedure.output(storageSchema),
    erase: procedure.input(z.strictObject({ what: erasureSchema })).output(z.void()),
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
