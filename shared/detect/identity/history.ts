import { sameOrganisation } from '../../domain/registrable.ts';
import type { Claim } from '../claims/claim.ts';
import type { SenderHistory } from '../context.ts';
import { finding } from '../evidence.ts';
import type { Identity } from './identify.ts';
import type { Sender } from './sender.ts';

/**
 * What the account's past says about the sender. It counts for proven domains only: anybody can borrow the address of
 * somebody known, and would be marked in their place. Being known excuses no brand's name on a foreign domain, only a desk that no registry knows.
 */
export function withHistory(identity: Identity, claim: Claim, sender: Sender, history: SenderHistory): Identity {
  if (sender.proven === '') return identity;
  if (history.trustedDomains.some((domain) => sameOrganisation(domain, sender.proven))) {
    const trusted = finding('sender-trusted', 'header:from', sender.author?.raw ?? '', { domain: sender.proven });
    return { standing: 'trusted', findings: [...identity.findings, trusted] };
  }
  if (history.marked && identity.standing !== 'trusted') {
    const marked = finding('sender-marked', 'header:from', sender.author?.raw ?? '', { domain: sender.proven });
    return { standing: 'foreign', findings: [...identity.findings, marked] };
  }
  const excused = history.knownSender && claim.brand === null && identity.standing === 'foreign';
  return excused ? { ...identity, standing: 'vague' } : identity;
}
