import type { Mail } from '../mail/mail.ts';
import { toAsciiDomain } from '../mail/mail-domain.ts';
import { alignedDomain, authorDomain } from './alignment.ts';
import {
  type Authentication,
  type AuthenticationResultWord,
  type AuthenticationTrust,
  type DomainResult,
  notAuthenticated,
} from './authentication.ts';
import type { AuthenticationResults, MethodResult } from './authentication-results.ts';
import { trustedResults } from './trusted-results.ts';

const resultWords: ReadonlyMap<string, AuthenticationResultWord> = new Map([
  ['pass', 'pass'],
  ['fail', 'fail'],
  ['hardfail', 'fail'],
  ['softfail', 'softfail'],
  ['neutral', 'neutral'],
  ['none', 'none'],
  ['temperror', 'temperror'],
  ['timeout', 'temperror'],
  ['permerror', 'permerror'],
  ['policy', 'policy'],
]);

/** From good to bad: where one method has two results in one field, the worse is believed. */
const severity: readonly AuthenticationResultWord[] = [
  'pass',
  'none',
  'neutral',
  'policy',
  'temperror',
  'softfail',
  'permerror',
  'fail',
];

/**
 * What the receiving server found out about the sender of a mail. It speaks of the mail itself, never of messages that
 * are attached to it or quoted in it.
 * @param trust whose Authentication-Results field may be believed
 * @returns `notAuthenticated` when there is no field that may be believed
 */
export function authenticationFromHeaders(mail: Mail, trust: AuthenticationTrust): Authentication {
  const fields = trustedResults(mail.headers, trust);
  const first = fields[0];
  return first === undefined ? notAuthenticated : toAuthentication(mail, first.authservId, fields);
}

function toAuthentication(mail: Mail, authservId: string, fields: readonly AuthenticationResults[]): Authentication {
  const results = firstOfEachMethod(fields);
  const dkim = results.filter(({ method }) => method === 'dkim').map(dkimResult);
  const spf = worst(results.filter(({ method }) => method === 'spf').map(spfResult));
  const dmarc = worst(results.filter(({ method }) => method === 'dmarc').map(dmarcResult));
  const passed = [...dkim, ...(spf === null ? [] : [spf])].filter(
    ({ result, domain }) => result === 'pass' && domain !== '',
  );
  const provenDomains = [...new Set(passed.map(({ domain }) => domain))];
  const author = authorDomain(mail);
  const failed = dmarc?.result === 'fail';
  const dmarcDomains = dmarc?.result === 'pass' ? [dmarc.domain] : [];
  const aligned = failed ? '' : alignedDomain(author, [...dmarcDomains, ...provenDomains]);
  const proven = provenDomains.length > 0 || aligned !== '';
  const unanswered = [...dkim, spf, dmarc].some((result) => result?.result === 'temperror');
  const state = failed ? 'failed' : proven ? 'proven' : unanswered ? 'couldNotAsk' : 'notProven';
  return {
    source: 'authentication-results',
    authservId,
    state,
    provenDomains,
    alignedDomain: aligned,
    dkim,
    spf,
    dmarc,
  };
}

/** Of several fields, each method only as the first that has it tells: the lower one may be forged. */
function firstOfEachMethod(fields: readonly AuthenticationResults[]): readonly MethodResult[] {
  const known = new Set<string>();
  const results: MethodResult[] = [];
  for (const { methods } of fields) {
    results.push(...methods.filter(({ method }) => !known.has(method)));
    for (const { method } of methods) known.add(method);
  }
  return results;
}

function dkimResult({ result, properties }: MethodResult): DomainResult {
  // Gmail gives only the agent (header.i), whose domain is the signing domain or one below it.
  const domain = properties.get('header.d') ?? properties.get('header.i') ?? '';
  return { result: wordOf(result), domain: domainOf(domain) };
}

/** A pass of the HELO name is no proof of a sender (RFC 7489 section 3.1.2). */
function spfResult({ result, properties }: MethodResult): DomainResult {
  return {
    result: wordOf(result),
    domain: domainOf(properties.get('smtp.mailfrom') ?? properties.get('smtp.mail') ?? ''),
  };
}

function dmarcResult({ result, properties }: MethodResult): DomainResult {
  return { result: wordOf(result), domain: domainOf(properties.get('header.from') ?? '') };
}

/** RFC 8601 section 2.7.6: a result that is not known means nothing, as Microsoft's `bestguesspass`. */
function wordOf(result: string): AuthenticationResultWord {
  return resultWords.get(result) ?? 'none';
}

function domainOf(value: string): string {
  return toAsciiDomain(value.slice(value.lastIndexOf('@') + 1).replace(/^<|>$/g, ''));
}

function worst(results: readonly DomainResult[]): DomainResult | null {
  let worse: DomainResult | null = null;
  for (const result of results) {
    if (worse === null || severity.indexOf(result.result) > severity.indexOf(worse.result)) worse = result;
  }
  return worse;
}
