import { type Finding, findingIn } from '../evidence.ts';
import type { Passage, Reading } from '../reading.ts';
import { findRequests, type RequestHit } from './find-requests.ts';

/** What a mail wants, with the place it says so. */
export type Requests = Readonly<{ hits: readonly RequestHit[]; findings: readonly Finding[] }>;

/** Reads what the mail wants from its reader: in the subject, in the text, in those of pictures and documents. */
export function readRequests(reading: Reading): Requests {
  const hits = new Map<string, RequestHit>();
  const findings: Finding[] = [];
  const { subject, body, end, images, document } = reading;
  for (const passage of [...reading.names, subject, body, end, images, document]) {
    for (const hit of findRequests(passage.senses)) {
      if (hits.has(hit.kind)) continue;
      hits.set(hit.kind, hit);
      findings.push(asFinding(passage, hit));
    }
  }
  return { hits: [...hits.values()], findings };
}

function asFinding(passage: Passage, hit: RequestHit): Finding {
  return findingIn(`asks-${hit.kind}`, passage.part, passage.words, hit);
}
