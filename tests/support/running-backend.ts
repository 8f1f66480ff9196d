import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '../../electron/backend/accounts/account.ts';
import { memorySecretStore } from '../../electron/backend/accounts/secret-store.ts';
import { type Backend, createBackend } from '../../electron/backend/backend.ts';
import { backendFiles } from '../../electron/headless/built-files.ts';
import type { AccountStatus } from '../../shared/contract/account-status.ts';
import type { MailSummary } from '../../shared/contract/mail-summary.ts';
import { accountOf } from './imap-servers.ts';
import type { Login } from './other-client.ts';

/** A backend over one account, with what a test asks of it. */
export type RunningBackend = Readonly<{
  backend: Backend;
  /** All mail of the record, newest first. */
  mails(): Promise<readonly MailSummary[]>;
  account(): Promise<AccountStatus>;
  /** Waits until the record or the account is as wanted; fails with what it was instead. */
  until(title: string, isSo: (mails: readonly MailSummary[], account: AccountStatus) => boolean): Promise<void>;
  /** Ends the backend; its data folder stays. */
  stop(): Promise<void>;
}>;

/** A data folder for one test. */
export function temporaryFolder(): Readonly<{ path: string; remove(): void }> {
  const path = mkdtempSync(join(tmpdir(), 'vouchsafe-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

const patienceMs = 15_000;

/** Starts a backend on a data folder and gives it the account of `login`. */
export async function startBackend(
  dataFolder: string,
  login: Login,
  changes: Partial<Account> = {},
): Promise<RunningBackend> {
  const faults: string[] = [];
  const backend = await createBackend({
    dataFolder,
    secrets: memorySecretStore({ ann: login.password }),
    dns: 'none',
    ...backendFiles,
    log: (line) => faults.push(line),
  });
  await backend.putAccount(accountOf(login, changes));
  const { services } = backend;

  async function mails(): Promise<readonly MailSummary[]> {
    const all: MailSummary[] = [];
    let page = await services.listMail({ limit: 200 });
    for (;;) {
      all.push(...page.mails);
      if (page.next === null) return all;
      page = await services.listMail({ limit: 200, before: page.next });
    }
  }
  async function account(): Promise<AccountStatus> {
    const [status] = await services.listAccounts();
    if (status === undefined) throw new Error('The backend has no account.');
    return status;
  }
  async function until(
    title: string,
    isSo: (mails: readonly MailSummary[], account: AccountStatus) => boolean,
  ): Promise<void> {
    const { promise: changed, resolve } = Promise.withResolvers<void>();
    const check = async () => {
      if (isSo(await mails(), await account())) resolve();
    };
    const unsubscribe = backend.events.subscribe(() => void check());
    const timer = setTimeout(resolve, patienceMs);
    await check();
    await changed;
    clearTimeout(timer);
    unsubscribe();
    if (isSo(await mails(), await account())) return;
    const places = (await mails()).map(({ subject, verdict, place }) => `${subject}: ${verdict}, ${place}`);
    const state = JSON.stringify(await account());
    throw new Error(`not so in time: ${title}\n${places.join('\n')}\n${state}\n${faults.join('\n')}`);
  }
  return { backend, mails, account, until, stop: () => backend.stop() };
}
