import { describe, expect, test } from 'vitest';
import { arrivedAt, inbox, journalScene, quarantine, rawMessage } from '../../../support/journal-scene.ts';

const raw = rawMessage('one@parcels.test');
const flags = ['\\Seen', '\\Flagged', 'work'];

describe.each([
  ['MOVE and UIDPLUS', {}, 'move'],
  ['MOVE alone, so that it does not say where to', { uidPlus: false }, 'move'],
  ['UIDPLUS alone, so that it is copied', { move: false }, 'copy-expunge'],
])('on a server with %s', (_, options, method) => {
  test('a mail is quarantined and released with every octet, flag and date', async () => {
    const { server, store, arrive, change } = journalScene(options);
    const mailId = arrive(raw, flags);
    const moved = await change(mailId, 'quarantine');
    expect(moved).toMatchObject({ state: 'confirmed', method, reason: null });
    expect(server.messages(inbox)).toEqual([]);
    expect(server.messages(quarantine)).toEqual([{ uid: 1, raw, flags, internalDate: arrivedAt }]);
    expect(store.mails.get(mailId)).toMatchObject({ place: 'quarantine', mailbox: quarantine, uid: 1 });

    const back = await change(mailId, 'release');
    expect(back).toMatchObject({ state: 'confirmed', reason: null });
    expect(server.messages(quarantine)).toEqual([]);
    expect(server.messages(inbox)).toEqual([{ uid: 2, raw, flags: [...flags, '$NotJunk'], internalDate: arrivedAt }]);
    expect(store.mails.get(mailId)).toMatchObject({ place: 'inbox', mailbox: inbox, uid: 2, released: true });
  });
});
