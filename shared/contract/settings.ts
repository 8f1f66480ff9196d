import { z } from 'zod';
import { registryFeedSchema } from './registry-update.ts';

export { defaultSettings } from './default-settings.ts';

/** Minutes since midnight of the owner's time zone. */
const minuteOfDay = z
  .int()
  .min(0)
  .max(24 * 60 - 1);

/** What a person sets for the whole program. */
export const settingsSchema = z
  .strictObject({
    /** `system`: the language of the system where there is a translation, else English. */
    language: z.enum(['system', 'en', 'de']),
    appearance: z.enum(['system', 'light', 'dark']),
    density: z.enum(['comfortable', 'compact']),
    notifications: z
      .strictObject({
        on: z.boolean(),
        /** Brand and contradiction in words; without, only that there is something to look at. */
        words: z.boolean(),
        /** Once a day, what was only flagged. */
        digest: z.boolean(),
      })
      .readonly(),
    /** No notification from `from` to `to`, over midnight when `to` is less; null: none. */
    quietHours: z.strictObject({ from: minuteOfDay, to: minuteOfDay }).readonly().nullable(),
    startAtLogin: z.boolean(),
    closeToTray: z.boolean(),
    reports: z
      .strictObject({
        /** Show what is sent before it is sent. */
        preview: z.boolean(),
        /** ISO 3166, lower case, for the national body; '': none. */
        country: z.string().regex(/^(?:[a-z]{2})?$/),
        /** To the national body of `country`, too. */
        national: z.boolean(),
        /** To the Anti-Phishing Working Group, too. */
        apwg: z.boolean(),
        /** Black out the owner's address in a marked copy. */
        redact: z.boolean(),
        /** What becomes of a mail that was reported. */
        afterwards: z.enum(['keep', 'junk']),
      })
      .readonly(),
    registryFeed: registryFeedSchema,
  })
  .readonly();

export type Settings = z.infer<typeof settingsSchema>;

/** What is stored on this computer, and which program this is. */
export const storageSchema = z
  .object({
    octets: z.int().nonnegative(),
    mails: z.int().nonnegative(),
    /** Days that evidence and the beginning of a mail's text are kept. */
    textDays: z.int().positive(),
    version: z.string(),
    registryVersion: z.string(),
    brands: z.int().nonnegative(),
  })
  .readonly();

/** `text`: what quotes mail, i.e. the evidence and the beginnings of texts. `everything`: all accounts too. */
export const erasureSchema = z.enum(['text', 'everything']);

export type Erasure = z.infer<typeof erasureSchema>;
export type Storage = z.infer<typeof storageSchema>;
