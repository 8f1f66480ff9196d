/** A host, cut so that the part somebody registered can be set off from what its owner may put before it. */
export type DomainParts = Readonly<{ below: string; registrable: string }>;

/**
 * @param host e.g. `aviso.rastreio-taxa.example`
 * @param registrableDomain e.g. `rastreio-taxa.example`; '' when there is none
 */
export function splitDomain(host: string, registrableDomain: string): DomainParts {
  const ends = host === registrableDomain || host.endsWith(`.${registrableDomain}`);
  if (registrableDomain === '' || !ends) return { below: '', registrable: host };
  return { below: host.slice(0, host.length - registrableDomain.length), registrable: registrableDomain };
}

/** The part of an address before its domain, with the `@`; all of it when it has none. */
export function localPart(address: string): string {
  const at = address.lastIndexOf('@');
  return at === -1 ? address : address.slice(0, at + 1);
}
