import type { Connection } from './connection.ts';

/** What a folder is for (RFC 6154). */
export type SpecialUse = '\\Sent' | '\\Junk';

/**
 * The folder that the server itself names for a use (RFC 6154). A folder that is only called so may be anybody's, but
 * without a named one the library's guess by the usual names is taken.
 * @returns null when there is none
 * @throws ImapError
 */
export function findSpecial(connection: Connection, use: SpecialUse): Promise<string | null> {
  return connection.command('list the folders', async (flow) => {
    const folders = await flow.list();
    const usable = folders.filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'));
    return usable.find(({ specialUse }) => specialUse === use)?.path ?? null;
  });
}

/**
 * Puts a message into a folder (RFC 3501 section 6.3.11).
 * @throws ImapError `no-such-mailbox`, `over-quota`, `refused-by-server`; after `connection-lost` or `timeout` it may
 *   be there or not
 */
export function appendMessage(
  connection: Connection,
  path: string,
  octets: Uint8Array,
  flags: readonly string[],
): Promise<void> {
  const action = `put a message into the folder "${path}"`;
  return connection.command(action, async (flow) => {
    const appended = await flow.append(path, Buffer.from(octets), [...flags]);
    if (!appended) throw connection.refusal(action);
  });
}
