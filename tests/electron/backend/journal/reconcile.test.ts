import { describe, expect, test } from 'vitest';
import type { Step } from '../../../../electron/backend/journal/journal-tools.ts';
import { attemptsAllowed } from '../../../../electron/backend/journal/reconcile.ts';
import type { FakeServerOptions } from '../../../support/fake-mail-client.ts';
import {
  arrivedAt,
  inbox,
  journalScene,
  Killed,
  quarantine,
  rawMessage,
  type Scene,
} from '../../../support/journal-scene.ts';

const raw = rawMessage('one@parcels.test');
const flags = ['\\Seen', 'work'];
const copying: FakeServerOptions = { move: false };

/** Lets the program be killed at a step of a change, or the connection be lost around a command. */
async function interrupt(scene: Scene, change: () => Promise<unknown>, at: Step | 'lost-before' | 'lost-after') {
  if (at === 'lost-before' || at === 'lost-after') {
    scene.server.fault = (command) => (command === 'move' || command === 'copy' ? at : null);
  } else {
    scene.onStep = (step) => {
      if (step === at) throw new Killed();
    };
  }
  await expect(change()).rejects.toThrow();
  scene.server.fault = () => null;
  scene.onStep = () => undefined;
}

describe('after an interruption', () => {
  test.each([
    ['a MOVE that was not sent', {}, 'sent'],
    ['a MOVE that did not arrive', {}, 'lost-before'],
    ['a MOVE whose answer was lost', {}, 'lost-after'],
    ['a MOVE whose answer was not written down', {}, 'moved'],
    ['a MOVE that does not say where to, and whose answer was lost', { uidPlus: false }, 'lost-after'],
    ['a MOVE whose result was not looked at', {}, 'noted'],
    ['a COPY that was not sent', copying, 'sent'],
    ['a COPY that did not arrive', copying, 'lost-before'],
    ['a COPY whose answer was lost', copying, 'lost-after'],
    ['a COPY whose answer was not written down', copying, 'copied'],
    ['a copy that was not verified', copying, 'noted'],
    ['an original that was not removed', copying, 'verified'],
    ['an original whose removal was written down', copying, 'expunging'],
    ['an original that was removed', copying, 'expunged'],
  ] as const)('%s ends with the mail in quarantine once, and nothing left to do', async (_, options, at) => {
    const scene = journalScene(options);
    const { server, store, arrive, change, restart } = scene;
    const mailId = arrive(raw, flags);
    await interrupt(scene, () => change(mailId, 'quarantine'), at);
    expect(await restart()).toMatchObject([{ state: 'confirmed', reason: null }]);
    expect(server.messages(inbox)).toEqual([]);
    expect(server.messages(quarantine)).toEqual([{ uid: 1, raw, flags, internalDate: arrivedAt }]);
    expect(store.mails.get(mailId)).toMatchObject({ place: 'quarantine', mailbox: quarantine, uid: 1 });
    const commands = server.commands.length;
    expect(await restart()).toEqual([]);
    expect(server.commands).toHaveLength(commands);
  });

  test('a change that was only planned is made', async () => {
    const { server, arrive, plan, restart } = journalScene();
    plan(arrive(raw, flags), 'quarantine');
    expect(await restart()).toMatchObject([{ state: 'confirmed' }]);
    expect(server.messages(quarantine)).toHaveLength(1);
  });

  test('an expunge that only set its mark is finished, and the copy does not bear the mark', async () => {
    const { server, arrive, change, restart } = journalScene(copying);
    const mailId = arrive(raw, flags);
    server.fault = (command) => (command === 'store-deleted' ? 'lost-after' : null);
    await expect(change(mailId, 'quarantine')).rejects.toMatchObject({ code: 'connection-lost' });
    server.fault = () => null;
    expect(server.messages(inbox)[0]?.flags).toContain('\\Deleted');
    await restart();
    expect(server.messages(inbox)).toEqual([]);
    expect(server.messages(quarantine)).toMatchObject([{ flags }]);
  });

  test('a copy that somebody removed meanwhile is made again, without the mark of the expunge', async () => {
    const { server, arrive, change, restart } = journalScene(copying);
    const mailId = arrive(raw, flags);
    server.fault = (command) => (command === 'store-deleted' ? 'lost-after' : null);
    await expect(change(mailId, 'quarantine')).rejects.toMatchObject({ code: 'connection-lost' });
    server.fault = () => null;
    server.remove(quarantine, 1);
    expect(await restart()).toMatchObject([{ state: 'confirmed' }]);
    expect(server.messages(inbox)).toEqual([]);
    expect(server.messages(quarantine)).toMatchObject([{ uid: 2, flags }]);
  });

  test.each([
    ['MOVE', {}],
    ['COPY', copying],
  ])('a mail that another program removed from both folders is gone (%s)', async (_, options) => {
    const scene = journalScene(options);
    const { server, store, arrive, change, restart } = scene;
    const mailId = arrive(raw);
    await interrupt(scene, () => change(mailId, 'quarantine'), 'lost-after');
    server.remove(inbox, 1);
    server.remove(quarantine, 1);
    expect(await restart()).toMatchObject([{ state: 'void', reason: { code: 'gone' } }]);
    expect(store.mails.get(mailId)?.place).toBe('gone');
  });

  test('keywords whose answer was lost are confirmed', async () => {
    const { server, store, arrive, change, restart } = journalScene();
    const mailId = arrive(raw);
    server.fault = (command) => (command === 'add-flags' ? 'lost-after' : null);
    await expect(change(mailId, 'flag')).rejects.toMatchObject({ code: 'connection-lost' });
    server.fault = () => null;
    expect(await restart()).toMatchObject([{ state: 'confirmed', kind: 'flag' }]);
    expect(server.messages(inbox)).toMatchObject([{ flags: ['$Phishing', '$Junk'] }]);
    expect(store.mails.get(mailId)?.flagged).toBe(true);
  });

  test('an interrupted release ends in the inbox, and the mail stays released', async () => {
    const scene = journalScene();
    const { server, store, arrive, change, restart } = scene;
    const mailId = arrive(raw, flags);
    await change(mailId, 'quarantine');
    await interrupt(scene, () => change(mailId, 'release'), 'lost-after');
    expect(await restart()).toMatchObject([{ state: 'confirmed', kind: 'release' }]);
    expect(server.messages(inbox)).toMatchObject([{ raw, flags: [...flags, '$NotJunk'], internalDate: arrivedAt }]);
    expect(store.mails.get(mailId)).toMatchObject({ place: 'inbox', released: true });
  });
});

describe('identical mails', () => {
  test.each([
    ['MOVE', { uidPlus: false }],
    ['COPY', copying],
  ])('the one that was moved before is not taken for the one that was interrupted (%s)', async (_, options) => {
    const scene = journalScene(options);
    const { server, store, arrive, change, restart } = scene;
    const first = arrive(raw);
    const second = arrive(raw);
    await change(first, 'quarantine');
    await interrupt(scene, () => change(second, 'quarantine'), 'lost-before');
    expect(server.messages(inbox)).toHaveLength(1);
    await restart();
    expect(server.messages(inbox)).toEqual([]);
    expect(server.messages(quarantine)).toHaveLength(2);
    expect([first, second].map((id) => store.mails.get(id)?.uid)).toEqual([1, 2]);
  });

  test.each([
    ['MOVE', { uidPlus: false }, 'lost-after'],
    ['COPY', copying, 'sent'],
  ] as const)('one that is moved while the first is unsettled does not stand for it (%s)', async (_, options, at) => {
    const scene = journalScene(options);
    const { server, store, arrive, change, restart } = scene;
    const [first, second] = [arrive(raw), arrive(raw)];
    await interrupt(scene, () => change(first, 'quarantine'), at);
    await change(second, 'quarantine');
    await restart();
    expect(server.messages(inbox)).toEqual([]);
    expect(server.messages(quarantine)).toHaveLength(2);
    expect(new Set([first, second].map((id) => store.mails.get(id)?.uid))).toEqual(new Set([1, 2]));
  });

  test('one that another program moves to quarantine meanwhile does not stand for ours', async () => {
    const scene = journalScene();
    const { server, arrive, change, restart } = scene;
    const mailId = arrive(raw);
    server.append(inbox, { raw, flags: [], internalDate: arrivedAt });
    await interrupt(scene, () => change(mailId, 'quarantine'), 'lost-before');
    server.remove(inbox, 2);
    server.append(quarantine, { raw, flags: [], internalDate: arrivedAt });
    await restart();
    expect(server.messages(inbox)).toEqual([]);
    expect(server.messages(quarantine)).toHaveLength(2);
  });

  test.each([
    ['MOVE', { uidPlus: false }],
    ['COPY', copying],
  ])('the inbox was renumbered: the other one is neither moved nor removed (%s)', async (_, options) => {
    const scene = journalScene(options);
    const { server, store, arrive, change, restart } = scene;
    const mailId = arrive(raw);
    arrive(raw);
    const at = options === copying ? 'expunged' : 'lost-after';
    await interrupt(scene, () => change(mailId, 'quarantine'), at);
    server.renumber(inbox);
    expect(await restart()).toMatchObject([{ state: 'confirmed' }]);
    expect(server.messages(inbox)).toHaveLength(1);
    expect(server.messages(quarantine)).toHaveLength(1);
    expect(store.mails.get(mailId)?.place).toBe('quarantine');
  });
});

describe('an expunge that only set its mark', () => {
  test('is finished on the same mail after renumbering, and not on one like it', async () => {
    const { server, arrive, change, restart } = journalScene(copying);
    arrive(raw, flags);
    const mailId = arrive(raw, flags);
    server.fault = (command) => (command === 'store-deleted' ? 'lost-after' : null);
    await expect(change(mailId, 'quarantine')).rejects.toMatchObject({ code: 'connection-lost' });
    server.fault = () => null;
    server.renumber(inbox);
    expect(await restart()).toMatchObject([{ state: 'confirmed' }]);
    expect(server.messages(inbox)).toMatchObject([{ uid: 1_000, flags }]);
    expect(server.messages(quarantine)).toMatchObject([{ flags }]);
  });
});

describe('when UIDVALIDITY changed meanwhile', () => {
  test.each([
    ['a MOVE that did not arrive', {}, 'lost-before'],
    ['a MOVE whose answer was lost', {}, 'lost-after'],
    ['a COPY that did not arrive', copying, 'lost-before'],
    ['a COPY whose answer was lost', copying, 'lost-after'],
    ['an original that was not removed', copying, 'verified'],
  ] as const)('%s ends well all the same', async (_, options, at) => {
    for (const renumbered of [[inbox], [quarantine], [inbox, quarantine]]) {
      const scene = journalScene(options);
      const { server, store, arrive, change, restart } = scene;
      const mailId = arrive(raw, flags);
      await interrupt(scene, () => change(mailId, 'quarantine'), at);
      for (const path of renumbered) server.renumber(path);
      expect(await restart()).toMatchObject([{ state: 'confirmed' }]);
      expect(server.messages(inbox)).toEqual([]);
      expect(server.messages(quarantine)).toMatchObject([{ raw, flags, internalDate: arrivedAt }]);
      expect(store.mails.get(mailId)?.uid).toBe(server.messages(quarantine)[0]?.uid);
    }
  });
});

describe('what cannot be settled', () => {
  test('a mail on which the connection is lost each time is given up, and the others get their turn', async () => {
    const { server, store, arrive, plan, restart } = journalScene();
    const deadly = arrive(raw);
    const other = arrive(rawMessage('two@parcels.test'));
    const entry = plan(deadly, 'quarantine');
    plan(other, 'quarantine');
    server.fault = (command) => (command === 'move' && server.messages(inbox)[0]?.uid === 1 ? 'lost-before' : null);
    for (let attempt = 0; attempt < attemptsAllowed; attempt += 1) {
      await expect(restart()).rejects.toMatchObject({ code: 'connection-lost' });
    }
    server.fault = () => null;
    expect(await restart()).toMatchObject([
      { id: entry.id, state: 'failed', reason: { code: 'gave-up' } },
      { state: 'confirmed' },
    ]);
    expect(server.messages(inbox)).toMatchObject([{ uid: 1 }]);
    expect(store.mails.get(deadly)?.place).toBe('inbox');
    expect(await restart()).toEqual([]);
  });

  test('a folder that the server will not open does not keep the other changes waiting', async () => {
    const scene = journalScene();
    const { server, arrive, change, plan, restart } = scene;
    await interrupt(scene, () => change(arrive(raw), 'quarantine'), 'lost-after');
    plan(arrive(rawMessage('two@parcels.test')), 'flag');
    let opens = 0;
    // The second folder that is opened is the quarantine.
    server.fault = (command) => (command === 'open' && ++opens === 2 ? 'refused-by-server' : null);
    const settled = await restart();
    expect(settled.map(({ kind }) => kind)).toContain('flag');
  });
});
