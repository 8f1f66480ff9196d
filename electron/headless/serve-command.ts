import { parseArgs } from 'node:util';
import { environmentSecretStore } from '../backend/accounts/secret-store.ts';
import { type Backend, createBackend } from '../backend/backend.ts';
import { AccountsFileError, readAccountsFile } from './accounts-file.ts';
import { rendererFolder, workerScript } from './built-files.ts';
import { defaultDataFolder } from './data-folder.ts';
import { startWindowServer } from './serve/window-server.ts';
import { untilAskedToStop } from './until-asked-to-stop.ts';

const usage = `Usage: vouchsafe serve [--port PORT] [--accounts FILE] [--data FOLDER]

Watches the accounts and serves the review window on 127.0.0.1. The address, with its one-time token, is printed once.
FILE is a JSON list of accounts; the password of the account with "secretRef": "work" is read from the environment
variable VOUCHSAFE_SECRET_WORK.
`;

/**
 * `vouchsafe serve`: the backend with the review window for a browser, until the process is asked to stop.
 * @returns the exit code: 0 after an orderly end, 2 when it could not begin
 */
export async function serveCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '0' },
      accounts: { type: 'string' },
      data: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (values.help || !Number.isInteger(port) || port < 0 || port > 65_535) {
    process.stderr.write(usage);
    return values.help ? 0 : 2;
  }
  const backend = await createBackend({
    dataFolder: values.data ?? defaultDataFolder(process.platform, process.env),
    secrets: environmentSecretStore(process.env),
    dns: 'system',
    workerScript,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  try {
    if (values.accounts !== undefined) await putAccounts(backend, values.accounts);
    const server = await startWindowServer({ services: backend.services, port, rendererFolder });
    process.stdout.write(`The review window: ${server.url}\n`);
    await untilAskedToStop();
    await server.close();
    return 0;
  } catch (error) {
    if (!(error instanceof AccountsFileError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  } finally {
    await backend.stop();
  }
}

async function putAccounts(backend: Backend, path: string): Promise<void> {
  for (const account of readAccountsFile(path)) await backend.putAccount(account);
}
