import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText, sourceSpan } from '../../../shared/text/fold.ts';

describe('fold', () => {
  it.each([
    ['plain text in lower case', 'PayPal Support', 'paypal support'],
    ['Cyrillic letters that pass for Latin ones', 'Мetаmask', 'metamask'],
    ['Greek letters', 'ΑΜΑΖΟΝ', 'amazon'],
    ['mathematical bold letters', '𝐍𝐞𝐭𝐟𝐥𝐢𝐱', 'netflix'],
    ['full-width letters', 'Ｇｏｏｇｌｅ', 'google'],
    ['circled and squared letters', 'Ⓐⓟⓟⓛⓔ 🅟🅐🅨', 'apple pay'],
    ['Cherokee and Lisu capitals', 'ꓓꓧꓡ ᎪᏢᏢᏞᎬ', 'dhl apple'],
    ['accents', 'Itaú Crédit Łódź Ångström', 'itau credit lodz angstrom'],
    ['accents piled up on a letter', 'N͟e͟t͓f̶lix', 'netflix'],
    ['zero-width characters inside a name', 'Ama\u200bz\u200con\ufeff', 'amazon'],
    ['bidirectional controls', '\u202ePayPal\u202c', 'paypal'],
    ['variation selectors and soft hyphens', 'Face\u00adbook\ufe0f', 'facebook'],
    ['tag characters', 'DHL\u{e0041}\u{e0042}', 'dhl'],
    ['exotic spaces', 'Trust\u00a0Wallet\u2003Team', 'trust wallet team'],
    ['a trade mark sign as the end of a word', 'PayPal™ Inc', 'paypal  inc'],
    ['ligatures and sharp s', 'Straße ﬁnance Œuvre', 'strasse finance oeuvre'],
    ['letters of other scripts, without their marks', '顧客 サービス', '顧客 サーヒス'],
  ])('reads %s', (_, source, folded) => {
    expect(foldText(source)).toBe(folded);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('maps every span of folded text to a part of the source that folds to it', () => {
    const letters = fc.constantFrom(...'aбΩ𝐍ß\u200b\u0301 İ™é😀ﬁ');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 20 }), fc.nat(20), fc.nat(20), (units, one, other) => {
        const folded = fold(units.join(''));
        const start = Math.min(one, other, folded.text.length);
        const end = Math.min(Math.max(one, other), folded.text.length);
        const span = sourceSpan(folded, start, end);
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(foldText(folded.source.slice(span.start, span.end))).toContain(folded.text.slice(start, end));
      }),
      { numRuns: 2000 },
    );
  });

  it('folds a megabyte of zero-width characters away', () => {
    expect(foldText(`a${'\u200b'.repeat(1_000_000)}b`)).toBe('ab');
  });
});
