import { foldText } from '../../text/fold.ts';
import { createPhraseIndex, type PhraseIndex } from '../../text/phrases.ts';
import type { Language, RequestRule } from './language.ts';
import { german } from './phrases/de.ts';
import { english } from './phrases/en.ts';
import { spanish } from './phrases/es.ts';
import { french } from './phrases/fr.ts';
import { italian } from './phrases/it.ts';
import { dutch } from './phrases/nl.ts';
import { polish } from './phrases/pl.ts';
import { portuguese } from './phrases/pt.ts';
import { swedish } from './phrases/sv.ts';

/** The part that a phrase plays in how mail is worded. */
export type Role =
  | 'desk'
  | 'companion'
  | 'salutation'
  | 'customer'
  | 'customer-number'
  | 'call'
  | 'possessive'
  | 'belonging'
  | 'closing';

/** Everything that one phrase means, in all languages together. */
export type Sense = Readonly<{
  roles: ReadonlySet<Role>;
  /** Requests it takes part in: the rule, and which of its groups it belongs to. */
  parts: readonly Readonly<{ rule: number; group: number }>[];
}>;

export const languages: readonly Language[] = [
  german,
  english,
  spanish,
  french,
  italian,
  dutch,
  polish,
  portuguese,
  swedish,
];

/** All rules of all languages; a `Sense` names them by their place here. */
export const requestRules: readonly RequestRule[] = languages.flatMap(({ requests }) => requests);

/** The vocabulary of all languages, compiled once. */
export const lexicon: PhraseIndex<Sense> = compile();

type OpenSense = { readonly roles: Set<Role>; readonly parts: { rule: number; group: number }[] };

function compile(): PhraseIndex<Sense> {
  const senses = new Map<string, OpenSense>();
  const senseOf = (phrase: string): OpenSense => {
    const key = foldPhrase(phrase);
    const sense = senses.get(key) ?? { roles: new Set<Role>(), parts: [] };
    senses.set(key, sense);
    return sense;
  };
  for (const language of languages) {
    for (const [role, phrases] of vocabulary(language)) {
      for (const phrase of phrases) senseOf(phrase).roles.add(role);
    }
  }
  for (const [rule, { groups }] of requestRules.entries()) {
    for (const [group, phrases] of groups.entries()) {
      for (const phrase of phrases) senseOf(phrase).parts.push({ rule, group });
    }
  }
  return createPhraseIndex(senses);
}

function vocabulary(language: Language): readonly (readonly [Role, readonly string[]])[] {
  return [
    ['desk', language.desks],
    ['companion', language.companions],
    ['salutation', language.salutations],
    ['customer', language.customers],
    ['customer-number', language.customerNumbers],
    ['call', language.calls],
    ['possessive', language.possessives],
    ['belonging', language.belongings],
    ['closing', language.closings],
  ];
}

/** A phrase as its words stand in folded text: "re-activate" are two words, a trailing `*` stays. */
function foldPhrase(phrase: string): string {
  return foldText(phrase)
    .replace(/[^\p{L}\p{N}*]+/gu, ' ')
    .trim();
}
