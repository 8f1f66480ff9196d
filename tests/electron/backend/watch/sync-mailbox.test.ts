import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { WorkerPool } from '../../../../electron/backend/examine/worker-pool.ts';
import type { WorkerSetup } from '../../../../electron/backend/examine/worker-setup.ts';
import type { MailClient } from '../../../../electron/backend/imap/mail-client.ts';
import { type SyncTools, syncStep } from '../../../../electron/backend/watch/sync-mailbox.ts';
import { backendFiles } from '../../../../electron/headless/built-files.ts';
import { noHistory } from '../../../../shared/detect/context.ts';
import { FakeMailServer } from '../../../support/fake-mail-client.ts';
import { ordinary } from '../../../support/mails.ts';
import { sampleAccount, testStore } from '../../../support/record-samples.ts';

const now = Date.UTC(2026, 10, 24, 12);

describe('a mailbox whose UIDNEXT counts a message that is not to be seen yet', () => {
  const pool = new WorkerPool({
    workers: 1,
    timeMs: 20_000,
    heapMb: 128,
    script: backendFiles.workerScript,
    workerData: (): WorkerSetup => ({ dns: 'none', registryFile: backendFiles.registryFile, registryText: null }),
    history: () => noHistory,
  });
  afterAll(() => pool.close());

  let server: FakeMailServer;
  let client: MailClient;
  let tools: SyncTools;

  beforeEach(() => {
    const account = sampleAccount();
    const store = testStore();
    store.accounts.put(account);
    server = new FakeMailServer();
    client = server.connect();
    tools = {
      account,
      store,
      pool,
      events: { emit: () => undefined, subscribe: () => () => undefined },
      now: () => now,
      trust: async () => ({ kind: 'nobody' }),
      isEnding: () => false,
      onFirstRun: () => undefined,
    };
  });

  const message = (daysAgo: number) => ({
    raw: Buffer.from(ordinary()),
    flags: [],
    internalDate: now - daysAgo * 24 * 60 * 60_000,
  });

  /** The server has given away a UID. @returns shows the message that has it */
  function hideNext(): () => void {
    const inbox = server.mailboxes.get('INBOX');
    if (inbox === undefined) throw new Error('there is no INBOX');
    const uid = inbox.uidNext++;
    return () => {
      inbox.messages = [...inbox.messages, { ...message(0), uid }].sort((one, other) => one.uid - other.uid);
    };
  }

  /** Steps until nothing is left. @returns UIDs judged */
  async function catchUp(): Promise<readonly number[]> {
    const before = recorded();
    for (let step = 0; ; step += 1) {
      if (step === 20) throw new Error('it does not come to an end');
      if (!(await syncStep(client, 'INBOX', tools)).more) break;
    }
    return recorded().filter((uid) => !before.includes(uid));
  }

  const recorded = () => {
    const { uidValidity = 0, uidNext = 0 } = server.mailboxes.get('INBOX') ?? {};
    return Array.from({ length: uidNext }, (_, uid) => uid).filter(
      (uid) => tools.store.mails.findAt('ann', 'INBOX', uidValidity, uid) !== null,
    );
  };

  test('judges it when it is to be seen', async () => {
    server.append('INBOX', message(1));
    expect(await catchUp()).toEqual([1]);
    const show = hideNext();
    expect(await catchUp()).toEqual([]);
    show();
    expect(await catchUp()).toEqual([2]);
    expect(await catchUp()).toEqual([]);
  });

  test('judges it when the mailbox was empty at the first look', async () => {
    const show = hideNext();
    expect(await catchUp()).toEqual([]);
    show();
    expect(await catchUp()).toEqual([1]);
    expect(tools.store.mails.findAt('ann', 'INBOX', 100, 1)?.firstRun).toBe(false);
  });

  test('goes on with the first run meanwhile', async () => {
    for (const daysAgo of [3, 2]) server.append('INBOX', message(daysAgo));
    expect(await syncStep(client, 'INBOX', tools)).toMatchObject({ more: true, judged: 0 });
    const show = hideNext();
    expect(await catchUp()).toEqual([1, 2]);
    show();
    expect(await catchUp()).toEqual([3]);
  });

  test('asks once in each look for one that is gone for good, and is not kept from what comes after it', async () => {
    server.append('INBOX', message(1));
    await catchUp();
    hideNext();
    const asked = server.commands.length;
    expect(await catchUp()).toEqual([]);
    expect(server.commands.slice(asked)).toEqual(['open', 'list']);
    server.append('INBOX', message(0));
    expect(await catchUp()).toEqual([3]);
  });
});
