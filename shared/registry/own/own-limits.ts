/** How much one own entry holds; an organisation that needs more is one for everybody's registry. */
export const ownLimits = {
  /** Own entries in all. */
  entries: 200,
  /** Facts of one kind. */
  facts: 20,
  /** Facts of the registry that one entry calls wrong. */
  wrong: 50,
  name: 100,
  domain: 253,
  address: 254,
  page: 500,
  number: 40,
  handle: 500,
  note: 200,
} as const;

/** Lists of facts of which one can be wrong. */
export const correctable = [
  'domains',
  'mailDomains',
  'mailAddresses',
  'supportPages',
  'phones',
  'chats',
  'reporting',
] as const;
