import type { Brand } from '../../registry/brand.ts';
import type { Finding } from '../evidence.ts';

/** Who the mail claims to be. */
export type Claim = Readonly<{
  /** Null when the registry does not know the organisation. */
  brand: Brand | null;
  /** The brand's name, or the words of the claim. */
  name: string;
  /** The sender presents himself so, as opposed to a text that merely speaks as it. */
  firm: boolean;
  findings: readonly Finding[];
}>;

/** One place that speaks for a brand. */
export type Utterance = Readonly<{
  brand: Brand;
  /** How much it says about who speaks; see `points`. */
  points: number;
  finding: Finding;
  disguised: boolean;
}>;

/** What a place says about who speaks. A brand speaks when its places add up to `speaks`. */
export const points = {
  /** The display name is the brand's, apart from words like "team". */
  displayName: 6,
  /** The display name contains it among other words. */
  inDisplayName: 4,
  /** An address of the brand stands in the display name. */
  addressInName: 4,
  /** The sender's domain is or looks like the brand's. */
  domain: 4,
  /** The local part or a subdomain carries the name. */
  inAddress: 2,
  /** "Your PayPal account", "Dear PayPal customer", "The PayPal Team", "© PayPal", "PayPal" below "Regards". */
  speaking: 3,
  /** The first words of the text, a logo. */
  heading: 2,
  subject: 2,
  attachment: 2,
  mention: 1,
} as const;

/** From so many points on a brand speaks. */
export const speaks = 4;
