import type { Brand } from '../../registry/brand.ts';
import type { Finding } from '../evidence.ts';

/** Who the mail claims to be. */
export type Claim = Readonly<{
  /** Null when the registry does not know the organisation. */
  brand: Brand | null;
  /** The brand's name, or the words of the claim. */
  name: string;
  /**
   * `presented`: the sender calls himself so. `spoken`: the text speaks as it, the sender's name does not say it.
   * `desk`: he calls himself by the words of a desk, or writes to customers. `organisation`: by a name no registry knows.
   * `own-domain`: as a desk of the reader's own domain.
   */
  kind: 'presented' | 'spoken' | 'desk' | 'organisation' | 'own-domain';
  /** The sender's name is a person's or anybody else's: the brand's mailer brings the words of a stranger. */
  byStranger: boolean;
  findings: readonly Finding[];
}>;

/** One place that speaks for a brand. */
export type Utterance = Readonly<{
  brand: Brand;
  place: 'name' | 'address' | 'subject' | 'text';
  /** How much it says about who speaks; see `points`. */
  points: number;
  /** It speaks as the brand, where a mention or "your PayPal account" only speaks about it. */
  voice: boolean;
  /** The name is also an ordinary word or a person's name. */
  ambiguous: boolean;
  disguised: boolean;
  finding: Finding;
}>;

/** What a place says about who speaks. A brand speaks when its places add up to `enough`. */
export const points = {
  /** The display name is the brand's, apart from words like "team". */
  displayName: 6,
  /** The display name is a brand's that is also an ordinary word or a person's name: not enough by itself. */
  ambiguousName: 3,
  /** The display name contains it among other words. */
  inDisplayName: 4,
  /** An address of the brand stands in the display name. */
  addressInName: 4,
  /** The sender's domain is or looks like the brand's. */
  domain: 4,
  /** The sender's domain is the brand's, but the receiving server found nothing to prove it. */
  borrowedDomain: 2,
  /** The local part or a subdomain carries the name. */
  inAddress: 2,
  /** "Dear PayPal customer", "The PayPal Team", "© PayPal", "PayPal" below "Regards". */
  speaking: 3,
  /** "Your PayPal account". */
  owned: 2,
  /** The first words of the text, a logo. */
  heading: 2,
  subject: 2,
  attachment: 2,
  mention: 1,
  /** A mention by an ordinary word: worth something only under an address that is not the sender's own. */
  word: 0.5,
  none: 0,
} as const;

/** From so many points on a brand speaks. */
export const enough = 4;
/** Mere mentions in the text count at most so much: padding mentions brands, too. */
export const mentionLimit = 2;
/** What subject and text say about one brand counts at most so much. */
export const textLimit = 6;
