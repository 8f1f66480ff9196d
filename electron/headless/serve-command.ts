import { parseArgs } from 'node:util';
import { SecretStoreError } from '../backend/accounts/secret-store.ts';
import { type Backend, createBackend } from '../backend/backend.ts';
import { RecordError } from '../backend/record/record-error.ts';
import { AccountsFileError, readAccountsFile } from './accounts-file.ts';
import { backendFiles } from './built-files.ts';
import { chooseSecrets } from './choose-secrets.ts';
import { defaultDataFolder } from './data-folder.ts';
import { openWindow } from './serve/open-window.ts';
import { untilAskedToStop } from './until-asked-to-stop.ts';

const usage = `Usage: vouchsafe serve [--port PORT] [--accounts FILE] [--secrets FILE] [--data FOLDER]

Watches the accounts and serves the review window on 127.0.0.1. The address, with its one-time token, is printed once.
--accounts: a JSON list of accounts; the password of the account with "secretRef": "work" is read from the environment
variable VOUCHSAFE_SECRET_WORK.
--secrets: keeps passwords in this file instead, encrypted with the passphrase in VOUCHSAFE_PASSPHRASE, so that accounts
can be added in the window. It is made when it is not there.
`;

/**
 * `vouchsafe serve`: the backend with the review window for a browser, until the process is asked to stop.
 * @returns the exit code: 0 after an orderly end, 2 when it could not begin
 * @throws TypeError of `parseArgs` for words that it does not understand
 */
export async function serveCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '0' },
      accounts: { type: 'string' },
      secrets: { type: 'string' },
      data: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (values.help || !/^\d{1,5}$/.test(values.port) || port > 65_535) {
    process.stderr.write(usage);
    return values.help ? 0 : 2;
  }
  // Listened for from here on, so that the record is closed properly whenever it comes.
  const asked = untilAskedToStop();
  try {
    const accounts = values.accounts === undefined ? [] : readAccountsFile(values.accounts);
    const secrets = await chooseSecrets(values.secrets, process.env);
    const backend = await createBackend({
      dataFolder: values.data ?? defaultDataFolder(process.platform, process.env),
      secrets,
      dns: 'system',
      ...backendFiles,
      log: (line) => process.stderr.write(`${line}\n`),
    });
    try {
      for (const account of accounts) await backend.putAccount(account);
      return await serve(backend, port, asked);
    } finally {
      await backend.stop();
    }
  } catch (error) {
    if (!isForPeople(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function isForPeople(error: unknown): error is Error {
  return error instanceof AccountsFileError || error instanceof RecordError || error instanceof SecretStoreError;
}

async function serve({ services }: Backend, port: number, asked: Promise<void>): Promise<number> {
  const window = await openWindow(services, port);
  if (window === null) return 2;
  process.stdout.write(`The review window: ${window.url}\n`);
  await asked;
  await window.close();
  return 0;
}
