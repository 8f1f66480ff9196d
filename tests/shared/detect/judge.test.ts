import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../shared/detect/judge.ts';
import type { Evidence, VerdictName, WeightClass } from '../../../shared/detect/verdict.ts';
import { type EvidenceCode, weigh } from '../../../shared/detect/weights.ts';

const order: readonly VerdictName[] = ['verified', 'unknown', 'suspicious', 'impersonation'];
const severity = (evidence: readonly Evidence[]) => order.indexOf(judge(evidence));

const piece = (code: EvidenceCode, weight: WeightClass): Evidence => ({
  code,
  weight,
  text: '',
  values: {},
  where: { part: 'body', excerpt: '' },
});

const contradictions = fc
  .constantFrom<EvidenceCode>(
    'sender-elsewhere',
    'sender-malformed',
    'link-hidden',
    'link-elsewhere',
    'mail-buttons-only',
    'name-disguised',
    'asks-verify',
    'asks-deadline',
    'asks-prize',
  )
  .chain((code) => {
    const { weight } = weigh(code, 'foreign');
    return weight === null ? fc.constantFrom(piece(code, 'weak')) : fc.constant(piece(code, weight));
  });
const claims = fc.constantFrom(
  piece('claims-brand', 'claim'),
  piece('speaks-as-brand', 'claim'),
  piece('claims-desk', 'claim'),
  piece('claims-organisation', 'claim'),
);
const proof = fc.constantFrom<readonly Evidence[]>([], [piece('domain-proven', 'proof')]);

describe('judge', () => {
  it('never grows milder when a contradiction is added', () => {
    fc.assert(
      fc.property(
        claims,
        proof,
        fc.array(contradictions, { maxLength: 8 }),
        contradictions,
        (claim, proven, known, more) => {
          const evidence = [claim, ...proven, ...known];
          expect(severity([...evidence, more])).toBeGreaterThanOrEqual(severity(evidence));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('does not depend on the order of the evidence', () => {
    fc.assert(
      fc.property(claims, proof, fc.array(contradictions, { maxLength: 8 }), (claim, proven, known) => {
        const evidence = [claim, ...proven, ...known];
        expect(judge(evidence.toReversed())).toBe(judge(evidence));
      }),
    );
  });

  const claim = piece('claims-brand', 'claim');
  it.each<[string, readonly Evidence[], VerdictName]>([
    ['is silent without a claim', [piece('link-hidden', 'strong'), piece('asks-verify', 'strong')], 'unknown'],
    ['is silent about a claim alone', [claim], 'unknown'],
    ['verifies a proven domain', [claim, piece('domain-proven', 'proof')], 'verified'],
    [
      'does not verify in spite of a weak contradiction',
      [claim, piece('domain-proven', 'proof'), piece('phone-beside', 'weak')],
      'unknown',
    ],
    ['does not flag a strange sender alone', [claim, piece('sender-elsewhere', 'strong')], 'unknown'],
    [
      'flags a strange sender that leads elsewhere',
      [claim, piece('sender-elsewhere', 'strong'), piece('link-elsewhere', 'weak')],
      'suspicious',
    ],
    ['flags one strong contradiction of where it leads', [claim, piece('link-hidden', 'strong')], 'suspicious'],
    [
      'does not count two of the same module twice',
      [claim, piece('link-hidden', 'strong'), piece('link-address', 'strong')],
      'suspicious',
    ],
    [
      'condemns contradictions of two modules',
      [claim, piece('sender-elsewhere', 'strong'), piece('asks-verify', 'strong')],
      'impersonation',
    ],
    ['condemns a decisive one', [claim, piece('mail-buttons-only', 'decisive')], 'impersonation'],
    [
      'leaves an unknown name alone that asks for nothing',
      [piece('claims-organisation', 'claim'), piece('sender-malformed', 'strong'), piece('link-hidden', 'strong')],
      'unknown',
    ],
  ])('%s', (_, evidence, verdict) => {
    expect(judge(evidence)).toBe(verdict);
  });
});
