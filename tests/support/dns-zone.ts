import { DnsError, type DnsResolver } from '../../electron/backend/authenticate/dns-resolver.ts';

/** What a double of DNS answers: a TXT record by name, `silent` for a name server that does not answer. */
export type DnsZone = Readonly<Record<string, string | 'silent'>>;

/** A resolver that knows one zone, and the names it was asked for, in order. */
export type ZoneResolver = Readonly<{ resolve: DnsResolver; asked: readonly string[] }>;

/** Longest character string of a TXT record (RFC 1035 section 3.3). */
const stringLength = 255;

/**
 * A declared zone in place of DNS. Names that it lacks do not exist.
 * @param zone records by lower-case name
 */
export function dnsZone(zone: DnsZone): ZoneResolver {
  const asked: string[] = [];
  const resolve: DnsResolver = async (name, type) => {
    asked.push(name);
    const record = type === 'TXT' ? zone[name.toLowerCase()] : undefined;
    if (record === undefined) throw new DnsError('ENOTFOUND', name);
    if (record === 'silent') throw new DnsError('ETIMEOUT', name);
    return [record.match(new RegExp(`.{1,${stringLength}}`, 'g')) ?? ['']];
  };
  return { resolve, asked };
}
