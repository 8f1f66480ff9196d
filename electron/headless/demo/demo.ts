import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { maxPageSize } from '../../../shared/contract/mail-list.ts';
import { memorySecretStore } from '../../backend/accounts/secret-store.ts';
import { type Backend, createBackend } from '../../backend/backend.ts';
import type { Services } from '../../backend/rpc/services.ts';
import { backendFiles } from '../built-files.ts';
import { findElectron } from '../electron-binary.ts';
import { openWindow } from '../serve/open-window.ts';
import { untilAskedToStop } from '../until-asked-to-stop.ts';
import { deliverAll, startDelivery } from './delivery.ts';
import { demoAccount } from './demo-account.ts';
import { type DemoImapServer, startDemoImapServer } from './imap-server.ts';
import { formatOutcomes, type Outcome, readOutcomes } from './outcome.ts';
import { startDemoFeed } from './registry-feed.ts';
import { deskMailbox, startReportDesk } from './report-desk.ts';
import { showInElectron } from './show-in-electron.ts';
import { until } from './until.ts';

const usage = `Usage: vouchsafe demo [--port PORT] [--exit]

Starts a mail server with sample mail on this machine, watches it like any account and serves the review window on
127.0.0.1. New mail keeps arriving until the demo is ended with Ctrl-C. A report goes to a report desk inside of the
demo, which shows it here and answers it; a newer registry waits to be installed under Settings, Registry. Nothing
leaves this machine, and nothing stays.

  --exit  judges all sample mail, prints what became of each and ends; 0 when all of it is as expected
`;

const demoMailboxes = ['Archive', 'Drafts', 'Junk', 'Sent', 'Trash', deskMailbox];

/** Starting and judging all samples takes a few seconds, on a busy machine ten times as long. */
const patienceMs = 120_000;

/**
 * `vouchsafe demo`: the main job on sample mail, over IMAP, with nobody's account.
 * @returns the exit code: 0 after an orderly end, 1 when a sample is not as expected, 2 when it could not begin
 */
export async function demoCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === 'help' || options === 'wrong') {
    process.stderr.write(usage);
    return options === 'help' ? 0 : 2;
  }
  // Listened for from here on, so that nothing stays behind whenever it comes.
  const asked = untilAskedToStop();
  const dataFolder = mkdtempSync(join(tmpdir(), 'vouchsafe-demo-'));
  const server = await startDemoImapServer({ user: 'robin', password: randomUUID(), mailboxes: demoMailboxes });
  const desk = await startReportDesk(server, (text) => process.stdout.write(text));
  const feed = await startDemoFeed(Date.now);
  try {
    const account = demoAccount(server, desk);
    const backend = await createBackend({
      dataFolder,
      secrets: memorySecretStore({ [account.secretRef]: server.password }),
      dns: 'none',
      registryKeys: [feed.publicKey],
      ...backendFiles,
      log: (line) => process.stderr.write(`${line}\n`),
    });
    try {
      await backend.putAccount(account);
      // Mail that was there before is judged but not moved, so the samples come when that has been looked for.
      const begun = until(backend.services, patienceMs, () => isWatching(backend.services), asked);
      if (!(await begun)) {
        process.stderr.write('The demo could not begin: its mail server was not reached. End it and try again.\n');
        return 2;
      }
      return options.exit
        ? await showOutcomes(server, backend, asked)
        : await showWindow(server, backend, { port: options.port, feed: feed.address, asked });
    } finally {
      await backend.stop();
    }
  } finally {
    await feed.stop();
    await desk.stop();
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 });
  }
}

type Options = Readonly<{ exit: boolean; port: number }>;

function readOptions(args: readonly string[]): Options | 'help' | 'wrong' {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        exit: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        help: { type: 'boolean', default: false },
      },
    });
    const isPort = /^\d{1,5}$/.test(values.port) && Number(values.port) <= 65_535;
    if (values.help) return 'help';
    return isPort ? { exit: values.exit, port: Number(values.port) } : 'wrong';
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 'wrong';
  }
}

async function showWindow(
  server: DemoImapServer,
  { services }: Backend,
  { port, feed, asked }: Readonly<{ port: number; feed: string; asked: Promise<void> }>,
): Promise<number> {
  // Asked when somebody presses the button: a newer registry is offered, and shows what it changes.
  await services.putSettings({ ...(await services.getSettings()), registryFeed: feed });
  const window = await openWindow(services, port);
  if (window === null) return 2;
  process.stdout.write(
    `The review window: ${window.url}\nNew mail arrives every few seconds. End the demo with Ctrl-C.\n`,
  );
  const endDelivery = startDelivery(server);
  const electron = findElectron();
  await Promise.race(electron === null ? [asked] : [asked, showInElectron(electron, window.url)]);
  endDelivery();
  await window.close();
  return 0;
}

async function showOutcomes(server: DemoImapServer, { services }: Backend, asked: Promise<void>): Promise<number> {
  let outcomes: readonly Outcome[] = [];
  deliverAll(server);
  const areSettled = async () => {
    const { mails } = await services.listMail({ limit: maxPageSize });
    outcomes = readOutcomes(server, mails);
    return outcomes.every(({ isSettled }) => isSettled);
  };
  const isDone = await until(services, patienceMs, areSettled, asked);
  process.stdout.write(formatOutcomes(outcomes));
  if (!isDone) process.stderr.write(`Not all mail was judged and moved within ${patienceMs / 1000} seconds.\n`);
  return isDone && outcomes.every(({ isAsExpected }) => isAsExpected) ? 0 : 1;
}

async function isWatching(services: Services): Promise<boolean> {
  const accounts = await services.listAccounts();
  return accounts.every(({ phase, firstRun }) => phase === 'watching' && firstRun === null);
}
