import { mailboxCommands } from './mailbox-commands.ts';
import { messageCommands } from './message-commands.ts';
import { bad } from './refusal.ts';
import type { Session } from './session.ts';
import { sessionCommands } from './session-commands.ts';
import { type CommandPart, parseValues, textOf, type Value } from './value.ts';

/** One command of the protocol. */
export type Command = Readonly<{
  /** Since when it may be given (RFC 3501 section 3). */
  state: 'connected' | 'authenticated' | 'selected';
  /** Without this capability the command does not exist. */
  capability?: string;
  /** Whether what has changed may be told after it. Not where sequence numbers must hold (RFC 3501 section 7.4.1). */
  tellsChanges?: boolean;
  /** @returns what is said after OK @throws Refusal */
  run(session: Session, args: readonly Value[]): string | Promise<string>;
}>;

const commands: Readonly<Record<string, Command>> = { ...sessionCommands, ...mailboxCommands, ...messageCommands };

/**
 * Runs one command for a client.
 * @param parts the command after its tag
 * @returns what is said after OK
 * @throws Refusal when the answer is NO or BAD
 */
export async function runCommand(session: Session, parts: readonly CommandPart[]): Promise<string> {
  const [first, ...rest] = parseValues(parts);
  const word = textOf(first).toUpperCase();
  const [second, ...others] = rest;
  const name = word === 'UID' ? `UID ${textOf(second).toUpperCase()}` : word;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined || (command.capability !== undefined && !session.can(command.capability))) {
    throw bad('There is no such command.');
  }
  if (command.state !== 'connected' && !session.isAuthenticated) throw bad('Log in first.');
  if (command.state === 'selected' && session.selected === null) throw bad('Select a mailbox first.');
  const text = await command.run(session, word === 'UID' ? others : rest);
  if (command.tellsChanges !== false) session.tellChanges();
  return text;
}
