export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'close'
  | 'undo'
  | 'tick'
  | 'extendDown'
  | 'extendUp'
  | 'tickAll'
  | 'search'
  | 'keys'
  | 'putBack'
  | 'keep'
  | 'quarantine'
  | 'report';

/** The parts of a keyboard event that decide what it means. */
export type Key = Readonly<{ key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey?: boolean }>;

/** Where the keyboard is: in the list, nowhere in particular, in something with keys of its own, or where one types. */
export type Focus = 'list' | 'page' | 'control' | 'text';

/** Keys that are a single sign. Their owner can switch them off: who speaks to the computer presses them by accident. */
const signs: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  u: 'undo',
  x: 'tick',
  b: 'putBack',
  e: 'keep',
  q: 'quarantine',
  r: 'report',
  '/': 'search',
  '?': 'keys',
};

const inList: Readonly<Record<string, Command>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'open',
  ' ': 'tick',
};

const withShift: Readonly<Record<string, Command>> = { ArrowDown: 'extendDown', ArrowUp: 'extendUp' };

const find = (keys: Readonly<Record<string, Command>>, name: string): Command | null =>
  Object.hasOwn(keys, name) ? (keys[name] ?? null) : null;

/**
 * What a key means; null when it is left to the browser, as every key with Ctrl, Alt or Meta is, but for Ctrl-A in
 * the list.
 * @param withSigns single letters and signs mean something
 */
export function commandFor(key: Key, focus: Focus, withSigns = true): Command | null {
  const name = key.key.length === 1 ? key.key.toLowerCase() : key.key;
  const listed = focus === 'list' || focus === 'page';
  if (key.altKey) return null;
  if (key.ctrlKey || key.metaKey) return listed && name === 'a' && key.shiftKey !== true ? 'tickAll' : null;
  if (name === 'Escape') return 'close';
  if (focus === 'text') return null;
  if (listed && key.shiftKey === true && Object.hasOwn(withShift, name)) return find(withShift, name);
  return (listed ? find(inList, name) : null) ?? (withSigns ? find(signs, name) : null);
}
