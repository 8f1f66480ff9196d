import type { Connection } from './connection.ts';

/** Folders that are listed: more is no person's mailbox. */
const listedFolders = 1_000;

/** Longest path of a folder, as an account's settings take it. */
const pathLength = 512;

/**
 * The folders that can be opened.
 * @throws ImapError
 */
export function listFolders(connection: Connection): Promise<readonly string[]> {
  return connection.command('list the folders', async (flow) => {
    const folders = await flow.list();
    return folders
      .filter(({ path, flags }) => path.length <= pathLength && !flags.has('\\Noselect') && !flags.has('\\NonExistent'))
      .slice(0, listedFolders)
      .map(({ path }) => path);
  });
}
