import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { RecordError } from '../backend/record/record-error.ts';
import { openStore, recordFile } from '../backend/record/store.ts';
import { defaultDataFolder } from './data-folder.ts';
import { showUsage } from './show-usage.ts';
import { writeOut } from './write-out.ts';

const usage = `Usage: vouchsafe erase (--account ID | --everything) [--data FOLDER]

Erases what Vouchsafe has recorded of an account, or all of it, and overwrites it on disk. Nothing changes on the mail
server: mail in quarantine stays in the folder "Vouchsafe Quarantine". Vouchsafe must not be running meanwhile.
`;

/**
 * `vouchsafe erase`: a person's right to what is stored of their mail.
 * @returns the exit code: 0 when it is erased, 2 when it could not be
 */
export async function eraseCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      account: { type: 'string' },
      everything: { type: 'boolean', default: false },
      data: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { account, everything, help } = values;
  if (help) return showUsage(usage, true);
  if ((account === undefined) === !everything) return showUsage(usage, false);
  const folder = values.data ?? defaultDataFolder(process.platform, process.env);
  try {
    const store = openStore(join(folder, recordFile));
    try {
      if (account === undefined) store.retention.eraseEverything();
      else if (!store.retention.eraseAccount(account)) {
        process.stderr.write(`There is no account "${account}" in ${folder}.\n`);
        return 2;
      }
    } finally {
      store.close();
    }
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  await writeOut('Erased. Nothing was changed on the mail server.\n');
  return 0;
}
