import { excerptAround, excerptOf } from '../text/excerpt.ts';
import { sourceSpan } from '../text/fold.ts';
import type { Words } from '../text/words.ts';
import type { Evidence, Where } from './verdict.ts';
import { type EvidenceCode, type Standing, weigh } from './weights.ts';

/** Evidence before it is known how the sender stands, and so what it weighs. */
export type Finding = Readonly<{ code: EvidenceCode; values: Readonly<Record<string, string>>; where: Where }>;

/** A finding that rests on a whole header, name or address. */
export function finding(
  code: EvidenceCode,
  part: string,
  excerpt: string,
  values: Readonly<Record<string, string>> = {},
): Finding {
  return { code, values, where: { part, excerpt: excerptOf(excerpt) } };
}

/** A finding that rests on some words of a passage. */
export function findingIn(
  code: EvidenceCode,
  part: string,
  words: Words,
  span: Readonly<{ first: number; end: number }>,
  values: Readonly<Record<string, string>> = {},
): Finding {
  return { code, values, where: { part, excerpt: quote(words, span) } };
}

/** The exact text that some words of a passage stand for. */
export function quote(words: Words, span: Readonly<{ first: number; end: number }>): string {
  const start = words.starts[span.first] ?? 0;
  const end = words.ends[span.end - 1] ?? start;
  const source = sourceSpan(words.folded, start, end);
  return excerptAround(words.folded.source, source.start, source.end);
}

/**
 * Weighs findings.
 * @param standing how the sender stands to the claimed organisation
 * @returns evidence; findings that mean nothing for such a sender are left out.
 */
export function weighAll(findings: readonly Finding[], standing: Standing): Evidence[] {
  return findings.flatMap((one) => {
    const { weight, text } = weigh(one.code, standing);
    return weight === null ? [] : [{ ...one, weight, text: fill(text, one.values) }];
  });
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w{1,20})\}/g, (_, name: string) => values[name] ?? '');
}
