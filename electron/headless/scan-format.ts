import type { Authentication } from '../../shared/authentication/authentication.ts';
import type { Evidence, Verdict } from '../../shared/detect/verdict.ts';

/** What became of one mail of a scan. */
export type ScanResult = Readonly<{
  path: string;
  /** Position in an mbox, null for a mail with a file of its own. */
  index: number | null;
  ms: number;
}> &
  (Readonly<{ verdict: Verdict; authentication: Authentication }> | Readonly<{ error: string }>);

/** One JSON object on one line; with `explain` also what a replay needs: the registry's version and what was proven. */
export function formatJson(result: ScanResult, explain: boolean): string {
  const { path, index, ms } = result;
  const place = index === null ? { path } : { path, index };
  if ('error' in result) {
    const { error } = result;
    return JSON.stringify({ ...place, verdict: 'unreadable', brand: null, headline: '', evidence: [], ms, error });
  }
  const { verdict, brand, headline, evidence, registryVersion } = result.verdict;
  const lines = evidence.map(({ code, weight, text, where }) => ({ code, weight, text, where }));
  const replay = explain ? { registryVersion, authentication: result.authentication } : {};
  return JSON.stringify({ ...place, verdict, brand, headline, evidence: lines, ms, ...replay });
}

/** One line for people, and with `explain` all evidence below it. */
export function formatText(result: ScanResult, explain: boolean): string {
  const name = result.index === null ? result.path : `${result.path}#${result.index}`;
  if ('error' in result) return `${'unreadable'.padEnd(width)}  ${name}  ${oneLine(result.error)}`;
  const { verdict, headline, evidence, registryVersion } = result.verdict;
  const line = `${verdict.padEnd(width)}  ${oneLine(name)}  ${oneLine(headline)}`;
  if (!explain) return line;
  const { state, alignedDomain } = result.authentication;
  const proof = `${''.padEnd(width)}  proven: ${alignedDomain || state}; registry ${registryVersion}`;
  return [line, proof, ...evidence.map(explainEvidence)].join('\n');
}

/** The longest name of a verdict. */
const width = 'impersonation'.length;

function explainEvidence({ weight, text, where }: Evidence): string {
  return `${weight.padStart(width)}  ${oneLine(text)} [${where.part}: ${oneLine(where.excerpt)}]`;
}

/** Text of a stranger for a terminal: no line breaks, no control characters that would steer it. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
}
