import { z } from 'zod';
import type { Attachment, Mail } from '../mail/mail.ts';
import type { Facts } from './facts.ts';

const address = z
  .object({
    displayName: z.string(),
    address: z.string(),
    localPart: z.string(),
    domain: z.string(),
    malformed: z.boolean(),
    raw: z.string(),
  })
  .readonly();

const addresses = z.array(address).readonly();

const attachment: z.ZodType<Attachment> = z
  .object({
    name: z.string(),
    mediaType: z.string(),
    disposition: z.enum(['attachment', 'inline', '']),
    contentId: z.string(),
    size: z.number(),
    content: z.null(),
  })
  .readonly();

const link = z
  .object({ kind: z.enum(['anchor', 'area', 'form', 'image', 'text']), target: z.string(), text: z.string() })
  .readonly();

const mail: z.ZodType<Mail> = z
  .object({
    size: z.number(),
    headers: z.array(z.object({ name: z.string(), value: z.string() }).readonly()).readonly(),
    from: addresses,
    sender: addresses,
    replyTo: addresses,
    to: addresses,
    cc: addresses,
    returnPath: address.nullable(),
    subject: z.string(),
    date: z.number().nullable(),
    messageId: z.string(),
    text: z.string(),
    plainText: z.string(),
    hiddenText: z.string(),
    imageTexts: z.array(z.string()).readonly(),
    imageCount: z.number(),
    links: z.array(link).readonly(),
    attachments: z.array(attachment).readonly(),
    get embedded() {
      return z.array(mail).max(1).readonly();
    },
    limitsReached: z.array(z.string()).readonly(),
  })
  .readonly();

const words = ['pass', 'fail', 'softfail', 'neutral', 'none', 'temperror', 'permerror', 'policy'] as const;
const domainResult = z.object({ result: z.enum(words), domain: z.string() }).readonly();

/** Facts as they come back from where they were kept. */
export const factsSchema: z.ZodType<Facts> = z
  .object({
    mail,
    authentication: z
      .object({
        source: z.enum(['authentication-results', 'local-dkim', 'none']),
        authservId: z.string(),
        state: z.enum(['proven', 'failed', 'notProven', 'couldNotAsk']),
        provenDomains: z.array(z.string()).readonly(),
        alignedDomain: z.string(),
        dkim: z.array(domainResult).readonly(),
        spf: domainResult.nullable(),
        dmarc: domainResult.nullable(),
      })
      .readonly(),
  })
  .readonly();
