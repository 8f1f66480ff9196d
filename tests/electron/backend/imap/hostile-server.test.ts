import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { connectMailClient } from '../../../../electron/backend/imap/connect.ts';
import { Connection } from '../../../../electron/backend/imap/connection.ts';
import type { ImapLimits } from '../../../../electron/backend/imap/limits.ts';
import type { MailClient } from '../../../../electron/backend/imap/mail-client.ts';
import { accountOf } from '../../../support/imap-servers.ts';
import {
  type Answer,
  type ScriptedImap,
  type ScriptedOptions,
  startScriptedImap,
} from '../../../support/scripted-imap.ts';

const mebibyte = 1024 * 1024;

let server: ScriptedImap;
let client: MailClient | null = null;

afterEach(async () => {
  client?.close();
  client = null;
  await server.stop();
});

/** A client of a scripted server, with INBOX open. */
async function open(options: ScriptedOptions, limits: Partial<ImapLimits> = {}): Promise<MailClient> {
  server = await startScriptedImap(options);
  client = await connectMailClient(accountOf(server), server.password, { limits });
  await client.open('INBOX', { readOnly: false });
  return client;
}

/** Untagged lines, then OK. */
function says(...lines: readonly string[]): Answer {
  return (tag) => [...lines, `${tag} OK done`].join('\r\n');
}

describe('a greeting', () => {
  test.each([
    ['* BYE Too many connections from your address', 'throttled', /Too many connections/],
    ['* BYE Closed for the night', 'connection-lost', /Closed for the night/],
    ['HTTP/1.1 400 Bad Request', 'timeout', /did not answer in time/],
  ])('%s is answered with %s', async (greeting, code, words) => {
    server = await startScriptedImap({ greeting });
    const limits = { greetingMs: 200, loginMs: 500 };
    const attempt = connectMailClient(accountOf(server), server.password, { limits });
    await expect(attempt).rejects.toMatchObject({ code });
    await expect(attempt).rejects.toThrow(words);
    expect(server.commands).not.toContain('LOGIN');
  });
});

test('the password is forgotten once it is used', async () => {
  server = await startScriptedImap();
  const connection = await Connection.open(accountOf(server), server.password);
  expect(inspect(connection, { depth: null, showHidden: true })).not.toContain(server.password);
  connection.close();
});

describe('a server that floods', () => {
  test('is cut off at a literal larger than the limit, before it is read', async () => {
    const mail = await open({ answers: { 'UID FETCH': () => '* 1 FETCH (UID 1 BODY[]<0> {4000000000}' } });
    await expect(mail.fetch([1], { maxBytes: 100 })).rejects.toMatchObject({ code: 'protocol' });
    await expect(mail.noop()).rejects.toThrow();
  });

  test('is cut off in a line that never ends', async () => {
    const mail = await open({ answers: { NOOP: () => `* OK ${'x'.repeat(2_000)}` } }, { lineBytes: 1_000 });
    await expect(mail.noop()).rejects.toMatchObject({ code: 'protocol' });
  });

  test('is cut off when it sends more mail than was asked for', async () => {
    const row = `* 2 FETCH (UID 2 BODY[]<0> {${mebibyte}}\r\n${'x'.repeat(mebibyte)})`;
    const mail = await open({ answers: { 'UID FETCH': says(...Array.from({ length: 20 }, () => row)) } });
    await expect(mail.fetch([1], { maxBytes: 100 })).rejects.toMatchObject({ code: 'protocol' });
    await expect(mail.noop()).rejects.toMatchObject({ code: 'connection-lost' });
  });

  test('is out of time when its answer drips for ever', async () => {
    const drip: Answer = (_tag, _words, socket) => {
      const timer = setInterval(() => socket.write('* OK a moment\r\n'), 20);
      socket.once('close', () => clearInterval(timer));
      return null;
    };
    const mail = await open({ answers: { NOOP: drip } }, { commandMs: 300, silenceMs: 100 });
    await expect(mail.noop()).rejects.toMatchObject({ code: 'timeout' });
  });

  test('is waited for while octets come, however slowly', async () => {
    const slow: Answer = (tag, _words, socket) => {
      for (const step of [1, 2, 3, 4, 5]) setTimeout(() => socket.write('* OK a moment\r\n'), step * 150);
      setTimeout(() => socket.write(`${tag} OK done\r\n`), 900);
      return null;
    };
    const mail = await open({ answers: { NOOP: slow } }, { silenceMs: 450 });
    await expect(mail.noop()).resolves.toBeUndefined();
  });
});

describe('a server that lies or errs', () => {
  test('cannot hand out messages that were not asked for, nor more of one than the limit', async () => {
    const mail = await open({
      answers: {
        'UID FETCH': says(
          '* 2 FETCH (UID 99 FLAGS () RFC822.SIZE 5 BODY[]<0> {5}\r\nalien)',
          '* 3 FETCH (FLAGS (\\Seen))',
          '* 1 FETCH (UID 1 FLAGS (\\Seen \\Recent) RFC822.SIZE 8)',
          '* 1 FETCH (UID 1 INTERNALDATE "not a date" BODY[]<0> {8}\r\n12345678)',
        ),
      },
    });
    const messages = await mail.fetch([1, 2], { maxBytes: 4 });
    expect(messages).toEqual([
      { uid: 1, raw: new Uint8Array(Buffer.from('1234')), size: 8, flags: ['\\Seen'], internalDate: 0, emailId: '' },
    ]);
  });

  test('gives an empty body where it has none, and not a missing message', async () => {
    const mail = await open({
      answers: { 'UID FETCH': says('* 1 FETCH (UID 1 FLAGS () RFC822.SIZE 8 BODY[]<0> NIL)') },
    });
    expect(await mail.fetch([1], { maxBytes: 4 })).toMatchObject([{ uid: 1, raw: new Uint8Array(), size: 8 }]);
  });

  test('finds UIDs only within the range', async () => {
    const mail = await open({ answers: { 'UID SEARCH': says('* SEARCH 9 3 3 4 4294967296 1e3 -5', '* SEARCH 2 4') } });
    expect(await mail.listUids({ fromUid: 3, toUid: 8 })).toEqual([3, 4]);
  });

  test('has stored nothing when it says OK and the flags are as before', async () => {
    const mail = await open({ answers: { 'UID FETCH': says('* 1 FETCH (UID 1 FLAGS (\\Seen))') } });
    await expect(mail.addFlags(1, ['$Phishing'])).rejects.toMatchObject({ code: 'refused-by-server' });
    await expect(mail.removeFlags(1, ['\\Seen'])).rejects.toMatchObject({ code: 'refused-by-server' });
    await expect(mail.addFlags(1, ['\\seen'])).resolves.toBeUndefined();
  });

  test('has moved nothing when it says OK without COPYUID, or with another UID in it', async () => {
    const mail = await open({ answers: { 'UID MOVE': (tag) => `${tag} OK [COPYUID 7 99 1] done` } });
    await expect(mail.move(1, 'Quarantine')).rejects.toMatchObject({ code: 'no-such-message' });
    await expect(mail.copy(1, 'Quarantine')).rejects.toMatchObject({ code: 'no-such-message' });
  });

  test('without UIDPLUS has moved a message that is there before and not after', async () => {
    const found: string[] = ['* SEARCH 1', '* SEARCH'];
    const mail = await open({
      capabilities: 'IMAP4rev1 MOVE',
      answers: { 'UID SEARCH': (tag) => `${found.shift() ?? '* SEARCH'}\r\n${tag} OK done` },
    });
    expect(await mail.move(1, 'Quarantine')).toBeNull();
    await expect(mail.move(1, 'Quarantine')).rejects.toMatchObject({ code: 'no-such-message' });
  });

  test('without UIDPLUS has moved nothing when the message is still there', async () => {
    const mail = await open({ capabilities: 'IMAP4rev1 MOVE', answers: { 'UID SEARCH': says('* SEARCH 1') } });
    await expect(mail.move(1, 'Quarantine')).rejects.toMatchObject({ code: 'refused-by-server' });
  });

  test('has expunged nothing when the message is still there', async () => {
    const mail = await open({ answers: { 'UID SEARCH': says('* SEARCH 1') } });
    await expect(mail.expunge(1)).rejects.toMatchObject({ code: 'refused-by-server' });
    expect(server.commands).not.toContain('EXPUNGE');
  });

  test('is not believed in a status it leaves out', async () => {
    const mail = await open({ answers: { STATUS: says('* STATUS INBOX (MESSAGES 1)') } });
    await expect(mail.status('INBOX')).rejects.toMatchObject({ code: 'protocol' });
  });

  test('keeps no keyword that it does not allow, and is not asked to', async () => {
    const mail = await open({
      answers: {
        SELECT: says('* 1 EXISTS', '* OK [PERMANENTFLAGS (\\Seen $Junk)] kept', '* OK [UIDVALIDITY 7] valid'),
      },
    });
    expect(mail.opened?.keywordsAllowed).toBe(false);
    await expect(mail.addFlags(1, ['$Junk', '$Phishing'])).rejects.toMatchObject({ code: 'not-supported' });
    expect(server.commands).not.toContain('UID STORE');
  });

  test('with a fixed list of keywords that has ours keeps them', async () => {
    const mail = await open({
      answers: { SELECT: says('* 1 EXISTS', '* OK [PERMANENTFLAGS (\\Seen $junk $phishing)] kept') },
    });
    expect(mail.opened?.keywordsAllowed).toBe(true);
  });

  test.each([
    { title: 'is asked for its newest message', exists: 3, uidNext: 42 },
    { title: 'is not asked about an empty mailbox', exists: 0, uidNext: 1 },
  ])('that leaves UIDNEXT out $title', async ({ exists, uidNext }) => {
    const asked: string[] = [];
    const mail = await open({
      answers: {
        SELECT: says(`* ${exists} EXISTS`, '* OK [UIDVALIDITY 7] valid'),
        FETCH: (tag, words) => {
          asked.push(words);
          return `* ${exists} FETCH (UID 41)\r\n${tag} OK done`;
        },
      },
    });
    expect((await mail.open('INBOX', { readOnly: false })).uidNext).toBe(uidNext);
    expect(asked.at(-1)).toBe(exists === 0 ? undefined : '3 UID');
  });

  test('has not answered a command with the answer to another one', async () => {
    const mail = await open({ answers: { NOOP: (tag) => `${tag}0 OK done` } }, { silenceMs: 100 });
    await expect(mail.noop()).rejects.toMatchObject({ code: 'timeout' });
  });

  test('that says goodbye is lost, with its words in one printable line', async () => {
    const mail = await open({ answers: { NOOP: () => `* BYE \u001b[31mred\u0007 \u202e${'long '.repeat(100)}` } });
    const error: unknown = await mail.noop().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'connection-lost' });
    expect(String(error)).toMatch(/It said: " ?\[31mred .{0,200}"/);
    expect(String(error)).not.toMatch(/\p{C}/u);
  });
});

describe('a mailbox of 45,000 messages whose UIDs begin at 743 million', () => {
  const offset = 743_000_000;
  const exists = 45_000;

  async function openLarge() {
    const searches: string[] = [];
    const mail = await open({
      answers: {
        SELECT: says(`* ${exists} EXISTS`, '* OK [UIDVALIDITY 7] valid', `* OK [UIDNEXT ${offset + exists + 1}] next`),
        'UID SEARCH': (tag, words) => {
          searches.push(words);
          const [low = 0, high = 0] = words.split(':').map(Number);
          const uids = Array.from({ length: high - low + 1 }, (_, index) => offset + low + index);
          return `* SEARCH ${uids.join(' ')}\r\n${tag} OK done`;
        },
      },
    });
    return { mail, searches };
  }

  test('is listed in three commands', async () => {
    const { mail, searches } = await openLarge();
    const uids = await mail.listUids({ fromUid: 1 });
    expect(uids).toHaveLength(exists);
    expect([uids[0], uids.at(-1)]).toEqual([offset + 1, offset + exists]);
    expect(searches).toEqual(['25001:45000', '5001:25000', '1:5000']);
  });

  test('is asked once for what is new', async () => {
    const { mail, searches } = await openLarge();
    expect(await mail.listUids({ fromUid: offset + exists - 1 })).toEqual([offset + exists - 1, offset + exists]);
    expect(searches).toHaveLength(1);
  });
});

describe('what one FETCH asks for', () => {
  async function fetches(count: number, size: number, maxBytes: number): Promise<readonly string[]> {
    const asked: string[] = [];
    const mail = await open({
      answers: {
        'UID FETCH': (tag, words) => {
          asked.push(words);
          const uids = (words.split(' ')[0] ?? '').split(',');
          const rows = uids.map((uid) => `* ${uid} FETCH (UID ${uid} FLAGS () RFC822.SIZE ${size} BODY[]<0> "")`);
          return [...rows, `${tag} OK done`].join('\r\n');
        },
      },
    });
    const uids = Array.from({ length: count }, (_, index) => index + 1);
    expect(await mail.fetch(uids, { maxBytes })).toHaveLength(count);
    return asked;
  }

  test('is the beginning of the message only, and marks nothing as seen', async () => {
    const [words = ''] = await fetches(1, 10, 1_234);
    expect(words).toMatch(/^1 \(.*BODY\.PEEK\[\]<0\.1234>.*\)$/);
    expect(words).not.toMatch(/BODY\[|RFC822\b(?!\.SIZE)/);
  });

  test('names at most 200 messages', async () => {
    const asked = await fetches(450, 10, 1_000);
    expect(asked.map((words) => (words.split(' ')[0] ?? '').split(',').length)).toEqual([200, 200, 50]);
  });

  test('brings at most 16 MiB, or one message: sizes are asked for first when it could be more', async () => {
    const asked = await fetches(5, 7 * mebibyte, 12 * mebibyte);
    expect(asked.map((words) => words.split(' ')[0])).toEqual(['1,2,3,4,5', '1,2', '3,4', '5']);
    expect(asked[0]).not.toContain('BODY');
  });

  test('is not split when the messages are small', async () => {
    const asked = await fetches(50, 20_000, 12 * mebibyte);
    expect(asked).toHaveLength(2);
  });
});
