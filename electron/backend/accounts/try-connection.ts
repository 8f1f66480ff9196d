import {
  type ConnectionReport,
  type ConnectionStep,
  connectionStepSchema,
} from '../../../shared/contract/account-settings.ts';
import { Connection, type ConnectOptions } from '../imap/connection.ts';
import { ImapError, type ImapErrorCode } from '../imap/imap-error.ts';
import type { ImapLimits } from '../imap/limits.ts';
import { listFolders } from '../imap/list-folders.ts';
import type { Account } from './account.ts';

/** A person waits for it, so it is given up sooner than a connection that is made by itself, ms. */
const trialLimits: Partial<ImapLimits> = {
  connectMs: 15_000,
  greetingMs: 10_000,
  loginMs: 40_000,
  silenceMs: 15_000,
  commandMs: 20_000,
};

const steps = connectionStepSchema.options;

/** What a session would wait out; in a trial nothing is tried again by itself. */
const passingCodes: ReadonlySet<ImapErrorCode> = new Set(['timeout', 'connection-lost', 'throttled']);

export type Trial = Readonly<{ account: Account; secret: string; connect: ConnectOptions }>;

type Outcome = Readonly<{ folders: readonly string[] }> | Readonly<{ error: unknown }>;

/**
 * Tries to connect as an account would, and tells of each step once it is taken. Ends with the folders, or with the
 * first step that fails and a sentence that says why.
 * @param signal gives up without a word
 * @throws what is no failure of the connection
 */
export async function* tryConnection(
  { account, secret, connect }: Trial,
  signal: AbortSignal,
): AsyncGenerator<ConnectionReport, void, void> {
  const trial = new AbortController();
  const giveUp = () => trial.abort();
  signal.addEventListener('abort', giveUp);
  if (signal.aborted) giveUp();
  /** How many steps are taken. */
  let reached = 0;
  let news = Promise.withResolvers<null>();
  const reach = (step: ConnectionStep) => {
    reached = Math.max(reached, steps.indexOf(step) + 1);
    news.resolve(null);
  };
  const options = { ...connect, limits: { ...trialLimits, ...connect.limits }, signal: trial.signal };
  const ended = attempt(account, secret, options, reach);
  let told = 0;
  try {
    for (;;) {
      const outcome = await Promise.race([ended, news.promise]);
      news = Promise.withResolvers();
      const failure = outcome !== null && 'error' in outcome ? describe(outcome.error, account.host, reached) : null;
      if (failure !== null) reached = steps.indexOf(failure.step);
      if (signal.aborted) return;
      for (const step of steps.slice(told, reached)) yield report(step);
      told = reached;
      if (failure !== null) yield failure;
      else if (outcome !== null && 'folders' in outcome) yield { ...report('folders'), folders: outcome.folders };
      if (outcome !== null) return;
    }
  } finally {
    signal.removeEventListener('abort', giveUp);
    giveUp();
  }
}

async function attempt(
  account: Account,
  secret: string,
  options: ConnectOptions,
  reach: (step: ConnectionStep) => void,
): Promise<Outcome> {
  try {
    const connection = await Connection.open(account, secret, { ...options, onReached: reach });
    try {
      reach('login');
      const folders = await listFolders(connection);
      const missing = account.folders.find((wanted) => !isListed(wanted, folders));
      if (missing !== undefined) throw missingFolder(missing, account.host);
      return { folders };
    } finally {
      connection.close();
    }
  } catch (error) {
    return { error };
  }
}

/** INBOX is written as anybody likes (RFC 3501 section 5.1), every other name as it is. */
function isListed(wanted: string, folders: readonly string[]): boolean {
  return folders.some((path) => path === wanted || (isInbox(path) && isInbox(wanted)));
}

function isInbox(path: string): boolean {
  return path.toUpperCase() === 'INBOX';
}

function missingFolder(folder: string, host: string): ImapError {
  return new ImapError(
    'no-such-mailbox',
    `There is no folder "${folder}" on ${host}. Choose one of the folders there.`,
  );
}

function report(step: ConnectionStep): ConnectionReport {
  return { step, state: 'done', sentence: '', fingerprint: '', folders: [] };
}

function describe(error: unknown, host: string, reached: number): ConnectionReport {
  if (!(error instanceof ImapError)) throw error;
  const step = failedStep(error.code, reached);
  const sentence = passingCodes.has(error.code) ? passingSentence(error.code, step, host) : error.message;
  return { ...report(step), state: 'failed', sentence, code: error.code, fingerprint: error.fingerprint };
}

function failedStep(code: ImapErrorCode, reached: number): ConnectionStep {
  // An address needs no looking up, so nothing tells that it was found.
  if (code === 'unknown-host') return 'find';
  if (code === 'plain-not-allowed') return 'encrypt';
  return steps[Math.max(reached, 1)] ?? 'folders';
}

function passingSentence(code: ImapErrorCode, step: ConnectionStep, host: string): string {
  if (code === 'throttled') return `${host} is busy and took no login. Wait some minutes and try again.`;
  const happened = code === 'timeout' ? `${host} did not answer in time` : `${host} ended the connection`;
  const advice: Readonly<Record<ConnectionStep, string>> = {
    find: 'Check the name of the server, and that this computer is online',
    connect: 'Check the port, and that this computer is online',
    encrypt: 'Check the port and the kind of encryption',
    login: 'Check the kind of encryption, or try again later',
    folders: 'Try again later',
  };
  return `${happened}. ${advice[step]}.`;
}
