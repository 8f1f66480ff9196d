import { Readable } from 'node:stream';
import type { DKIMResult } from 'mailauth';
import { alignedDomain, authorDomain } from '../../../shared/authentication/alignment.ts';
import {
  type Authentication,
  type AuthenticationResultWord,
  type DomainResult,
  notAuthenticated,
} from '../../../shared/authentication/authentication.ts';
import type { Mail } from '../../../shared/mail/mail.ts';
import { toAsciiDomain } from '../../../shared/mail/mail-domain.ts';
import { type DnsResolver, noResolver } from './dns-resolver.ts';
import { authenticateLimits } from './limits.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

const notProven: Authentication = { ...notAuthenticated, source: 'local-dkim', state: 'notProven' };
const couldNotAsk: Authentication = { ...notAuthenticated, source: 'local-dkim' };

/**
 * Checks the DKIM signatures of a mail (RFC 6376). Asking DNS for a key tells the signer's name server that the mail was
 * looked at; nothing else leaves the machine.
 * @param raw octets of the message as received
 * @param mail the same, parsed
 * @returns `proven` when a signature holds; `couldNotAsk` when none does and a key could not be asked for; else
 * `notProven`: there is no signature, it does not hold, or its key is gone. Never `failed`: that is DMARC's word.
 */
export async function verifyDkim(raw: Uint8Array, mail: Mail, resolver: DnsResolver): Promise<Authentication> {
  if (resolver === noResolver) return notAuthenticated;
  const signatures = mail.headers.filter(({ name }) => name === 'dkim-signature').length;
  if (signatures === 0 || signatures > authenticateLimits.signatures) return notProven;
  // A From field that was added later stands above the signed one, and programs show the upper one.
  if (mail.headers.filter(({ name }) => name === 'from').length !== 1) return notProven;
  if (!isAffordable(raw)) return notProven;
  try {
    const results = await withinTime(verify(withCrlf(raw), resolver));
    return results === null ? couldNotAsk : toAuthentication(mail, results.map(toDomainResult));
  } catch (error) {
    // A signature that breaks the verifier proves nothing; the mail must be judged all the same.
    if (error instanceof Error) return notProven;
    throw error;
  }
}

async function verify(octets: Uint8Array, resolver: DnsResolver): Promise<readonly DKIMResult[]> {
  // Loaded when the first signature is checked: a scan of files, which asks no DNS, starts without it.
  const { dkimVerify } = await import('mailauth/lib/dkim/verify.js');
  const whole = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
  // As one piece: fed in pieces, the verifier reads a long line anew with each of them.
  const { results } = await dkimVerify(Readable.from([whole]), {
    resolver,
    minBitLength: authenticateLimits.keyBits,
    rejectRsaSha1: true,
  });
  return results;
}

function toAuthentication(mail: Mail, dkim: readonly DomainResult[]): Authentication {
  const passed = dkim.filter(({ result, domain }) => result === 'pass' && domain !== '').map(({ domain }) => domain);
  const provenDomains = [...new Set(passed)];
  if (provenDomains.length > 0) {
    const aligned = alignedDomain(authorDomain(mail), provenDomains);
    return { ...notProven, state: 'proven', provenDomains, alignedDomain: aligned, dkim };
  }
  return { ...(dkim.some(({ result }) => result === 'temperror') ? couldNotAsk : notProven), dkim };
}

function toDomainResult({ status, signingDomain, canonBodyLengthLimited }: DKIMResult): DomainResult {
  const word = resultWords.get(status.result) ?? 'none';
  // With l= anybody can add to the body what the signature does not cover (RFC 6376 section 8.2).
  const result = word === 'pass' && canonBodyLengthLimited === true ? 'policy' : word;
  return { result, domain: toAsciiDomain(signingDomain ?? '') };
}

const resultWords: ReadonlyMap<string, AuthenticationResultWord> = new Map([
  ['pass', 'pass'],
  ['fail', 'fail'],
  ['neutral', 'neutral'],
  ['policy', 'policy'],
  ['temperror', 'temperror'],
  ['permerror', 'permerror'],
]);

/** The value, or null when it takes too long. */
async function withinTime<T>(value: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), authenticateLimits.timeMs);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** True when the message has no more lines than can be checked in a moment. */
function isAffordable(raw: Uint8Array): boolean {
  const { headerLines, lines } = authenticateLimits;
  let count = 0;
  let inHeader = true;
  for (let start = 0; ; count++) {
    const end = raw.indexOf(lineFeed, start);
    if (end < 0) return true;
    inHeader &&= end !== start && !(end === start + 1 && raw[start] === carriageReturn);
    if (count > (inHeader ? headerLines : lines)) return false;
    start = end + 1;
  }
}

/** The octets with CRLF for every line end: the verifier takes a bare LF for that, one slow step at a time. */
function withCrlf(raw: Uint8Array): Uint8Array {
  let bare = 0;
  for (let i = 0; i < raw.length; i++) if (raw[i] === lineFeed && raw[i - 1] !== carriageReturn) bare++;
  if (bare === 0) return raw;
  const octets = new Uint8Array(raw.length + bare);
  let length = 0;
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] === lineFeed && raw[i - 1] !== carriageReturn) octets[length++] = carriageReturn;
    octets[length++] = raw[i] ?? 0;
  }
  return octets;
}
