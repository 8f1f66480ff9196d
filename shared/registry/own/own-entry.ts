import { z } from 'zod';
import { chatKinds } from '../schema.ts';
import { correctable, ownLimits } from './own-limits.ts';

const list = <Item extends z.ZodType>(item: Item, most: number = ownLimits.facts) => z.array(item).max(most).readonly();
const text = (most: number) => z.string().max(most);

/**
 * An organisation as its owner enters it, or what is to be added to and taken from one of the registry. Only the sizes
 * are checked here: what is wrong with a value is a fault, which is explained beside its field.
 */
export const ownEntrySchema = z
  .strictObject({
    /** Id of the registry's brand that is corrected; null for a new one. */
    corrects: text(128).min(1).nullable(),
    /** '' in a correction. */
    name: text(ownLimits.name),
    aliases: list(text(ownLimits.name)),
    /** Its names are words, places or people's names as well: alone they are no claim to be it. */
    ordinary: z.boolean(),
    countries: list(text(2)),
    /** Web domains, the main one first. */
    domains: list(text(ownLimits.domain)),
    /** Domains that its own mail comes from, with all hosts below. */
    mailDomains: list(text(ownLimits.domain)),
    mailAddresses: list(text(ownLimits.address)),
    supportPages: list(text(ownLimits.page)),
    phones: list(
      z
        .strictObject({ number: text(ownLimits.number), country: text(2), use: z.enum(['support', 'calls-from']) })
        .readonly(),
    ),
    chats: list(z.strictObject({ kind: z.enum(chatKinds), handle: text(ownLimits.handle) }).readonly()),
    /** Where impersonation can be reported; either may be ''. */
    reporting: z.strictObject({ address: text(ownLimits.address), page: text(ownLimits.page) }).readonly(),
    /** Facts of the corrected brand that do not hold: the domain, address, number, handle or page of each. */
    wrong: list(z.strictObject({ list: z.enum(correctable), value: text(ownLimits.page) }).readonly(), ownLimits.wrong),
    /** Where its owner knows it from. */
    note: text(ownLimits.note),
  })
  .readonly();

/** An own entry as it is kept: `id` is the brand's, `seen` the day it was entered (ISO 8601). */
export const keptEntrySchema = z
  .strictObject({ id: z.string().min(1).max(128), seen: z.iso.date(), entry: ownEntrySchema })
  .readonly();

export type OwnEntry = z.infer<typeof ownEntrySchema>;
export type KeptEntry = z.infer<typeof keptEntrySchema>;
