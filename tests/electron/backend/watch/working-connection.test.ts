import { describe, expect, test } from 'vitest';
import { ImapError } from '../../../../electron/backend/imap/imap-error.ts';
import type { MailClient } from '../../../../electron/backend/imap/mail-client.ts';
import { WorkingConnection } from '../../../../electron/backend/watch/working-connection.ts';

type Log = string[];

function client(name: string, log: Log, leave: () => Promise<void> = async () => undefined): MailClient {
  const refuse = () => Promise.reject(new Error('not part of this test'));
  return {
    capabilities: { move: true, uidPlus: true, idle: true, condstore: false },
    opened: null,
    open: refuse,
    status: refuse,
    listUids: refuse,
    searchMessageId: refuse,
    fetch: refuse,
    addFlags: refuse,
    removeFlags: refuse,
    move: refuse,
    copy: refuse,
    expunge: refuse,
    findSpecial: refuse,
    append: refuse,
    ensureMailbox: refuse,
    noop: refuse,
    logout: async () => {
      log.push(`${name} logout`);
      await leave();
    },
    close: () => log.push(`${name} close`),
  };
}

function connection(log: Log, failures: readonly unknown[] = [], now: () => number = () => 0) {
  let made = 0;
  return new WorkingConnection({
    connect: async () => {
      const failure = failures[made];
      made += 1;
      if (failure !== undefined) throw failure;
      log.push(`connect ${made}`);
      return client(`${made}`, log);
    },
    settle: async () => {
      log.push('settle');
    },
    now,
  });
}

describe('the working connection', () => {
  test('runs tasks one after the other over one connection, settled first', async () => {
    const log: Log = [];
    const working = connection(log);
    const task = (name: string) => async () => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      log.push(`${name} ends`);
    };
    await Promise.all([working.use(task('a')), working.use(task('b'))]);
    expect(log).toEqual(['connect 1', 'settle', 'a begins', 'a ends', 'b begins', 'b ends']);
  });

  test('is made anew and settled again after it was lost', async () => {
    const log: Log = [];
    const working = connection(log);
    const lost = working.use(() => Promise.reject(new ImapError('connection-lost', 'The server hung up.')));
    await expect(lost).rejects.toMatchObject({ code: 'connection-lost' });
    await working.use(async () => undefined);
    expect(log).toEqual(['connect 1', 'settle', '1 close', 'connect 2', 'settle']);
  });

  test('goes on over the same connection after an error that concerns one command only, and settles what it left', async () => {
    const log: Log = [];
    const working = connection(log);
    const refused = working.use(() => Promise.reject(new ImapError('over-quota', 'The mailbox is full.')));
    await expect(refused).rejects.toMatchObject({ code: 'over-quota' });
    await working.use(async () => undefined);
    await working.use(async () => undefined);
    expect(log).toEqual(['connect 1', 'settle', 'settle']);
  });

  test('settles again after a minute: what the server refused may be possible now', async () => {
    const log: Log = [];
    let now = 0;
    const working = connection(log, [], () => now);
    for (const at of [0, 59_000, 61_000, 62_000]) {
      now = at;
      await working.use(async () => undefined);
    }
    expect(log).toEqual(['connect 1', 'settle', 'settle']);
  });

  test('a busy server is left alone when what is unfinished is being settled', async () => {
    const log: Log = [];
    const working = new WorkingConnection({
      connect: async () => client('1', log),
      settle: () => Promise.reject(new ImapError('throttled', 'Later, please.')),
      now: () => 0,
    });
    await expect(working.use(async () => log.push('task'))).rejects.toMatchObject({ code: 'throttled' });
    expect(log).toEqual(['1 close']);
  });

  test.each(['drop', 'close'] as const)('%s gives up a connection that is being made', async (ending) => {
    const working = new WorkingConnection({
      connect: (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new ImapError('connection-lost', 'Given up.')));
        }),
      settle: async () => undefined,
      now: () => 0,
    });
    const waiting = expect(working.use(async () => undefined)).rejects.toMatchObject({ code: 'connection-lost' });
    await new Promise((resolve) => setImmediate(resolve));
    await working[ending]();
    await waiting;
  });

  test('a connection that cannot be made fails its task, and the next task tries again', async () => {
    const log: Log = [];
    const working = connection(log, [new ImapError('refused', 'Nobody listens there.')]);
    await expect(working.use(async () => 'done')).rejects.toMatchObject({ code: 'refused' });
    await expect(working.use(async () => 'done')).resolves.toBe('done');
  });

  test('closing waits for the task under way, takes leave, and refuses what comes later', async () => {
    const log: Log = [];
    const working = connection(log);
    await working.use(async () => undefined);
    const task = working.use(async () => log.push('task'));
    await working.close();
    await task;
    expect(log).toEqual(['connect 1', 'settle', 'task', '1 logout']);
    await expect(working.use(async () => undefined)).rejects.toMatchObject({ code: 'connection-lost' });
  });
});
