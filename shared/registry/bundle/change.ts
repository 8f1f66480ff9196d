/** What of a registry can be another. */
export const changeKinds = [
  /** Organisations whose channels are known, `count` of them; `added` names the first. */
  'brands-added',
  'brands-removed',
  /** Organisations of which only names and domains are known. */
  'names-added',
  'names-removed',
  /** Of one organisation that was known: what was added and removed of `fact`. */
  'brand-changed',
  /** Further changes of organisations that were known, which are not listed. */
  'more',
  /** Bodies that take reports. */
  'bodies-changed',
  /** Hosts that belong to nobody in particular. */
  'hosts-changed',
] as const;

/** What of one organisation can change. `about`: anything else that is known of it. */
export const factKinds = [
  'name',
  'domain',
  'mail-domain',
  'mail-address',
  'support-page',
  'phone',
  'chat',
  'report',
  'about',
] as const;

export type ChangeKind = (typeof changeKinds)[number];
export type FactKind = (typeof factKinds)[number];

/** Names and values that are listed of one change, and changes that are listed in all. */
export const changeLimits = { values: 20, changes: 500 } as const;

/** One difference between two registries. Both lists not empty: it was changed. */
export type RegistryChange = Readonly<{
  kind: ChangeKind;
  brand: Readonly<{ id: string; name: string }> | null;
  fact: FactKind | null;
  /** At most `changeLimits.values` each. */
  added: readonly string[];
  removed: readonly string[];
  /** How many there are of both in all. */
  count: number;
}>;
