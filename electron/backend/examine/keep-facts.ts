import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DetectionContext } from '../../../shared/detect/context.ts';
import { detect } from '../../../shared/detect/detect.ts';
import { type Facts, isReduced, reduceMail } from '../../../shared/detect/facts.ts';
import { factsSchema } from '../../../shared/detect/facts-schema.ts';
import type { Verdict } from '../../../shared/detect/verdict.ts';
import type { Mail } from '../../../shared/mail/mail.ts';
import type { Registry } from '../../../shared/registry/registry.ts';
import { storedFacts } from '../record/retention.ts';

/** Octets that facts can have when they are no longer deflated; more was never kept. */
const inflatedFacts = 2 * 1024 * 1024;

/**
 * The facts of a mail, deflated, or null when another verdict would come out of them (it rests on a picture, a document
 * or the middle of a long text), or they are more than is kept: such a mail is not judged again.
 */
export function keepFacts(
  mail: Mail,
  verdict: Verdict,
  registry: Registry,
  context: DetectionContext,
): Uint8Array | null {
  const reduced = reduceMail(mail);
  if (isReduced(mail) && !isSame(detect(reduced, registry, context), verdict)) return null;
  const facts: Facts = { mail: reduced, authentication: context.authentication };
  const octets = deflateRawSync(JSON.stringify(facts), { level: 6 });
  return octets.length > storedFacts ? null : new Uint8Array(octets);
}

/**
 * Reads kept facts.
 * @throws when they were not written by `keepFacts`
 */
export function readFacts(octets: Uint8Array): Facts {
  const text = inflateRawSync(octets, { maxOutputLength: inflatedFacts }).toString('utf8');
  return factsSchema.parse(JSON.parse(text));
}

function isSame(one: Verdict, other: Verdict): boolean {
  const codes = ({ evidence }: Verdict) => evidence.map(({ code }) => code).join(' ');
  return one.verdict === other.verdict && one.brand?.id === other.brand?.id && codes(one) === codes(other);
}
