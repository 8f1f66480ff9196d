export type Command = 'next' | 'previous' | 'first' | 'last' | 'open' | 'close' | 'undo';

/** The parts of a keyboard event that decide what it means. */
export type Key = Readonly<{ key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }>;

/** Where the keyboard is: in the list, nowhere in particular, or in something with keys of its own. */
export type Focus = 'list' | 'page' | 'control';

const anywhere: Readonly<Record<string, Command>> = { j: 'next', k: 'previous', u: 'undo', Escape: 'close' };

const inList: Readonly<Record<string, Command>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'open',
};

/** What a key means; null when it is left to the browser, as every key with Ctrl, Alt or Meta is. */
export function commandFor(key: Key, focus: Focus): Command | null {
  if (key.ctrlKey || key.metaKey || key.altKey) return null;
  const name = key.key.length === 1 ? key.key.toLowerCase() : key.key;
  const keys = focus === 'control' ? anywhere : { ...anywhere, ...inList };
  return Object.hasOwn(keys, name) ? (keys[name] ?? null) : null;
}
