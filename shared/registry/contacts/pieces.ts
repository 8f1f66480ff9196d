/** A part of a text that may be a contact, and where it stands. */
export type Piece = Readonly<{ text: string; start: number }>;

/** Nothing that is written in one word has these in it. The apostrophe stays: addresses may have one. */
const word = /[^\s<>"“”„«»‹›‘`|{}^…，、。！？；：（）【】「」『』《》・]+/g;
const opening = "(['-*•#:;,.!?’=~_–—→";
const closing = ".,;:!?'’*_~–—";
/**
 * Words behind an address in scripts that are written without spaces: no suffix has both ("a.example谢谢"). What stands in
 * front of it may be a part of its name, as an attacker registers it, and stays.
 */
const unspacedEnd =
  /(?<=[a-z])[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}ー]{0,200}$/iu;
const scheme = /https?:\/\//i;

/** The parts of a text that can be addresses of some kind, without the punctuation around them. Linear. */
export function* splitPieces(text: string): Generator<Piece> {
  for (const match of text.matchAll(word)) {
    for (const part of splitGlued({ text: match[0], start: match.index })) {
      const piece = trim(part);
      if (piece.text !== '') yield piece;
    }
  }
}

/** "a@b.example,c@d.example", "Website:https://a.example", "a.example谢谢" */
function* splitGlued(piece: Piece): Generator<Piece> {
  const { text, start } = piece;
  const link = text.search(scheme);
  const before = link > 0 ? text.slice(0, link) : '';
  // Behind a slash, a question mark or an equals sign it is a part of the address before it.
  if (before !== '' && !/[/?=&]/.test(before)) {
    yield* splitGlued({ text: before, start });
    yield { text: text.slice(link), start: start + link };
    return;
  }
  if (link === 0) {
    yield piece;
    return;
  }
  yield* splitLists(piece);
}

function* splitLists({ text, start }: Piece): Generator<Piece> {
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && text[at] !== ',' && text[at] !== ';') continue;
    const part = text.slice(from, at);
    yield { text: part.replace(unspacedEnd, ''), start: start + from };
    from = at + 1;
  }
}

function trim({ text, start }: Piece): Piece {
  let from = 0;
  let to = text.length;
  while (from < to && opening.includes(text.charAt(from))) from += 1;
  while (from < to && isClosing(text, from, to)) to -= 1;
  return { text: text.slice(from, to), start: start + from };
}

/** A bracket is a part of the address when it was opened in it. */
function isClosing(text: string, from: number, to: number): boolean {
  const last = text.charAt(to - 1);
  if (last === ')') return !text.slice(from, to).includes('(');
  if (last === ']') return !text.slice(from, to).includes('[');
  return closing.includes(last);
}
