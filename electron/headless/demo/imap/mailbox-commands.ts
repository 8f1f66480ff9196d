import { parseDateTime } from './imap-date.ts';
import { hasFlag, type Mailbox } from './mailbox.ts';
import { matchesPattern } from './pattern.ts';
import { bad, no } from './refusal.ts';
import type { Command } from './run-command.ts';
import type { Session } from './session.ts';
import { itemsOf, textOf, type Value } from './value.ts';

const systemFlags = '\\Answered \\Flagged \\Deleted \\Seen \\Draft';

/** Commands about mailboxes as a whole. The hierarchy delimiter is `/`. */
export const mailboxCommands: Readonly<Record<string, Command>> = {
  NAMESPACE: {
    state: 'authenticated',
    capability: 'NAMESPACE',
    run(session) {
      session.send('* NAMESPACE (("" "/")) NIL NIL');
      return 'Done.';
    },
  },
  LIST: { state: 'authenticated', run: (session, args) => list(session, 'LIST', args) },
  LSUB: { state: 'authenticated', run: (session, args) => list(session, 'LSUB', args) },
  STATUS: {
    state: 'authenticated',
    run(session, [name, items]) {
      const mailbox = session.options.store.get(textOf(name));
      const asked = itemsOf(items).map((item) => textOf(item).toUpperCase());
      session.send(`* STATUS ${quoted(mailbox.name)} (${asked.map((item) => statusItem(mailbox, item)).join(' ')})`);
      return 'Done.';
    },
  },
  SELECT: { state: 'authenticated', run: (session, args) => select(session, args, false) },
  EXAMINE: { state: 'authenticated', run: (session, args) => select(session, args, true) },
  CLOSE: {
    state: 'selected',
    tellsChanges: false,
    run(session) {
      const { selected } = session;
      if (selected !== null && !selected.isReadOnly) {
        const deleted = selected.mailbox.messages.filter(({ flags }) => hasFlag(flags, '\\Deleted'));
        selected.mailbox.remove(new Set(deleted.map(({ uid }) => uid)));
      }
      session.deselect();
      return 'Done.';
    },
  },
  UNSELECT: {
    state: 'selected',
    capability: 'UNSELECT',
    tellsChanges: false,
    run(session) {
      session.deselect();
      return 'Done.';
    },
  },
  CREATE: {
    state: 'authenticated',
    run(session, [name]) {
      const path = textOf(name).replace(/\/$/, '');
      if (path === '' || path.length > 200 || /[\p{Cc}%*"\\]/u.test(path)) throw no('[CANNOT] That cannot be a name.');
      session.options.store.create(path);
      return 'Done.';
    },
  },
  DELETE: {
    state: 'authenticated',
    run(session, [name]) {
      const mailbox = session.options.store.get(textOf(name));
      if (mailbox.name === 'INBOX') throw no('[CANNOT] INBOX stays.');
      session.options.store.delete(mailbox);
      return 'Done.';
    },
  },
  SUBSCRIBE: { state: 'authenticated', run: (session, [name]) => subscribe(session, name, true) },
  UNSUBSCRIBE: { state: 'authenticated', run: (session, [name]) => subscribe(session, name, false) },
  APPEND: {
    state: 'authenticated',
    run(session, args) {
      const { store, now } = session.options;
      const mailbox = store.find(textOf(args[0]));
      if (mailbox === null) throw no('[TRYCREATE] There is no such mailbox.');
      const message = args.at(-1);
      if (message?.kind !== 'string' || args.length < 2) throw bad('The message is missing.');
      const [flags, date] = args[1]?.kind === 'list' ? [args[1], args[2]] : [undefined, args[1]];
      const internalDate = date === message ? now() : parseDateTime(textOf(date));
      if (internalDate === null) throw bad('The date is none.');
      const set = flags === undefined ? [] : itemsOf(flags).map(textOf);
      const uids = mailbox.add([{ flags: set, internalDate, raw: Uint8Array.from(message.octets) }]);
      return session.can('UIDPLUS') ? `[APPENDUID ${mailbox.uidValidity} ${uids.join(',')}] Done.` : 'Done.';
    },
  },
};

function list(session: Session, command: 'LIST' | 'LSUB', [reference, pattern]: readonly Value[]): string {
  const wanted = textOf(reference) + textOf(pattern);
  if (textOf(pattern) === '') {
    session.send(`* ${command} (\\Noselect) "/" ""`);
    return 'Done.';
  }
  for (const mailbox of session.options.store.mailboxes) {
    if (command === 'LSUB' && !mailbox.isSubscribed) continue;
    const isInbox = mailbox.name === 'INBOX' && wanted.toUpperCase() === 'INBOX';
    if (!isInbox && !matchesPattern(mailbox.name, wanted)) continue;
    const attributes = ['\\HasNoChildren', ...(mailbox.specialUse === '' ? [] : [mailbox.specialUse])];
    session.send(`* ${command} (${attributes.join(' ')}) "/" ${quoted(mailbox.name)}`);
  }
  return 'Done.';
}

function statusItem(mailbox: Mailbox, item: string): string {
  const { messages } = mailbox;
  const values: Readonly<Record<string, number>> = {
    MESSAGES: messages.length,
    RECENT: 0,
    UIDNEXT: mailbox.uidNext,
    UIDVALIDITY: mailbox.uidValidity,
    UNSEEN: messages.filter(({ flags }) => !hasFlag(flags, '\\Seen')).length,
    HIGHESTMODSEQ: mailbox.highestModSeq,
  };
  if (!Object.hasOwn(values, item)) throw bad('STATUS does not know that item.');
  return `${item} ${values[item]}`;
}

function select(session: Session, [name, parameters]: readonly Value[], isReadOnly: boolean): string {
  session.deselect();
  const mailbox = session.options.store.get(textOf(name));
  const isCondstore = session.can('CONDSTORE');
  const asked = parameters === undefined ? [] : itemsOf(parameters).map((item) => textOf(item).toUpperCase());
  if (isCondstore && asked.includes('CONDSTORE')) session.wantsModSeq = true;
  const { messages } = mailbox;
  const keywords = new Set(messages.flatMap(({ flags }) => flags.filter((flag) => !flag.startsWith('\\'))));
  const unseen = messages.findIndex(({ flags }) => !hasFlag(flags, '\\Seen'));
  session.send(`* FLAGS (${[systemFlags, ...keywords].join(' ')})`);
  session.send(`* ${messages.length} EXISTS`);
  session.send('* 0 RECENT');
  if (unseen !== -1) session.send(`* OK [UNSEEN ${unseen + 1}] The first that is not read.`);
  session.send(`* OK [PERMANENTFLAGS (${isReadOnly ? '' : `${systemFlags} \\*`})] Kept.`);
  session.send(`* OK [UIDVALIDITY ${mailbox.uidValidity}] UIDs hold.`);
  session.send(`* OK [UIDNEXT ${mailbox.uidNext}] The next UID.`);
  session.send(isCondstore ? `* OK [HIGHESTMODSEQ ${mailbox.highestModSeq}] Highest.` : '* OK [NOMODSEQ] None.');
  session.select(mailbox, isReadOnly);
  return `[READ-${isReadOnly ? 'ONLY' : 'WRITE'}] Done.`;
}

function subscribe(session: Session, name: Value | undefined, isSubscribed: boolean): string {
  session.options.store.get(textOf(name)).isSubscribed = isSubscribed;
  return 'Done.';
}

function quoted(name: string): string {
  return `"${name.replaceAll(/["\\]/g, '\\$&')}"`;
}
