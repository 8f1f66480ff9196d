import { isFeedAddress } from '../../../shared/contract/registry-update.ts';
import { bundleLimits } from '../../../shared/registry/bundle/limits.ts';
import { type Refusal, refusal } from '../../../shared/registry/bundle/refusal.ts';

/** Milliseconds in which a feed has to have answered wholly. */
const defaultTimeMs = 60_000;

export type FetchOptions = Readonly<{
  timeMs?: number;
  /** Gives up. */
  signal?: AbortSignal;
}>;

/**
 * Fetches a bundle. Nothing of this computer is told but what every request tells. A redirection is not followed:
 * whoever set the address chose whom to ask.
 */
export async function fetchBundle(feed: string, options: FetchOptions = {}): Promise<Uint8Array | Refusal> {
  if (feed === '' || !isFeedAddress(feed)) return refusal('no-feed');
  const time = AbortSignal.timeout(options.timeMs ?? defaultTimeMs);
  const signal = options.signal === undefined ? time : AbortSignal.any([time, options.signal]);
  try {
    const response = await fetch(feed, {
      redirect: 'manual',
      signal,
      credentials: 'omit',
      cache: 'no-store',
      // Packed octets would be unpacked on the way here.
      headers: { accept: 'application/octet-stream', 'accept-encoding': 'identity', 'user-agent': 'Vouchsafe' },
    });
    const refused = await readStatus(response);
    return refused ?? (await readBody(response));
  } catch (error) {
    if (time.aborted) return refusal('feed-time');
    return refusal('feed-offline', { detail: reasonOf(error) });
  }
}

async function readStatus(response: Response): Promise<Refusal | null> {
  if (response.status === 200) return null;
  await response.body?.cancel();
  if (response.status >= 300 && response.status < 400) return refusal('feed-redirect');
  return refusal('feed-status', { status: String(response.status) });
}

/** Reads no more than a bundle may have, whatever the server says about its size. */
async function readBody(response: Response): Promise<Uint8Array | Refusal> {
  const parts: Uint8Array[] = [];
  let octets = 0;
  for await (const part of response.body ?? []) {
    octets += part.length;
    if (octets > bundleLimits.octets) {
      return refusal('too-large', { what: 'bundle', most: String(bundleLimits.octets) });
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The system's word for it ("ECONNREFUSED", "CERT_HAS_EXPIRED"), which a person can look up. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return String(cause.code);
  return error instanceof Error ? error.name : 'unknown';
}
