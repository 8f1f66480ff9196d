import { createHash } from 'node:crypto';
import { examineLimits } from '../examine/limits.ts';

/**
 * Names a message by what it says, whatever UID it has: SHA-256 over its octets as fetched (cut at
 * `examineLimits.fetchBytes`), and its size.
 * @param raw the octets, cut at that limit and no other
 * @param size RFC822.SIZE. Only believed for messages that were cut: some servers estimate it, and not the same way
 *   in each mailbox.
 */
export function contentKey(raw: Uint8Array, size: number): string {
  const digest = createHash('sha256').update(raw).digest('hex');
  return `${digest}-${raw.length < examineLimits.fetchBytes ? raw.length : size}`;
}
