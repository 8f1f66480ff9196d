import { z } from 'zod';

/** Most characters of a mail's text or source that one answer holds. */
export const maxContentLength = 200_000;

/** Most characters of a mail's HTML, made harmless. */
export const maxHtmlLength = 1_000_000;

/** Most links that are listed of one mail. */
export const maxLinks = 200;

/** A link of the mail: what it says, and where it leads as far as its own text tells. */
export const mailLinkSchema = z
  .object({
    /** What a reader sees of it. */
    text: z.string(),
    /** The whole target; '' when it is no address that a browser could open. */
    url: z.string(),
    /** Host of the target, and the part of it that somebody registered; '' when there is none. */
    host: z.string(),
    registrableDomain: z.string(),
    /** Name of the organisation whose official site it is; null when the registry knows nobody. */
    official: z.string().nullable(),
  })
  .readonly();

/** What the mail says, fetched from its server when it is asked for: it is not stored. */
export const mailContentSchema = z
  .object({
    text: z.string().max(maxContentLength),
    /** There is more text than is shown. */
    cut: z.boolean(),
    links: z.array(mailLinkSchema).max(maxLinks).readonly(),
    attachments: z.array(z.object({ name: z.string(), type: z.string(), octets: z.int() }).readonly()).readonly(),
    hasHtml: z.boolean(),
  })
  .readonly();

/**
 * The mail's HTML, made harmless: no script, no form, nothing that is fetched, and its links lead nowhere. A document
 * for a sandboxed frame, never for the window's own.
 */
export const mailHtmlSchema = z
  .object({
    document: z.string().max(maxHtmlLength),
    cut: z.boolean(),
    /** How many remote pictures and other remote things were left out. */
    remote: z.int().nonnegative(),
    /** How many scripts, forms, frames and other active things were left out. */
    active: z.int().nonnegative(),
  })
  .readonly();

/** The mail as it lies on the server, one character an octet. */
export const mailSourceSchema = z
  .object({ header: z.string().max(maxContentLength), body: z.string().max(maxContentLength), cut: z.boolean() })
  .readonly();

export type MailLink = z.infer<typeof mailLinkSchema>;
export type MailContent = z.infer<typeof mailContentSchema>;
export type MailHtml = z.infer<typeof mailHtmlSchema>;
export type MailSource = z.infer<typeof mailSourceSchema>;
