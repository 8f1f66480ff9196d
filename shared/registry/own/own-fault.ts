/** What can be wrong with an own entry; `values` of each in brackets. */
export const ownFaultCodes = [
  /** Something has to stand here. */
  'missing',
  /** The value has not the form of what belongs here (`value`). */
  'form',
  /** A name without a letter (`value`). */
  'no-letter',
  /** More than are kept (`most`). */
  'too-many',
  /** The value stands here twice (`value`). */
  'twice',
  /** Nobody can register this domain (`value`). */
  'not-registrable',
  /** The domain is another brand's (`value`, `owner`). */
  'owned',
  /** A domain of another brand lies below this one (`value`, `owner`, `domain`). */
  'above',
  /** Strangers have mailboxes, pages or accounts there (`value`, `kind`). */
  'everybodys',
  /** The address or page lies on no domain of the brand (`value`). */
  'not-at-home',
  /** No number of that country (`value`, `country`). */
  'no-number',
  /** The number or address is another brand's (`value`, `owner`). */
  'taken',
  /** The name is another brand's (`value`, `owner`). */
  'name-taken',
  /** The registry does not have the brand (any more), or not this fact of it (`value`). */
  'unknown-brand',
  'unknown-fact',
  /** Nothing would be left by which to know the brand. */
  'no-domain-left',
  /** The correction changes nothing. */
  'nothing',
  /** Any other fault of the registry's own rules (`text`). */
  'rule',
] as const;

export type OwnFaultCode = (typeof ownFaultCodes)[number];

/** Something in an own entry that its owner has to put right before it can hold. */
export type OwnFault = Readonly<{
  /** Where: "name", "domains.2", "phones.0.number"; '' for the whole entry. */
  path: string;
  code: OwnFaultCode;
  values: Readonly<Record<string, string>>;
}>;
