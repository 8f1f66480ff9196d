/** One method's result in an Authentication-Results field (RFC 8601 section 2.2, `resinfo`). */
export type MethodResult = Readonly<{
  /** Lower case: `dkim`, `spf`, `dmarc` ... */
  method: string;
  /** Lower case, as written. */
  result: string;
  reason: string;
  /** Values by lower-case `ptype.property`; Microsoft writes some without a ptype (`action`). */
  properties: ReadonlyMap<string, string>;
}>;

export type AuthenticationResults = Readonly<{
  /** Lower case; '' for Microsoft's form, which begins with the first result. */
  authservId: string;
  methods: readonly MethodResult[];
}>;

/** Results read of one field. */
const methodLimit = 100;
const propertyLimit = 50;

/** A word, or one of the signs that structure the field. `glued` words follow the one before without white space. */
type Token = Readonly<{ kind: 'word' | 'sign'; text: string; glued: boolean }>;

/**
 * Reads an Authentication-Results field (RFC 8601 section 2.2). Tolerant of what servers write: no authserv-id
 * (Microsoft), no space before a comment (Yahoo), results without properties.
 * @param value unfolded value of the field
 * @returns null when the field must not be read at all: a comment has an open quote. A sender's address stands in
 * comments ("domain of <address> designates ..."), and a parenthesis in its quoted local part ends the comment early, so
 * that the rest of the address would pass for results.
 */
export function parseAuthenticationResults(value: string): AuthenticationResults | null {
  const tokens = tokenize(value);
  if (tokens === null) return null;
  const segments = splitSegments(tokens);
  const first = segments[0] ?? [];
  const named = first.length > 0 && !first.some(({ text }) => text === '=');
  const methods: MethodResult[] = [];
  for (const segment of named ? segments.slice(1) : segments) {
    const result = readMethod(segment);
    if (result !== null && methods.length < methodLimit) methods.push(result);
  }
  return { authservId: named ? (first[0]?.text ?? '').toLowerCase() : '', methods };
}

function tokenize(value: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let end = -1;
  for (let at = 0; at < value.length; ) {
    const character = value.charAt(at);
    if (character === ' ' || character === '\t') {
      at++;
    } else if (character === '(') {
      const after = skipComment(value, at);
      if (after < 0) return null;
      at = after;
    } else if (character === ';' || character === '=') {
      tokens.push({ kind: 'sign', text: character, glued: at === end });
      end = ++at;
    } else {
      const word = character === '"' ? readQuoted(value, at) : readAtom(value, at);
      tokens.push({ kind: 'word', text: word.text, glued: at === end });
      end = at = word.end;
    }
  }
  return tokens;
}

/** Index after the comment; -1 when it is left open or has an open quote. */
function skipComment(value: string, start: number): number {
  let depth = 0;
  let quotes = 0;
  for (let i = start; i < value.length; i++) {
    const character = value.charAt(i);
    if (character === '\\') i++;
    else if (character === '"') quotes++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return quotes % 2 === 0 ? i + 1 : -1;
  }
  return -1;
}

function readQuoted(value: string, start: number): Readonly<{ text: string; end: number }> {
  let text = '';
  for (let i = start + 1; i < value.length; i++) {
    const character = value.charAt(i);
    if (character === '"') return { text, end: i + 1 };
    text += character === '\\' ? value.charAt(++i) : character;
  }
  return { text, end: value.length };
}

function readAtom(value: string, start: number): Readonly<{ text: string; end: number }> {
  let end = start + 1;
  while (end < value.length && !' \t();="'.includes(value.charAt(end))) end++;
  return { text: value.slice(start, end), end };
}

function splitSegments(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const segments: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'sign' && token.text === ';') segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments.filter((segment, index) => segment.length > 0 || index === 0);
}

/** `method[/version]=result [reason=value] *(ptype.property=value)`; null for anything else, as `none`. */
function readMethod(tokens: readonly Token[]): MethodResult | null {
  const pairs = readPairs(tokens);
  const [head, ...rest] = pairs;
  if (head === undefined || head.name.includes('.')) return null;
  const properties = new Map<string, string>();
  let reason = '';
  for (const { name, value } of rest.slice(0, propertyLimit)) {
    if (name === 'reason') reason = value;
    else if (!properties.has(name)) properties.set(name, value);
  }
  return { method: head.name.split('/')[0] ?? '', result: head.value.toLowerCase(), reason, properties };
}

type Pair = Readonly<{ name: string; value: string }>;

function readPairs(tokens: readonly Token[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i + 1]?.text !== '=' || tokens[i]?.kind !== 'word') continue;
    const name = (tokens[i]?.text ?? '').toLowerCase();
    let value = '';
    // The value is one word, or several without space between: `"local part"@domain`, base64 with its `=` signs.
    for (i += 2; i < tokens.length; i++) {
      const token = tokens[i];
      if (token === undefined || (value !== '' && !token.glued)) break;
      value += token.text;
    }
    i--;
    pairs.push({ name, value });
  }
  return pairs;
}
