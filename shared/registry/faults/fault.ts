import type { Brand } from '../brand.ts';
import type { Registry } from '../registry.ts';

/** The rules that can be broken. */
export type Rule =
  | 'id-twice'
  | 'no-letter'
  | 'ambiguous-name'
  | 'word-label'
  | 'product'
  | 'related'
  | 'name-shared'
  | 'no-domain'
  | 'no-source'
  | 'no-day'
  | 'not-registrable'
  | 'owned'
  | 'customers'
  | 'host-kind'
  | 'supposed'
  | 'no-number'
  | 'number-owned'
  | 'not-at-home'
  | 'imprint';

/** Something in the registry that a person has to put right. */
export type Fault = Readonly<{
  /** Id of the brand or report body it is about. */
  subject: string;
  rule: Rule;
  /** What breaks it: a name, a domain, a number, an address, a page; '' for the whole brand. */
  value: string;
  /** A whole sentence. */
  text: string;
}>;

/** What the rules look at. */
export type Inspection = Readonly<{
  registry: Registry;
  /** Whether a number, E.164 or a short code, exists in a country's numbering plan. */
  isValidNumber: (number: string, country: string) => boolean;
}>;

/** All organisations, the curated brands first. */
export function allBrands({ brands, longTail }: Registry): readonly Brand[] {
  return [...brands, ...longTail];
}

/** True when a brand is the other, or says that it is of its group. */
export function isOfGroup(one: Brand, other: Brand): boolean {
  return one.id === other.id || one.related.includes(other.id);
}
