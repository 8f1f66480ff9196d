import type { Brand } from '../brand.ts';
import type { Registry } from '../registry.ts';

/** Something in the registry that a person has to put right. */
export type Fault = Readonly<{
  /** Id of the brand or report body it is about. */
  subject: string;
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
