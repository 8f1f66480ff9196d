import { attribute, parseFetchItems } from './fetch-item.ts';
import { type FlagOperation, hasFlag, type StoredMessage } from './mailbox.ts';
import { bad, no } from './refusal.ts';
import type { Command } from './run-command.ts';
import { parseSearchKeys } from './search-key.ts';
import { formatSequenceSet, parseSequenceSet } from './sequence-set.ts';
import type { Session } from './session.ts';
import { itemsOf, numberOf, textOf, type Value } from './value.ts';

/** How a command names messages: by sequence number, or by UID when it comes after the word UID. */
type Numbering = 'sequence' | 'uid';

/** Commands about single messages of the open mailbox. */
export const messageCommands: Readonly<Record<string, Command>> = {
  ...both('FETCH', { run: fetch }),
  ...both('STORE', { run: store }),
  ...both('SEARCH', { run: search }),
  ...both('COPY', { run: (session, numbering, args) => transfer(session, numbering, args, 'copy') }),
  ...both('MOVE', {
    capability: 'MOVE',
    run: (session, numbering, args) => transfer(session, numbering, args, 'move'),
  }),
  EXPUNGE: { state: 'selected', run: (session) => expunge(session, () => true) },
  'UID EXPUNGE': {
    state: 'selected',
    capability: 'UIDPLUS',
    run(session, [set]) {
      const named = new Set(namedMessages(session, 'uid', set).map(({ uid }) => uid));
      return expunge(session, ({ uid }) => named.has(uid));
    },
  },
};

type Run = (session: Session, numbering: Numbering, args: readonly Value[]) => string | Promise<string>;

function both(name: string, { run, ...rest }: Readonly<{ run: Run; capability?: string }>): Record<string, Command> {
  const removes = name === 'MOVE' || name === 'COPY';
  return {
    [name]: {
      state: 'selected',
      tellsChanges: removes,
      ...rest,
      run: (session, args) => run(session, 'sequence', args),
    },
    [`UID ${name}`]: { state: 'selected', ...rest, run: (session, args) => run(session, 'uid', args) },
  };
}

async function fetch(
  session: Session,
  numbering: Numbering,
  [set, items, modifiers]: readonly Value[],
): Promise<string> {
  const asked = parseFetchItems(items);
  const since = modifier(modifiers, 'CHANGEDSINCE');
  if (since !== null || asked.some(({ name }) => name === 'MODSEQ')) session.wantsModSeq = true;
  const setsSeen = session.selected?.isReadOnly === false && asked.some((item) => item.setsSeen);
  const implied = [
    ...(numbering === 'uid' ? ['UID'] : []),
    ...(setsSeen ? ['FLAGS'] : []),
    ...(since === null ? [] : ['MODSEQ']),
  ];
  const added = implied.filter((name) => !asked.some((item) => item.name === name)).map(attribute);
  const uids = new Set(
    namedMessages(session, numbering, set)
      .filter(({ modSeq }) => modSeq > (since ?? 0))
      .map(({ uid }) => uid),
  );
  if (setsSeen) session.selected?.mailbox.changeFlags(uids, 'add', ['\\Seen']);
  const messages = namedMessages(session, numbering, set).filter(({ uid }) => uids.has(uid));
  await session.sendMessages(messages, [...added, ...asked]);
  if (setsSeen) session.markTold(messages);
  return 'Done.';
}

async function store(session: Session, numbering: Numbering, args: readonly Value[]): Promise<string> {
  const mailbox = writable(session);
  const [set, ...rest] = args;
  const unchangedSince = rest[0]?.kind === 'list' ? modifier(rest.shift(), 'UNCHANGEDSINCE') : null;
  const [item, ...values] = rest;
  const [, sign, silent] = /^([+-]?)FLAGS(\.SILENT)?$/i.exec(textOf(item)) ?? [];
  if (sign === undefined) throw bad('STORE changes FLAGS only.');
  const operations: Readonly<Record<string, FlagOperation>> = { '+': 'add', '-': 'remove' };
  const flags = (values[0]?.kind === 'list' ? itemsOf(values[0]) : values).map(textOf);
  if (values.length === 0 || flags.some((flag) => !/^\\?[!#$&'+,\-./0-9:;<=>?@A-Z^_`a-z|~]{1,100}$/.test(flag))) {
    throw bad('A flag is an atom.');
  }
  const named = namedMessages(session, numbering, set);
  const refused = named.filter(({ modSeq }) => unchangedSince !== null && modSeq > unchangedSince);
  const changed = new Set(named.filter((message) => !refused.includes(message)).map(({ uid }) => uid));
  mailbox.changeFlags(changed, operations[sign] ?? 'set', flags);
  const now = mailbox.messages.filter(({ uid }) => changed.has(uid));
  if (silent === undefined) await session.sendMessages(now, session.flagItems());
  else if (session.wantsModSeq) await session.sendMessages(now, ['UID', 'MODSEQ'].map(attribute));
  session.markTold(now);
  if (refused.length === 0) return 'Done.';
  const sequences = session.sequenceNumbers();
  const numbers = refused.map(({ uid }) => (numbering === 'uid' ? uid : (sequences.get(uid) ?? 0)));
  return `[MODIFIED ${formatSequenceSet(numbers)}] Some had changed.`;
}

function search(session: Session, numbering: Numbering, args: readonly Value[]): string {
  const sequences = session.sequenceNumbers();
  const visible = visibleMessages(session, sequences);
  const key = parseSearchKeys(args, { uid: visible.at(-1)?.uid ?? 0, sequence: sequences.size });
  const found = visible.filter((message) => key(message, sequences.get(message.uid) ?? 0));
  const numbers = found.map(({ uid }) => (numbering === 'uid' ? uid : (sequences.get(uid) ?? 0)));
  session.send(['* SEARCH', ...numbers].join(' '));
  return 'Done.';
}

function transfer(session: Session, numbering: Numbering, args: readonly Value[], kind: 'copy' | 'move'): string {
  const [set, name] = args;
  const target = session.options.store.find(textOf(name));
  if (target === null) throw no('[TRYCREATE] There is no such mailbox.');
  const source = kind === 'move' ? writable(session) : session.selected?.mailbox;
  const messages = namedMessages(session, numbering, set);
  if (messages.length === 0) return 'There was nothing to do.';
  const uids = messages.map(({ uid }) => uid);
  const copies = target.add(messages);
  if (kind === 'move') source?.remove(new Set(uids));
  const code = `[COPYUID ${target.uidValidity} ${formatSequenceSet(uids)} ${formatSequenceSet(copies)}]`;
  if (!session.can('UIDPLUS')) return 'Done.';
  if (kind === 'copy') return `${code} Done.`;
  // RFC 6851 section 4.3: before the EXPUNGE responses.
  session.send(`* OK ${code} Moved.`);
  return 'Done.';
}

function expunge(session: Session, isNamed: (message: StoredMessage) => boolean): string {
  const mailbox = writable(session);
  const deleted = mailbox.messages.filter((message) => hasFlag(message.flags, '\\Deleted') && isNamed(message));
  mailbox.remove(new Set(deleted.map(({ uid }) => uid)));
  return 'Done.';
}

function writable(session: Session) {
  if (session.selected === null || session.selected.isReadOnly) throw no('[READ-ONLY] The mailbox is only examined.');
  return session.selected.mailbox;
}

/** Messages the client knows of and that are still there. */
function visibleMessages(session: Session, sequences: ReadonlyMap<number, number>): readonly StoredMessage[] {
  return session.selected?.mailbox.messages.filter(({ uid }) => sequences.has(uid)) ?? [];
}

function namedMessages(session: Session, numbering: Numbering, set: Value | undefined): readonly StoredMessage[] {
  const sequences = session.sequenceNumbers();
  const visible = visibleMessages(session, sequences);
  const largest = numbering === 'uid' ? (visible.at(-1)?.uid ?? 0) : sequences.size;
  const isNamed = parseSequenceSet(textOf(set), largest);
  return visible.filter(({ uid }) => isNamed(numbering === 'uid' ? uid : (sequences.get(uid) ?? 0)));
}

/** A number from a list such as `(CHANGEDSINCE 12)` (RFC 7162 section 3.1.4), null when it is not in there. */
function modifier(list: Value | undefined, name: string): number | null {
  if (list === undefined) return null;
  const items = itemsOf(list);
  const at = items.findIndex((item) => textOf(item).toUpperCase() === name);
  return at === -1 ? null : numberOf(items[at + 1]);
}
