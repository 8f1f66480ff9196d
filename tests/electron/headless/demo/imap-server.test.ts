import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { ImapFlow } from 'imapflow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DemoImapServer, startDemoImapServer } from '../../../../electron/headless/demo/imap-server.ts';
import { connectRaw, type RawClient } from './raw-client.ts';

const mail = 'From: Ann <ann@demo.example>\r\nSubject: Lunch\r\nMessage-ID: <1@demo.example>\r\n\r\nAt noon?\r\n';
const date = new Date('2025-03-04T05:06:07Z');

let server: DemoImapServer;
let client: RawClient;

beforeEach(async () => {
  server = await startDemoImapServer({ user: 'ann', password: 'a "b\\c', now: () => date });
  client = await connectRaw(server.port);
});

afterEach(async () => {
  client.close();
  await server.stop();
});

async function loggedIn(mailbox = 'INBOX'): Promise<RawClient> {
  await client.command('LOGIN ann "a \\"b\\\\c"');
  await client.command(`SELECT ${mailbox}`);
  return client;
}

describe('what a broken or hostile client sends', () => {
  const badCommands = [
    'FETCH',
    '',
    'UID',
    'UID LOGIN ann x',
    'constructor',
    'LOGIN ann',
    'LOGIN (ann) x',
    'SELECT INBOX',
    'LOGIN "ann x',
    'LOGIN (((((((((((((((((((((((((x',
    'LOGIN )',
    'AUTHENTICATE',
  ];
  it.each(badCommands)('is answered with BAD, and the connection goes on: %s', async (text) => {
    expect((await client.command(text)).at(-1)).toMatch(/^= BAD /);
    expect((await client.command('NOOP')).at(-1)).toMatch(/^= OK /);
  });

  const badMessageCommands = [
    'FETCH 1 ENVELOPE',
    'FETCH 1 BODY[',
    'FETCH 1 BODY.PEEK[1.2.3]',
    'FETCH x FLAGS',
    'FETCH 1,, FLAGS',
    'FETCH 99999999999999999999 FLAGS',
    'STORE 1 FLAGS',
    'STORE 1 X (y)',
    'STORE 1 FLAGS ("a b")',
    'SEARCH',
    'SEARCH NOT',
    'SEARCH SINCE tomorrow',
    `SEARCH ${'NOT '.repeat(5000)}ALL`,
    'APPEND INBOX',
    'APPEND INBOX (\\Seen)',
    'STATUS INBOX (FRESH)',
  ];
  it.each(badMessageCommands)('is answered with BAD in a mailbox too: %s', async (text) => {
    await loggedIn();
    server.append('INBOX', mail);
    expect((await client.command(text)).at(-1)).toMatch(/^= BAD /);
    expect(server.messages('INBOX')).toHaveLength(1);
    expect((await client.command('NOOP')).at(-1)).toMatch(/^= OK /);
  });

  it('is cut off when a line has no end', async () => {
    client.write('x'.repeat(70_000));
    expect(await client.rest()).toEqual(['* BYE The line is too long.']);
  });

  it('is not asked for a literal that is too large', async () => {
    expect(await client.command('LOGIN ann {5000}')).toEqual(['= BAD The literal is too large.']);
    await loggedIn();
    expect(await client.command('APPEND INBOX {99999999}')).toEqual(['= BAD The literal is too large.']);
    client.write('z APPEND INBOX {99999999+}\r\n');
    expect(await client.rest()).toEqual(['* BYE The literal is too large.']);
  });

  it('is cut off after ten wrong passwords', async () => {
    for (let count = 1; count < 10; count += 1) await client.command('LOGIN ann wrong');
    client.write('z LOGIN ann wrong\r\n');
    expect(await client.rest()).toEqual(['z NO [AUTHENTICATIONFAILED] The user name or the password is wrong.']);
  });

  it('costs only its own connection, whatever the octets are', async () => {
    const junk = fc.array(
      fc.oneof(
        fc.constantFrom(
          'a ',
          'LOGIN ',
          'SELECT ',
          '(',
          ')',
          '"',
          '{3}',
          '{3+}',
          '\r\n',
          '*',
          '[',
          ']',
          '\\',
          '\0',
          'ÿ',
        ),
        fc.string({ maxLength: 8 }),
      ),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(junk, async (pieces) => {
        const socket = connect({ port: server.port, host: '127.0.0.1' }).resume();
        await once(socket, 'connect');
        socket.end(`${pieces.join('')}\r\n`, 'latin1');
        await once(socket, 'close');
        expect((await client.command('NOOP')).at(-1)).toBe('= OK Done.');
      }),
      { numRuns: 100, seed: 20250304 },
    );
  });

  it('may vanish in the middle of a literal or of IDLE', async () => {
    await loggedIn();
    client.write('z APPEND INBOX {10+}\r\nabc');
    client.close();
    client = await connectRaw(server.port);
    await loggedIn();
    client.write('z IDLE\r\n');
    client.close();
    client = await connectRaw(server.port);
    server.append('INBOX', mail);
    expect(server.messages('INBOX')).toHaveLength(1);
  });
});

describe('the login', () => {
  it('refuses a wrong password and lets the client try again', async () => {
    expect((await client.command('LOGIN ann wrong')).at(-1)).toMatch(/^= NO \[AUTHENTICATIONFAILED\]/);
    expect((await client.command('SELECT INBOX')).at(-1)).toBe('= BAD Log in first.');
    expect((await client.command('LOGIN ann "a \\"b\\\\c"')).at(-1)).toMatch(/^= OK \[CAPABILITY IMAP4rev1 /);
    expect((await client.command('LOGIN ann "a \\"b\\\\c"')).at(-1)).toMatch(/^= BAD /);
  });

  it('takes user and password as literals, waited for or not', async () => {
    expect(await client.until('+ ', 'z LOGIN {3}\r\n')).toEqual(['+ go ahead']);
    expect((await client.until('z ', 'ann {6+}\r\na "b\\c\r\n')).at(-1)).toMatch(/^z OK /);
  });

  it('takes AUTHENTICATE PLAIN at once or when asked', async () => {
    const response = Buffer.from('\0ann\0a "b\\c').toString('base64');
    expect(await client.until('+', 'y AUTHENTICATE PLAIN\r\n')).toEqual(['+ ']);
    expect((await client.until('y ', '*\r\n')).at(-1)).toMatch(/^y BAD /);
    expect((await client.command(`AUTHENTICATE PLAIN ${response}`)).at(-1)).toMatch(/^= OK /);
  });
});

describe('mailboxes', () => {
  it.each([
    ['"" "*"', ['INBOX', 'Archive', 'Drafts', 'Junk', 'Sent', 'Trash', 'Junk/old']],
    ['"" %', ['INBOX', 'Archive', 'Drafts', 'Junk', 'Sent', 'Trash']],
    ['"" Junk/%', ['Junk/old']],
    ['Junk *', ['Junk', 'Junk/old']],
    ['"" inbox', ['INBOX']],
    ['"" "*****n*****"', ['Junk', 'Sent', 'Junk/old']],
  ])('are listed by pattern: LIST %s', async (pattern, names) => {
    await loggedIn();
    await client.command('CREATE Junk/old');
    const lines = (await client.command(`LIST ${pattern}`)).slice(0, -1);
    expect(lines.map((line) => line.replace(/^.*" "(.*)"$/, '$1'))).toEqual(names);
  });

  it('say what they are for and what is in them', async () => {
    await loggedIn();
    server.append('Junk', mail, { flags: ['\\Seen'] });
    expect(await client.command('LIST "" Junk')).toContain('* LIST (\\HasNoChildren \\Junk) "/" "Junk"');
    expect(await client.command('STATUS Junk (MESSAGES UIDNEXT UIDVALIDITY UNSEEN)')).toContain(
      '* STATUS "Junk" (MESSAGES 1 UIDNEXT 2 UIDVALIDITY 4 UNSEEN 0)',
    );
    expect(await client.command('EXAMINE Junk')).toEqual([
      '* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)',
      '* 1 EXISTS',
      '* 0 RECENT',
      '* OK [PERMANENTFLAGS ()] Kept.',
      '* OK [UIDVALIDITY 4] UIDs hold.',
      '* OK [UIDNEXT 2] The next UID.',
      '* OK [HIGHESTMODSEQ 2] Highest.',
      '= OK [READ-ONLY] Done.',
    ]);
    expect((await client.command('STORE 1 +FLAGS (\\Deleted)')).at(-1)).toMatch(/^= NO \[READ-ONLY\]/);
  });

  it('are created once, subscribed and deleted', async () => {
    await loggedIn();
    const answers: string[] = [];
    for (const text of [
      'CREATE "A b"',
      'CREATE "A b"',
      'UNSUBSCRIBE "A b"',
      'LSUB "" "A %"',
      'DELETE "A b"',
      'SELECT "A b"',
    ]) {
      answers.push(...(await client.command(text)));
    }
    expect(answers).toEqual([
      '= OK Done.',
      '= NO [ALREADYEXISTS] There is such a mailbox already.',
      '= OK Done.',
      '= OK Done.',
      '= OK Done.',
      '= NO [NONEXISTENT] There is no such mailbox.',
    ]);
  });

  it('get new numbers with a new UIDVALIDITY, and who has them open is sent away', async () => {
    server.append('INBOX', mail);
    await loggedIn();
    server.renewUidValidity('INBOX');
    expect(await client.rest()).toEqual(['* BYE The mailbox was rebuilt.']);
    client = await connectRaw(server.port);
    await client.command('LOGIN ann "a \\"b\\\\c"');
    expect(await client.command('SELECT INBOX')).toContain('* OK [UIDVALIDITY 7] UIDs hold.');
  });
});

describe('messages', () => {
  it.each([
    ['BODY.PEEK[]', `BODY[] {${mail.length}}`, mail],
    ['BODY.PEEK[]<0.10>', 'BODY[]<0> {10}', mail.slice(0, 10)],
    ['BODY.PEEK[]<80.1000>', `BODY[]<80> {${mail.length - 80}}`, mail.slice(80)],
    ['BODY.PEEK[]<9000.10>', 'BODY[]<9000> {0}', ''],
    ['BODY.PEEK[TEXT]', 'BODY[TEXT] {10}', 'At noon?\r\n'],
    ['BODY.PEEK[HEADER.FIELDS (Subject)]', 'BODY[HEADER.FIELDS (Subject)] {18}', 'Subject: Lunch\r\n\r\n'],
    ['BODY.PEEK[HEADER.FIELDS (Date)]', 'BODY[HEADER.FIELDS (Date)] {2}', '\r\n'],
  ])('give the octets asked for and stay unread: %s', async (item, label, octets) => {
    server.append('INBOX', mail);
    await loggedIn();
    const lines = await client.command(`FETCH 1 ${item}`);
    expect(lines.join('\r\n')).toBe(`* 1 FETCH (${label}\r\n${octets})\r\n= OK Done.`);
    expect(server.messages('INBOX')[0]?.flags).toEqual([]);
  });

  it('are marked as read by BODY[] unless the mailbox is only examined', async () => {
    server.append('INBOX', mail);
    await loggedIn();
    await client.command('EXAMINE INBOX');
    await client.command('FETCH 1 BODY[TEXT]');
    expect(server.messages('INBOX')[0]?.flags).toEqual([]);
    await client.command('SELECT INBOX');
    expect(await client.command('FETCH 1 BODY[TEXT]')).toEqual([
      '* 1 FETCH (FLAGS (\\Seen) BODY[TEXT] {10}',
      'At noon?',
      ')',
      '= OK Done.',
    ]);
  });

  it('tell their date, size and flags', async () => {
    server.append('INBOX', mail, { flags: ['$Phishing', '\\Seen'] });
    await loggedIn();
    expect(await client.command('UID FETCH 1:* FAST')).toEqual([
      `* 1 FETCH (UID 1 FLAGS ($Phishing \\Seen) INTERNALDATE "04-Mar-2025 05:06:07 +0000" RFC822.SIZE ${mail.length})`,
      '= OK Done.',
    ]);
  });

  it.each([
    ['+FLAGS ($Junk \\Seen)', ['\\Seen', '$a', '$Junk']],
    ['-FLAGS.SILENT ($A)', ['\\Seen']],
    ['FLAGS (x X)', ['x']],
    ['FLAGS ()', []],
    ['+FLAGS \\Flagged', ['\\Seen', '$a', '\\Flagged']],
  ])('keep flags and keywords: STORE %s', async (operation, flags) => {
    server.append('INBOX', mail, { flags: ['\\Seen', '$a'] });
    await loggedIn();
    const lines = await client.command(`UID STORE 1 ${operation}`);
    expect(lines.slice(0, -1)).toEqual(
      operation.includes('SILENT') ? [] : [`* 1 FETCH (UID 1 FLAGS (${flags.join(' ')}))`],
    );
    expect(server.messages('INBOX')[0]?.flags).toEqual(flags);
  });

  it.each([
    ['ALL', '1 2 3'],
    ['UID 2:*', '2 3'],
    ['UID 9:*', '3'],
    ['1,3', '1 3'],
    ['UNSEEN', '2 3'],
    ['KEYWORD $a', '1'],
    ['UNKEYWORD $a', '2 3'],
    ['SINCE 4-Mar-2025', '1 2'],
    ['BEFORE 04-mar-2025', '3'],
    ['ON 4-Mar-2025 NOT SEEN', '2'],
    ['OR SEEN (BEFORE 4-Mar-2025 ALL)', '1 3'],
    ['HEADER Message-ID "1@Demo.example"', '1 3'],
    ['CHARSET UTF-8 SUBJECT "Grüße"', '2'],
    ['BODY noon', '1 3'],
    ['SMALLER 50', '2'],
    ['DELETED', ''],
  ])('are found: SEARCH %s', async (keys, numbers) => {
    server.append('INBOX', mail, { flags: ['\\Seen', '$a'] });
    server.append('INBOX', 'Subject: =?u?=\r\n =?x Grüße\r\n\r\nHi');
    server.append('INBOX', mail, { internalDate: new Date('2025-03-03T23:59:59Z') });
    await loggedIn();
    const text = Buffer.from(`UID SEARCH ${keys}`).toString('latin1');
    expect((await client.command(text))[0]).toBe(`* SEARCH ${numbers}`.trimEnd());
  });

  it('are appended with flags and date', async () => {
    await loggedIn();
    const line = `z APPEND INBOX (\\Seen $a) " 1-Feb-2025 10:00:00 +0100" {${mail.length}}\r\n`;
    expect(await client.until('+', line)).toEqual(['+ go ahead']);
    expect(await client.until('z ', `${mail}\r\n`)).toEqual(['* 1 EXISTS', 'z OK [APPENDUID 1 1] Done.']);
    const [message] = server.messages('INBOX');
    expect(message).toMatchObject({ flags: ['\\Seen', '$a'], internalDate: new Date('2025-02-01T09:00:00Z') });
    expect(Buffer.from(message?.raw ?? []).toString()).toBe(mail);
    expect((await client.command('APPEND Nowhere {1+}\r\nx')).at(-1)).toMatch(/^= NO \[TRYCREATE\]/);
  });

  it('move with their flags and date, and say where they went', async () => {
    for (const flag of ['a', 'b', 'c']) server.append('INBOX', mail, { flags: [flag] });
    await loggedIn();
    expect(await client.command('UID MOVE 1:2 Junk')).toEqual([
      '* OK [COPYUID 4 1:2 1:2] Moved.',
      '* 2 EXPUNGE',
      '* 1 EXPUNGE',
      '= OK Done.',
    ]);
    expect(server.messages('INBOX').map(({ uid }) => uid)).toEqual([3]);
    expect(server.messages('Junk')).toMatchObject([
      { uid: 1, flags: ['a'], internalDate: date },
      { uid: 2, flags: ['b'], internalDate: date },
    ]);
    expect(await client.command('UID MOVE 1 Junk')).toEqual(['= OK There was nothing to do.']);
    expect((await client.command('UID MOVE 3 Nowhere')).at(-1)).toMatch(/^= NO \[TRYCREATE\]/);
  });

  it('are copied, and expunged only when marked and named', async () => {
    for (const flags of [['\\Deleted'], ['\\Deleted'], []]) server.append('INBOX', mail, { flags });
    await loggedIn();
    expect(await client.command('UID COPY 1,3 Junk')).toEqual(['= OK [COPYUID 4 1,3 1:2] Done.']);
    expect(await client.command('UID EXPUNGE 2:3')).toEqual(['* 2 EXPUNGE', '= OK Done.']);
    expect(server.messages('INBOX').map(({ uid }) => uid)).toEqual([1, 3]);
  });

  it('keep a client with CONDSTORE from overwriting what another has changed', async () => {
    server.append('INBOX', mail);
    await loggedIn();
    expect(await client.command('ENABLE CONDSTORE')).toContain('* ENABLED CONDSTORE');
    await client.command('UID STORE 1 +FLAGS (\\Seen)');
    expect((await client.command('UID STORE 1 (UNCHANGEDSINCE 2) FLAGS ()')).at(-1)).toMatch(/^= OK \[MODIFIED 1\]/);
    expect(await client.command('UID FETCH 1:* (FLAGS) (CHANGEDSINCE 2)')).toEqual([
      '* 1 FETCH (UID 1 MODSEQ (3) FLAGS (\\Seen))',
      '= OK Done.',
    ]);
    expect(await client.command('UID FETCH 1:* (FLAGS) (CHANGEDSINCE 4)')).toEqual(['= OK Done.']);
  });
});

describe('another client', () => {
  it('is told during IDLE of what arrives, changes and goes', async () => {
    server.append('INBOX', mail);
    await loggedIn();
    const other = await connectRaw(server.port);
    await other.command('LOGIN ann "a \\"b\\\\c"');
    await other.command('SELECT INBOX');
    expect(await client.until('+', 'z IDLE\r\n')).toEqual(['+ idling']);
    server.append('INBOX', mail);
    expect(await client.line()).toBe('* 2 EXISTS');
    await other.command('NOOP');
    await other.command('UID STORE 2 +FLAGS ($Junk)');
    expect(await client.line()).toBe('* 2 FETCH (UID 2 FLAGS ($Junk))');
    await other.command('UID MOVE 1 Junk');
    expect(await client.line()).toBe('* 1 EXPUNGE');
    expect(await client.until('z ', 'DONE\r\n')).toEqual(['z OK Done.']);
    other.close();
  });

  it('keeps its sequence numbers until it may be told of an EXPUNGE', async () => {
    for (const flags of [['a'], ['b']]) server.append('INBOX', mail, { flags });
    await loggedIn();
    const other = await connectRaw(server.port);
    await other.command('LOGIN ann "a \\"b\\\\c"');
    await other.command('SELECT INBOX');
    await other.command('UID MOVE 1 Junk');
    expect(await client.command('FETCH 2 FLAGS')).toEqual(['* 2 FETCH (FLAGS (b))', '= OK Done.']);
    expect(await client.command('NOOP')).toEqual(['* 1 EXPUNGE', '= OK Done.']);
    expect(await client.command('FETCH 1 FLAGS')).toEqual(['* 1 FETCH (FLAGS (b))', '= OK Done.']);
    other.close();
  });
});

describe('capabilities', () => {
  it('that were left out are not understood', async () => {
    const small = await startDemoImapServer({ user: 'ann', password: 'x', capabilities: ['IMAP4rev1'] });
    small.append('INBOX', mail);
    const plain = await connectRaw(small.port);
    expect(await plain.command('CAPABILITY')).toContain('* CAPABILITY IMAP4rev1');
    await plain.command('LOGIN ann x');
    expect(await plain.command('SELECT INBOX')).toContain('* OK [NOMODSEQ] None.');
    for (const text of ['IDLE', 'UID MOVE 1 Junk', 'UID EXPUNGE 1', 'ENABLE CONDSTORE', 'NAMESPACE']) {
      expect(await plain.command(text)).toEqual(['= BAD There is no such command.']);
    }
    expect(await plain.command('UID COPY 1 Junk')).toEqual(['= OK Done.']);
    plain.close();
    await small.stop();
  });
});

describe('imapflow', () => {
  it('logs in, reads, flags, moves and is told of new mail', async () => {
    const flow = new ImapFlow({
      host: server.host,
      port: server.port,
      secure: false,
      doSTARTTLS: false,
      logger: false,
      disableAutoIdle: true,
      auth: { user: server.user, pass: server.password },
    });
    await flow.connect();
    server.append('INBOX', mail);
    const listed = await flow.list();
    expect(listed.find(({ path }) => path === 'Junk')?.specialUse).toBe('\\Junk');
    await flow.mailboxOpen('INBOX');
    const [row] = await flow.fetchAll('1:*', { uid: true, flags: true, size: true, source: true, internalDate: true });
    expect(row).toMatchObject({ uid: 1, size: mail.length, internalDate: date, modseq: 2n });
    expect(row?.source?.toString()).toBe(mail);
    const told = once(flow, 'exists');
    const idle = flow.idle();
    server.append('INBOX', mail);
    expect(await told).toMatchObject([{ count: 2, prevCount: 1 }]);
    expect(await flow.messageFlagsAdd('2', ['$Phishing'], { uid: true })).toBe(true);
    await idle;
    const moved = await flow.messageMove('2', 'Junk', { uid: true });
    expect(moved).toMatchObject({ uidMap: new Map([[2, 1]]) });
    expect(server.messages('Junk')).toMatchObject([{ uid: 1, flags: ['$Phishing'] }]);
    await flow.logout();
  });
});
