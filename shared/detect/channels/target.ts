import type { Destination } from '../../domain/destination.ts';
import { findLookalike } from '../../domain/lookalike.ts';
import { followRedirects } from '../../domain/redirect.ts';
import { sameOrganisation } from '../../domain/registrable.ts';
import type { Brand } from '../../registry/brand.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Claim } from '../claims/claim.ts';
import { isRelated, type Sender } from '../identity/sender.ts';
import type { EvidenceCode } from '../weights.ts';
import { isCounter, isOpenRedirect, isProfilePage, passesOn } from './host-roles.ts';

type Web = Extract<Destination, { kind: 'web' }>;

/** Where a web address ends up, and what speaks against that. */
export type Target = Readonly<{
  /** Every host on the way, the last one included. */
  hosts: readonly string[];
  /** The registrable domain of the end of the way, or its host where there is none. */
  domain: string;
  /** Null when the target is the claimed organisation's, the sender's own, or nobody's concern. */
  code: EvidenceCode | null;
  /** The large service whose page is borrowed on the way, '' when none is. */
  via: string;
}>;

/** Follows a web address by what it says itself and holds its end against the claim. */
export function judgeTarget(first: Web, claim: Claim, sender: Sender, registry: Registry): Target {
  const stops = followRedirects(first, (host) => passesOn(host, registry)).filter((stop) => stop.kind === 'web');
  const last = stops.at(-1) ?? first;
  const found = judgeHost(last, claim, sender, registry);
  // An organisation's page that passes its visitors on: nobody needs one in a mail.
  const borrowed = found === 'link-elsewhere' && first.host !== last.host && isOpenRedirect(first.host);
  return {
    hosts: stops.map(({ host }) => host),
    domain: last.domain === '' ? last.host : last.domain,
    code: borrowed ? 'link-detour' : found,
    via: borrowed ? first.domain : '',
  };
}

/** Whether a brand is the claimed one or of its group. */
export function isOf(one: Brand, claimed: Brand | null): boolean {
  return claimed !== null && isRelated(one, claimed);
}

function judgeHost(stop: Web, { brand }: Claim, sender: Sender, registry: Registry): EvidenceCode | null {
  if (stop.ip) return 'link-address';
  const owners = registry.owners(stop.host);
  const own = new Set(owners.filter((owner) => isOf(owner.brand, brand)).map(({ relation }) => relation));
  if (own.size > 0 && !(own.has('user-content') && !own.has('own') && !own.has('web'))) return null;
  if (isCounter(stop.host, registry) || isProfilePage(stop.host)) return null;
  const kinds = registry.hostKinds(stop.host);
  if (kinds.has('shortener')) return 'link-hidden';
  const anybodys = owners.some(({ relation }) => relation === 'user-content');
  if (anybodys || kinds.has('user-content') || kinds.has('self-service')) return 'link-open-host';
  if (sameOrganisation(stop.host, sender.domain)) return null;
  const lookalike = findLookalike(stop.host, registry);
  const resembles = lookalike !== null && isOf(lookalike.brand, brand) && lookalike.resemblance !== 'subdomain';
  if (resembles) return 'link-lookalike';
  // A page of another organisation that the registry knows is advertised or cited.
  return owners.length > 0 ? null : 'link-elsewhere';
}
