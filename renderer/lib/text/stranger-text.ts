import { withVisibleDeceivers } from './visible.ts';

/** A stretch of a stranger's text; `foreign` letters look like Latin ones and stand among them. */
export type Stretch = Readonly<{ text: string; foreign: boolean }>;

/**
 * Cuts a stranger's text so that letters of another script in the midst of a Latin word can be told apart: the first
 * `а` of `PаyPal` is Cyrillic (UTS #39, mixed-script confusables). Words of one script are left alone, whichever it is.
 * @returns the stretches in order; joined they are the text, with deceiving controls written out
 */
export function cutStrangerText(text: string): readonly Stretch[] {
  const stretches: { text: string; foreign: boolean }[] = [];
  const add = (piece: string, foreign: boolean) => {
    const last = stretches.at(-1);
    if (last?.foreign === foreign) last.text += piece;
    else stretches.push({ text: piece, foreign });
  };
  // Splitting by a capturing group keeps the words (odd places) and what is between them (even places).
  withVisibleDeceivers(text)
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .forEach((piece) => {
      const mixed = /\p{Script=Latin}/u.test(piece) && foreignLetter.test(piece);
      if (!mixed) add(piece, false);
      else for (const character of piece) add(character, foreignLetter.test(character));
    });
  return stretches;
}

const foreignLetter = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
