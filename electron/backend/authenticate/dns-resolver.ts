import { Resolver } from 'node:dns/promises';
import { authenticateLimits } from './limits.ts';

/**
 * Asks DNS for the records of a name, each as its character strings (RFC 1035 section 3.3.14).
 * @throws DnsError: `ENOTFOUND` and `ENODATA` are answers (there is no such record), `ETIMEOUT` is none.
 */
export type DnsResolver = (name: string, type: string) => Promise<string[][]>;

/** A question to DNS that has no record for an answer. */
export class DnsError extends Error {
  readonly code: 'ENOTFOUND' | 'ENODATA' | 'ETIMEOUT';

  constructor(code: DnsError['code'], name: string, cause?: unknown) {
    super(`${code === 'ETIMEOUT' ? 'No answer from DNS about' : 'DNS has no record for'} ${name}`, { cause });
    this.name = 'DnsError';
    this.code = code;
  }
}

/** Cannot ask anybody: for machines that must stay offline, and for scans of files. */
export const noResolver: DnsResolver = async (name) => {
  throw new DnsError('ETIMEOUT', name);
};

/** Asks the machine's own name servers for TXT records, the only ones that DKIM needs. Answers are remembered. */
export function systemResolver(): DnsResolver {
  const dns = new Resolver({ timeout: authenticateLimits.questionMs, tries: 1 });
  const ask: DnsResolver = (name, type) => (type === 'TXT' ? dns.resolveTxt(name) : noResolver(name, type));
  return cachedResolver(ask, Date.now);
}

type Remembered = Readonly<{ answer: Promise<string[][]>; until: number }>;

/**
 * A resolver that remembers answers for a bounded time and asks no question twice at once. Every failure that is not a
 * plain "no such record" becomes `ETIMEOUT`: the verifier would otherwise read a dead network as an absent key.
 * @param ask puts the question
 * @param now milliseconds of a clock
 */
export function cachedResolver(ask: DnsResolver, now: () => number): DnsResolver {
  const remembered = new Map<string, Remembered>();
  return (name, type) => {
    const key = `${type} ${name.toLowerCase()}`;
    const known = remembered.get(key);
    if (known !== undefined && known.until > now()) return known.answer;
    const answer = put(ask, name, type);
    remember(remembered, key, { answer, until: now() + authenticateLimits.answerMs });
    answer.catch((error: unknown) => {
      const { silenceMs, absenceMs } = authenticateLimits;
      const silent = error instanceof DnsError && error.code === 'ETIMEOUT';
      remember(remembered, key, { answer, until: now() + (silent ? silenceMs : absenceMs) });
    });
    return answer;
  };
}

async function put(ask: DnsResolver, name: string, type: string): Promise<string[][]> {
  try {
    const records = await ask(name, type);
    return records.filter((record) => record.join('').length <= authenticateLimits.recordLength);
  } catch (error) {
    throw asDnsError(error, name);
  }
}

function asDnsError(error: unknown, name: string): DnsError {
  if (error instanceof DnsError) return error;
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENODATA') return new DnsError('ENODATA', name, error);
  // A name that cannot be asked for has no record.
  if (code === 'ENOTFOUND' || code === 'EBADNAME') return new DnsError('ENOTFOUND', name, error);
  return new DnsError('ETIMEOUT', name, error);
}

function remember(remembered: Map<string, Remembered>, key: string, entry: Remembered): void {
  // A Map keeps the order of insertion, so that the first key is the oldest.
  remembered.delete(key);
  const oldest = remembered.size >= authenticateLimits.cachedAnswers ? remembered.keys().next().value : undefined;
  if (oldest !== undefined) remembered.delete(oldest);
  remembered.set(key, entry);
}
