import type { BrandChannels } from '../../../shared/contract/brand-channels.ts';
import type { MailDetail, Sender } from '../../../shared/contract/mail-detail.ts';

/**
 * Who sent a mail, held against who it claims to be.
 * - `same`: proven to be the organisation itself; `abused` when the mail is contradicted all the same, because a
 *   stranger can have written into it (an invoice or a request sent through the organisation's own service).
 * - `other`: somebody else's domain, proven or not.
 * - `hidden`: the mail bears a domain that it was not shown to come from, and which therefore says nothing about who
 *   sent it: refuted, or the organisation's own without a proof.
 */
export type Identity =
  | Readonly<{ kind: 'same'; abused: boolean }>
  | Readonly<{ kind: 'other' }>
  | Readonly<{ kind: 'hidden' }>;

/** Reads from a mail's review who sent it. */
export function readIdentity({ mail, sender, evidence, channels }: MailDetail): Identity {
  const proven = evidence.some((piece) => piece.weight === 'proof');
  if (mail.verdict === 'verified') return { kind: 'same', abused: false };
  if (sender.proof === 'proven') return proven ? { kind: 'same', abused: true } : { kind: 'other' };
  if (sender.proof === 'failed' || sender.domain === '' || isOfficial(sender, channels)) return { kind: 'hidden' };
  return { kind: 'other' };
}

function isOfficial(sender: Sender, channels: BrandChannels | null): boolean {
  return channels?.sites.some((site) => site.domain === sender.registrableDomain) ?? false;
}
