import { expect } from 'vitest';
import { readRegistry } from '../../electron/backend/registry/read-registry.ts';
import type { Authentication } from '../../shared/authentication/authentication.ts';
import { noHistory } from '../../shared/detect/context.ts';
import { detect } from '../../shared/detect/detect.ts';
import type { Verdict, VerdictName } from '../../shared/detect/verdict.ts';
import { composeMail, type Draft } from './compose-mail.ts';

export const registry = readRegistry();

/** One row of a table of mails: what it is, the mail, what the receiving server found, and what has to come out. */
export type Case = readonly [
  title: string,
  draft: Draft,
  authentication: Authentication,
  expected: Readonly<{ verdict: VerdictName | readonly VerdictName[]; brand?: string; code?: string }>,
];

export const flagged: readonly VerdictName[] = ['suspicious', 'impersonation'];

/** Judges a draft as if nothing were known of its sender. */
export function judgeDraft(draft: Draft, authentication: Authentication): Verdict {
  return detect(composeMail(draft), registry, { authentication, ownAddresses: [], history: noHistory });
}

/** Judges a row and compares. */
export function expectCase(draft: Draft, authentication: Authentication, expected: Case[3]): void {
  const verdict = judgeDraft(draft, authentication);
  const codes = verdict.evidence.map(({ code }) => code);
  expect([expected.verdict].flat(), `${verdict.headline} [${codes.join(' ')}]`).toContain(verdict.verdict);
  if (expected.brand !== undefined) expect(verdict.brand?.name).toBe(expected.brand);
  if (expected.code !== undefined) expect(codes).toContain(expected.code);
}
