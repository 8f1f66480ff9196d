import { z } from 'zod';
import { changeKinds, changeLimits, factKinds } from '../registry/bundle/change.ts';
import { bundleLimits } from '../registry/bundle/limits.ts';
import { refusalCodes } from '../registry/bundle/refusal.ts';
import { isFeedAddress } from './window-values.ts';

export { isFeedAddress };

/** Most characters of a bundle in base64. */
const maxBundleText = Math.ceil(bundleLimits.octets / 3) * 4;

/** A bundle as its file has it, in base64 (RFC 4648 section 4). */
export const bundleInputSchema = z.strictObject({ bundle: z.string().max(maxBundleText) }).readonly();

/** Names what was read last, so that what is installed is what was shown. */
const offerId = z.string().regex(/^[0-9a-f]{64}$/);
export const offerInputSchema = z.strictObject({ offer: offerId }).readonly();

/** `sentence` is English, and says that nothing was changed and why. */
export const refusalSchema = z
  .object({
    code: z.enum(refusalCodes),
    values: z.record(z.string(), z.string()).readonly(),
    sentence: z.string(),
  })
  .readonly();

export const registryChangeSchema = z
  .object({
    kind: z.enum(changeKinds),
    brand: z.object({ id: z.string(), name: z.string() }).readonly().nullable(),
    fact: z.enum(factKinds).nullable(),
    added: z.array(z.string()).max(changeLimits.values).readonly(),
    removed: z.array(z.string()).max(changeLimits.values).readonly(),
    count: z.int().nonnegative(),
  })
  .readonly();

/** A bundle that was read: either it can be installed, or it is refused. Nothing was changed by reading it. */
export const bundleOfferSchema = z
  .object({
    /** What `install` takes; null when it is refused. */
    offer: offerId.nullable(),
    /** As it says itself; '' when that far it could not be read. */
    version: z.string(),
    /** Against the registry that is in use, without own entries. */
    difference: z.array(registryChangeSchema).max(changeLimits.changes).readonly(),
    /** The key that this bundle hands over to: installing it makes that the accepted one. */
    nextKeyId: z.string().nullable(),
    refused: refusalSchema.nullable(),
  })
  .readonly();

/** A registry as it is named to people. */
const namedRegistry = z.object({ builtIn: z.boolean(), version: z.string() }).readonly();

export const registryStateSchema = z
  .object({
    /** Of the registry in use, own entries included. */
    version: z.string(),
    brands: z.int().nonnegative(),
    ownBrands: z.int().nonnegative(),
    builtInVersion: z.string(),
    /** Null: the registry that the program brings along is in use. */
    bundle: z.object({ version: z.string(), signedAt: z.int(), keyId: z.string() }).readonly().nullable(),
    /** What `back` returns to. */
    previous: namedRegistry.nullable(),
    /** The newest bundle that was ever installed: no other that is not newer is taken. */
    newest: z.string().nullable(),
    /** Keys whose signature is accepted: the program's own, one its owner added, or a successor that a bundle named. */
    keys: z.array(z.object({ id: z.string(), from: z.enum(['program', 'owner', 'successor']) }).readonly()).readonly(),
    /** Why an installed bundle is not in use. */
    notice: z
      .object({ code: z.enum(['broken', 'superseded']), version: z.string(), sentence: z.string() })
      .readonly()
      .nullable(),
    /** '' when none is asked. */
    feed: z.string(),
    /** `newer`: the feed has `version`, which waits to be looked at and installed. */
    lastCheck: z
      .object({
        at: z.int(),
        result: z.enum(['newer', 'current', 'refused']),
        version: z.string(),
        refused: refusalSchema.nullable(),
      })
      .readonly()
      .nullable(),
  })
  .readonly();

/**
 * Where bundles are fetched from: '' for nowhere. Only https, without credentials; unencrypted from this computer
 * alone. What is fetched is signed, but who is on the way must not even choose among signed ones.
 */
export const registryFeedSchema = z.string().max(500).refine(isFeedAddress);

export type BundleOffer = z.infer<typeof bundleOfferSchema>;
export type RegistryState = z.infer<typeof registryStateSchema>;
export type ShownRefusal = z.infer<typeof refusalSchema>;
