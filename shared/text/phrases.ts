import type { Words } from './words.ts';

/** A phrase found: what it stands for, and the words it covers (`first` to before `end`). */
export type PhraseHit<T> = Readonly<{ meaning: T; first: number; end: number }>;

/** Most nodes are leaves of a large tree, so that what they lack is not made. */
type Node<T> = {
  next: Map<string, Node<T>> | null;
  /** Open-ended words by their first letters, so that few are tried. */
  prefixes: Map<string, (readonly [string, Node<T>])[]> | null;
  meanings: readonly T[];
};

/** An open-ended word has at least so many letters. */
const prefixKey = 3;

/** Phrases compiled for one pass over the words of a text. */
export type PhraseIndex<T> = Readonly<{ root: Node<T> }>;

/**
 * Compiles phrases into a tree of words. A word that ends in `*` stands for every word that begins so ("verif*").
 * @param entries pairs of a folded phrase (words separated by one space) and what it stands for
 * @throws RangeError when an open-ended word has fewer than three letters before its `*`
 */
export function createPhraseIndex<T>(entries: Iterable<readonly [string, T]>): PhraseIndex<T> {
  const root = createNode<T>();
  for (const [phrase, meaning] of entries) {
    let node = root;
    for (const word of phrase.split(' ')) node = step(node, word);
    node.meanings = [...node.meanings, meaning];
  }
  return { root };
}

/**
 * Finds every phrase in the text: linear in the number of words, times the length of the longest phrase.
 * @returns hits in the order of their first word; of hits at one place the longest comes last.
 */
export function findPhrases<T>(text: Words, index: PhraseIndex<T>): PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (let first = 0; first < text.words.length; first++) follow(index.root, text, first, first, hits);
  return hits;
}

function follow<T>(node: Node<T>, text: Words, first: number, at: number, hits: PhraseHit<T>[]): void {
  for (const meaning of node.meanings) hits.push({ meaning, first, end: at });
  const word = text.words[at];
  if (word === undefined) return;
  const next = node.next?.get(word);
  if (next !== undefined) follow(next, text, first, at + 1, hits);
  if (node.prefixes === null) return;
  for (const [prefix, behind] of node.prefixes.get(word.slice(0, prefixKey)) ?? []) {
    if (word.startsWith(prefix)) follow(behind, text, first, at + 1, hits);
  }
}

const none: readonly never[] = [];

function createNode<T>(): Node<T> {
  return { next: null, prefixes: null, meanings: none };
}

function step<T>(node: Node<T>, word: string): Node<T> {
  if (!word.endsWith('*')) {
    node.next ??= new Map();
    const next = node.next.get(word) ?? createNode<T>();
    node.next.set(word, next);
    return next;
  }
  const prefix = word.slice(0, -1);
  if (prefix.length < prefixKey) throw new RangeError(`"${word}" needs ${prefixKey} letters before its *`);
  const key = prefix.slice(0, prefixKey);
  node.prefixes ??= new Map();
  const bucket = node.prefixes.get(key) ?? [];
  const known = bucket.find(([other]) => other === prefix);
  if (known !== undefined) return known[1];
  const next = createNode<T>();
  node.prefixes.set(key, [...bucket, [prefix, next]]);
  return next;
}
