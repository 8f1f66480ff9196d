import type { Brand, Source } from './brand.ts';
import type { Channel } from './channel.ts';
import type { DomainRelation } from './registry.ts';

/** What in the registry a channel was found as. */
export type KnownAs =
  | DomainRelation
  | 'redirector'
  | 'page'
  | 'address'
  | 'chat'
  | 'support-phone'
  | 'company-phone'
  | 'caller-id';

/** Whose channel something is. */
export type ChannelCheck = Readonly<{
  value: string;
  kind: Channel['kind'];
  /**
   * `official`: a channel of the brand. `contradicts`: made to look like one (`lookalikeOf`). `unknown`: all others,
   * also what anybody can have at a brand (a mailbox, a page), and facts of low confidence.
   */
  status: 'official' | 'contradicts' | 'unknown';
  brand: Pick<Brand, 'id' | 'name'> | null;
  /** The registry's entry that matched. */
  channel: Readonly<{ as: KnownAs; value: string }> | null;
  lookalikeOf: Pick<Brand, 'id' | 'name'> | null;
  source: Source | null;
}>;

/** The part of the answer that does not repeat the question. */
export type Answer = Omit<ChannelCheck, 'value' | 'kind'>;

/** The answer for a channel of which the registry knows nothing. */
export const unknownChannel: Answer = {
  status: 'unknown',
  brand: null,
  channel: null,
  lookalikeOf: null,
  source: null,
};

/** The answer for a channel that stands in the registry; what is only supposed (low confidence) is not official. */
export function knownChannel(brand: Brand, as: KnownAs, value: string, fact: Source | null): Answer {
  const official = fact !== null && fact.confidence !== 'low';
  return {
    status: official ? 'official' : 'unknown',
    brand: nameOf(brand),
    channel: { as, value },
    lookalikeOf: null,
    source: fact === null ? null : { source: fact.source, seen: fact.seen, confidence: fact.confidence },
  };
}

/** The answer for a channel that is made to look like the brand's. */
export function lookalikeChannel(brand: Brand): Answer {
  return { ...unknownChannel, status: 'contradicts', lookalikeOf: nameOf(brand) };
}

function nameOf({ id, name }: Brand): Pick<Brand, 'id' | 'name'> {
  return { id, name };
}
