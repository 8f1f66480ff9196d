import { z } from 'zod';
import { ownEntrySchema } from '../registry/own/own-entry.ts';
import { ownFaultCodes } from '../registry/own/own-fault.ts';
import { correctable, ownLimits } from '../registry/own/own-limits.ts';
import { brandIdSchema } from './brand-channels.ts';

/** Most octets of a file of own entries: a full list of long ones fits. */
export const maxOwnFile = 1024 * 1024;

export const ownFaultSchema = z
  .object({ path: z.string(), code: z.enum(ownFaultCodes), values: z.record(z.string(), z.string()).readonly() })
  .readonly();

/** An own entry with how it stands against the registry as it is now. */
export const ownBrandSchema = z
  .object({
    id: brandIdSchema,
    /** The brand's name, in a correction that of the registry's brand. */
    name: z.string(),
    /** ISO 8601 day on which it was last changed. */
    seen: z.string(),
    entry: ownEntrySchema,
    /** Not empty: a newer registry contradicts it, and it does not hold until it is put right. */
    faults: z.array(ownFaultSchema).readonly(),
  })
  .readonly();

/** `id` null: a new entry. A correction of a brand that has one already takes its place. */
export const ownBrandPutSchema = z.strictObject({ id: brandIdSchema.nullable(), entry: ownEntrySchema }).readonly();

/** Without faults it was kept, as `id`; with any nothing was. */
export const ownBrandKeptSchema = z
  .object({ id: brandIdSchema.nullable(), faults: z.array(ownFaultSchema).readonly() })
  .readonly();

/** A file that can be imported elsewhere, and proposed for everybody's registry. */
export const ownFileSchema = z.object({ fileName: z.string(), text: z.string() }).readonly();

/** All or none is taken over. `faults` name the organisation they are about. */
export const ownImportSchema = z
  .object({
    kept: z.int().nonnegative(),
    faults: z.array(ownFaultSchema.unwrap().extend({ name: z.string() }).readonly()).readonly(),
  })
  .readonly();

/** The facts of one brand that can be called wrong, in the registry without own entries. */
export const correctableSchema = z
  .object({
    id: brandIdSchema,
    name: z.string(),
    facts: z
      .array(
        z.object({ list: z.enum(correctable), value: z.string(), source: z.string(), seen: z.string() }).readonly(),
      )
      .readonly(),
  })
  .readonly();

export const ownBrandsSchema = z.array(ownBrandSchema).max(ownLimits.entries).readonly();

export type OwnBrand = z.infer<typeof ownBrandSchema>;
export type OwnBrandPut = z.infer<typeof ownBrandPutSchema>;
export type OwnBrandKept = z.infer<typeof ownBrandKeptSchema>;
export type OwnFile = z.infer<typeof ownFileSchema>;
export type OwnImport = z.infer<typeof ownImportSchema>;
export type Correctable = z.infer<typeof correctableSchema>;
