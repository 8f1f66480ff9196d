import { describe, expect, test } from 'vitest';
import { attemptsAllowed } from '../../../../electron/backend/journal/reconcile.ts';
import type { FakeServerOptions } from '../../../support/fake-mail-client.ts';
import { arrivedAt, inbox, journalScene, quarantine, rawMessage } from '../../../support/journal-scene.ts';

const raw = rawMessage('one@parcels.test');
const flags = ['\\Seen', '\\Flagged', 'work'];
const untouched = [{ uid: 1, raw, flags, internalDate: arrivedAt }];

/** Servers that can move a mail, one way or another. */
const servers: readonly (readonly [string, FakeServerOptions])[] = [
  ['MOVE and UIDPLUS', {}],
  ['MOVE alone, so that it does not say where to', { uidPlus: false }],
  ['UIDPLUS alone, so that it is copied', { move: false }],
];

describe('what the server refuses', () => {
  test.each([
    ['a MOVE', {}, 'move', 'refused-by-server'],
    ['a MOVE, over quota', {}, 'move', 'over-quota'],
    ['a MOVE, the folder having just been deleted', {}, 'move', 'no-such-mailbox'],
    ['a COPY, over quota', { move: false }, 'copy', 'over-quota'],
    ['to create the folder', {}, 'create', 'refused-by-server'],
    ['to look at the folder', {}, 'status', 'refused-by-server'],
  ] as const)('%s: the mail is where it was, and the record says why', async (_, options, command, code) => {
    const { server, store, arrive, change } = journalScene(options);
    const mailId = arrive(raw, flags);
    server.fault = (given) => (given === command ? code : null);
    const entry = await change(mailId, 'quarantine');
    expect(entry).toMatchObject({ state: 'failed', reason: { code } });
    expect(server.messages(inbox)).toEqual(untouched);
    expect(server.messages(quarantine)).toEqual([]);
    expect(server.commands).not.toContain('expunge');
    expect(store.mails.get(mailId)).toMatchObject({ place: 'inbox', mailbox: inbox, uid: 1 });
    expect(store.journal.unfinished('ann')).toEqual([]);
  });

  test('to remove the original after the copy: nothing is lost, no mark is left, and the record says so', async () => {
    const { server, store, arrive, change } = journalScene({ move: false });
    const mailId = arrive(raw, flags);
    server.fault = (command) => (command === 'expunge' ? 'refused-by-server' : null);
    const entry = await change(mailId, 'quarantine');
    expect(entry).toMatchObject({ state: 'failed', step: 'expunge' });
    expect(entry.reason?.message).toContain('both folders');
    expect(server.messages(inbox)).toEqual(untouched);
    expect(server.messages(quarantine)).toEqual(untouched);
    expect(store.mails.get(mailId)).toMatchObject({ place: 'inbox' });
  });

  test('a MOVE, but does it all the same: the record has the truth', async () => {
    const { server, store, arrive, change } = journalScene();
    const mailId = arrive(raw, flags);
    server.fault = (command) => {
      if (command !== 'move') return null;
      server.remove(inbox, 1);
      server.append(quarantine, { raw, flags, internalDate: arrivedAt });
      return 'refused-by-server';
    };
    expect(await change(mailId, 'quarantine')).toMatchObject({ state: 'confirmed' });
    expect(store.mails.get(mailId)).toMatchObject({ place: 'quarantine', uid: 1 });
  });

  test('for the moment: the change stays planned, and is made the next time', async () => {
    const { server, store, arrive, change, restart } = journalScene();
    const mailId = arrive(raw, flags);
    server.fault = (command) => (command === 'move' ? 'throttled' : null);
    await expect(change(mailId, 'quarantine')).rejects.toMatchObject({ code: 'throttled' });
    expect(store.journal.unfinished('ann')).toMatchObject([{ state: 'planned', reason: { code: 'throttled' } }]);
    for (let tries = 0; tries < attemptsAllowed + 2; tries += 1) {
      await expect(restart()).rejects.toMatchObject({ code: 'throttled' });
    }
    server.fault = () => null;
    // Patience uses up no attempt.
    expect(await restart()).toMatchObject([{ state: 'confirmed', reason: null }]);
    expect(server.messages(quarantine)).toEqual(untouched);
  });

  test('a release: it is not decided either, so that the mail can be quarantined again', async () => {
    const { server, store, arrive, change } = journalScene();
    const mailId = arrive(raw, flags);
    await change(mailId, 'quarantine');
    server.fault = (command) => (command === 'move' ? 'over-quota' : null);
    expect(await change(mailId, 'release')).toMatchObject({ state: 'failed' });
    expect(store.mails.get(mailId)).toMatchObject({ place: 'quarantine', released: false });
  });
});

describe('a server that does badly what it is told', () => {
  test.each(servers)('with %s: flags it drops are set again', async (_, options) => {
    const { server, arrive, change } = journalScene({ ...options, dropsFlags: flags });
    const mailId = arrive(raw, flags);
    expect(await change(mailId, 'quarantine')).toMatchObject({ state: 'confirmed', reason: null });
    expect(server.messages(quarantine)[0]?.flags).toEqual(flags);
  });

  test('keywords that it does not keep in the other folder are named, and come back with the release', async () => {
    const { server, arrive, change } = journalScene({ dropsFlags: ['work'] });
    const mailId = arrive(raw, flags);
    server.fault = (command) => (command === 'add-flags' ? 'not-supported' : null);
    const entry = await change(mailId, 'quarantine');
    expect(entry).toMatchObject({ state: 'confirmed', reason: { code: 'not-kept' } });
    expect(entry.reason?.message).toContain('work');
    server.fault = () => null;
    await change(mailId, 'release');
    expect(server.messages(inbox)[0]?.flags).toEqual(expect.arrayContaining([...flags, '$NotJunk']));
  });

  test('a date that it does not keep is named', async () => {
    const { arrive, change } = journalScene({ dropsDate: true });
    const entry = await change(arrive(raw), 'quarantine');
    expect(entry).toMatchObject({ state: 'confirmed', reason: { code: 'not-kept' } });
    expect(entry.reason?.message).toContain('date of arrival');
  });

  test('a copy that differs is not believed, and the original stays', async () => {
    const { server, arrive, change } = journalScene({ move: false, rewrites: (octets) => octets.slice(0, -1) });
    const entry = await change(arrive(raw, flags), 'quarantine');
    expect(entry).toMatchObject({ state: 'failed', reason: { code: 'not-verified' } });
    expect(server.messages(inbox)).toEqual(untouched);
    expect(server.commands).not.toContain('expunge');
  });

  test('a mail that is rewritten on its way is found by its Message-ID', async () => {
    const rewrites = (octets: Uint8Array) => new Uint8Array([...octets, 10]);
    const { store, arrive, change } = journalScene({ uidPlus: false, rewrites });
    const mailId = arrive(raw);
    expect(await change(mailId, 'quarantine')).toMatchObject({ state: 'confirmed' });
    expect(store.mails.get(mailId)).toMatchObject({ place: 'quarantine', uid: 1 });
  });

  test.each(servers)('with %s: sizes that it estimates do not matter', async (_, options) => {
    const { arrive, change } = journalScene({ ...options, sizeError: 7 });
    expect(await change(arrive(raw), 'quarantine')).toMatchObject({ state: 'confirmed' });
  });

  test('a UID that means another message now is left alone', async () => {
    const { server, store, arrive, change } = journalScene();
    const mailId = arrive(raw);
    const other = { uid: 1, raw: rawMessage('other@friends.example'), flags: [], internalDate: arrivedAt };
    const mailbox = server.mailboxes.get(inbox);
    if (mailbox !== undefined) mailbox.messages = [other];
    expect(await change(mailId, 'quarantine')).toMatchObject({ state: 'void' });
    expect(server.messages(inbox)).toEqual([other]);
    expect(store.mails.get(mailId)?.place).toBe('gone');
  });
});

describe('what other mail programs do meanwhile', () => {
  test.each(servers)('with %s: a mail that is gone needs no change', async (_, options) => {
    const { server, store, arrive, change } = journalScene(options);
    const mailId = arrive(raw);
    server.remove(inbox, 1);
    expect(await change(mailId, 'quarantine')).toMatchObject({ state: 'void', reason: { code: 'gone' } });
    expect(store.mails.get(mailId)?.place).toBe('gone');
  });

  test.each(servers)('with %s: a mail that goes just before the command needs none either', async (_, options) => {
    const { server, store, arrive, change } = journalScene(options);
    const mailId = arrive(raw);
    server.meanwhile = (command) => {
      if (command === 'move' || command === 'copy') server.remove(inbox, 1);
    };
    expect(await change(mailId, 'quarantine')).toMatchObject({ state: 'void' });
    expect(store.mails.get(mailId)?.place).toBe('gone');
  });

  test('the original is gone before it is removed: it is moved all the same', async () => {
    const { server, arrive, change } = journalScene({ move: false });
    const mailId = arrive(raw);
    server.meanwhile = (command) => {
      if (command === 'store-deleted') server.remove(inbox, 1);
    };
    expect(await change(mailId, 'quarantine')).toMatchObject({ state: 'confirmed' });
  });

  test.each(servers)('with %s: of identical mails each is moved once', async (_, options) => {
    const { server, store, arrive, change } = journalScene(options);
    const ids = [arrive(raw), arrive(raw, ['\\Seen']), arrive(raw)];
    for (const id of ids.slice(0, 2)) await change(id, 'quarantine');
    expect(server.messages(inbox)).toMatchObject([{ uid: 3 }]);
    expect(ids.map((id) => store.mails.get(id)).map((mail) => [mail?.place, mail?.uid])).toEqual([
      ['quarantine', 1],
      ['quarantine', 2],
      ['inbox', 3],
    ]);
    expect(server.messages(quarantine).map((message) => message.flags)).toEqual([[], ['\\Seen']]);
  });

  test('the inbox was renumbered: the mail is found by its content, and another like it left alone', async () => {
    const { server, store, arrive, change } = journalScene();
    const mailId = arrive(raw);
    arrive(rawMessage('other@friends.example'));
    server.renumber(inbox);
    expect(await change(mailId, 'quarantine')).toMatchObject({ state: 'confirmed', source: { uid: 1_000 } });
    expect(server.messages(inbox)).toMatchObject([{ uid: 1_001 }]);
    expect(store.mails.get(mailId)?.place).toBe('quarantine');
  });

  test('the quarantine was renumbered: the mail is released all the same', async () => {
    const { server, arrive, change } = journalScene();
    const mailId = arrive(rawMessage('', 'has no Message-ID'), flags);
    await change(mailId, 'quarantine');
    server.renumber(quarantine);
    expect(await change(mailId, 'release')).toMatchObject({ state: 'confirmed' });
    expect(server.messages(inbox)).toHaveLength(1);
  });

  test('the quarantine was deleted: the mail is gone, and the record says so', async () => {
    const { server, store, arrive, change } = journalScene();
    const mailId = arrive(raw);
    await change(mailId, 'quarantine');
    server.mailboxes.delete(quarantine);
    expect(await change(mailId, 'release')).toMatchObject({ state: 'void' });
    expect(store.mails.get(mailId)?.place).toBe('gone');
  });
});

describe.each(servers)('on a server with %s', (_, options) => {
  test('a mail is quarantined and released with every octet, flag and date', async () => {
    const { server, store, arrive, change } = journalScene(options);
    const mailId = arrive(raw, flags);
    const moved = await change(mailId, 'quarantine');
    expect(moved).toMatchObject({ state: 'confirmed', reason: null });
    expect(moved.method).toBe(options.move === false ? 'copy-expunge' : 'move');
    expect(server.messages(inbox)).toEqual([]);
    expect(server.messages(quarantine)).toEqual(untouched);
    expect(store.mails.get(mailId)).toMatchObject({ place: 'quarantine', mailbox: quarantine, uid: 1 });

    const back = await change(mailId, 'release');
    expect(back).toMatchObject({ state: 'confirmed', reason: null });
    expect(server.messages(quarantine)).toEqual([]);
    expect(server.messages(inbox)).toEqual([{ uid: 2, raw, flags: [...flags, '$NotJunk'], internalDate: arrivedAt }]);
    expect(store.mails.get(mailId)).toMatchObject({ place: 'inbox', mailbox: inbox, uid: 2, released: true });
  });

  test('a release can be taken back, and that again', async () => {
    const { server, store, arrive, change } = journalScene(options);
    const mailId = arrive(raw, flags);
    for (const kind of ['quarantine', 'release', 'quarantine', 'release'] as const) await change(mailId, kind);
    expect(server.messages(quarantine)).toEqual([]);
    expect(server.messages(inbox)).toMatchObject([{ raw, flags: [...flags, '$NotJunk'] }]);
    expect(store.mails.get(mailId)?.place).toBe('inbox');
  });

  test('a mail goes back to the folder it came from, or to INBOX when that is gone', async () => {
    const { server, store, arrive, change } = journalScene(options);
    const mailId = arrive(raw);
    server.append('Work', { raw, flags: [], internalDate: arrivedAt });
    server.remove(inbox, 1);
    const { uidValidity } = server.mailboxes.get('Work') ?? { uidValidity: 0 };
    store.mails.relocate(mailId, { mailbox: 'Work', uidValidity, uid: 1 }, 'inbox');
    await change(mailId, 'quarantine');
    await change(mailId, 'release');
    expect(server.messages('Work')).toHaveLength(1);
    await change(mailId, 'quarantine');
    server.mailboxes.delete('Work');
    await change(mailId, 'release');
    expect(server.messages(inbox)).toHaveLength(1);
  });
});

describe('a mail in quarantine already', () => {
  test('is not moved into the folder that it is in', async () => {
    const { server, store, arrive, change } = journalScene();
    const mailId = arrive(raw);
    await change(mailId, 'quarantine');
    expect(await change(mailId, 'quarantine')).toMatchObject({ state: 'confirmed' });
    expect(server.commands.filter((command) => command === 'move')).toHaveLength(1);
    expect(store.mails.get(mailId)).toMatchObject({ place: 'quarantine', uid: 1 });
  });
});

describe('marking a mail', () => {
  test('sets both keywords, and removing them says that it is no junk', async () => {
    const { server, store, arrive, change } = journalScene();
    const mailId = arrive(raw, ['\\Seen', '$NotJunk']);
    expect(await change(mailId, 'flag')).toMatchObject({ state: 'confirmed', method: 'keyword' });
    expect(server.messages(inbox)[0]?.flags).toEqual(['\\Seen', '$Phishing', '$Junk']);
    expect(store.mails.get(mailId)).toMatchObject({ flagged: true, place: 'inbox' });
    await change(mailId, 'unflag');
    expect(server.messages(inbox)[0]?.flags).toEqual(['\\Seen', '$NotJunk']);
    expect(store.mails.get(mailId)?.flagged).toBe(false);
  });

  test('is all that is done on a server that cannot move safely: nothing is copied or expunged', async () => {
    const { server, store, arrive, change } = journalScene({ move: false, uidPlus: false });
    const mailId = arrive(raw);
    expect(await change(mailId, 'quarantine')).toMatchObject({ state: 'confirmed', method: 'keyword' });
    expect(server.messages(inbox)).toMatchObject([{ uid: 1, flags: ['$Phishing', '$Junk'] }]);
    expect(store.mails.get(mailId)).toMatchObject({ flagged: true, place: 'inbox' });
    expect(server.commands.some((command) => ['copy', 'expunge', 'create'].includes(command))).toBe(false);
  });

  test.each(['flag', 'quarantine'] as const)('is not tried where no keywords are kept (%s)', async (kind) => {
    const { server, store, arrive, change } = journalScene({ keywords: false, move: false, uidPlus: false });
    const mailId = arrive(raw);
    const entry = await change(mailId, kind);
    expect(entry).toMatchObject({ state: 'failed', reason: { code: 'not-supported' }, sentAt: null });
    expect(entry.reason?.message).toContain('keeps no keywords');
    expect(server.messages(inbox)[0]?.flags).toEqual([]);
    expect(store.mails.get(mailId)?.flagged).toBe(false);
  });

  test('goes with the mail to quarantine, and is gone after the release', async () => {
    const { server, store, arrive, change } = journalScene();
    const mailId = arrive(raw);
    await change(mailId, 'flag');
    await change(mailId, 'quarantine');
    expect(server.messages(quarantine)[0]?.flags).toEqual(['$Phishing', '$Junk']);
    await change(mailId, 'release');
    expect(server.messages(inbox)[0]?.flags).toEqual(['$NotJunk']);
    expect(store.mails.get(mailId)?.flagged).toBe(false);
  });
});
