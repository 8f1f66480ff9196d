import type { Brand } from '../brand.ts';
import type { ChannelCheck } from '../channel-check.ts';

type BrandName = Pick<Brand, 'id' | 'name'>;

/** Whose channel a contact is that stands in a text. */
export type ContactCheck = ChannelCheck &
  Readonly<{
    /** Its host (A-labels), and the part of it that somebody registered; '' where it has none. */
    host: string;
    registrableDomain: string;
    /**
     * Whom the words around it speak of, though it is not among the channels known for them. Such a number, or such a
     * free mailbox, contradicts the registry when it knows others of the brand; everything else stays unknown.
     */
    named: BrandName | null;
    /** A number without its country, or a handle without its service: elsewhere it is somebody else's. */
    elsewhere: 'country' | 'service' | null;
  }>;

/** What a text says of channels. */
export type TextCheck = Readonly<{
  /** In the order of the text, each contact once. */
  checks: readonly ContactCheck[];
  /** There are more contacts in the text, which were not looked at. */
  more: boolean;
  /** The brands that the text names. */
  named: readonly BrandName[];
}>;
