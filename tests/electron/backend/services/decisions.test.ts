import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kept, released } from '../../../../electron/backend/record/decision-record.ts';
import { ServiceError } from '../../../../electron/backend/rpc/services.ts';
import { type DecisionScene, decisionScene } from '../../../support/decision-scene.ts';

const proven = { proof: 'proven', provenDomain: 'mail.parcels.example' } as const;
const trusting = { kind: 'released', trusts: 'parcels.example', marked: false } as const;

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof ServiceError) return error.code;
    throw error;
  }
  return 'done';
};

describe('trust in a domain', () => {
  const senders: readonly Readonly<[string, object, string | null]>[] = [
    ['is offered for the registrable part of a proven one', proven, 'parcels.example'],
    ['is never offered for a name that nothing proves', { proof: 'notProven', provenDomain: '' }, null],
    ['is never offered for a domain whose proof failed', { proof: 'failed', provenDomain: 'parcels.example' }, null],
    ['is never offered when nobody could be asked', { proof: 'couldNotAsk', provenDomain: 'parcels.example' }, null],
    ['is never offered where anybody gets a mailbox', { proof: 'proven', provenDomain: 'freemail.example' }, null],
    ['is never offered for what nobody can register', { proof: 'proven', provenDomain: 'localhost' }, null],
  ];
  for (const [title, sender, expected] of senders) {
    test(title, async () => {
      const scene = decisionScene();
      const id = await scene.arrive(sender, 'quarantine');
      expect((await scene.services.getMail(id)).possible.trustDomain).toBe(expected);
      const outcome = await codeOf(scene.services.releaseMail(id, { trust: true }));
      expect(outcome).toBe(expected === null ? 'conflict' : 'done');
      expect(scene.state(id)).toEqual(
        expected === null
          ? { place: 'quarantine', decision: null, trusted: [], flagged: false }
          : { place: 'inbox', decision: trusting, trusted: [expected], flagged: false },
      );
    });
  }

  test('is not given by a release that does not ask for it', async () => {
    const scene = decisionScene();
    const id = await scene.arrive(proven, 'quarantine');
    await scene.services.releaseMail(id, { trust: false });
    expect(scene.state(id).trusted).toEqual([]);
  });

  test('goes with the release that is taken back, and stays for another mail that was released with it', async () => {
    const scene = decisionScene();
    const [one, other] = [await scene.arrive(proven, 'quarantine'), await scene.arrive(proven, 'quarantine')];
    await scene.services.releaseMail(one, { trust: true });
    await scene.services.releaseMail(other, { trust: true });
    await scene.services.undoMail(one);
    expect(scene.state(other).trusted).toEqual(['parcels.example']);
    await scene.services.undoMail(other);
    expect(scene.state(other).trusted).toEqual([]);
    await scene.services.undoMail(other);
    expect(scene.state(other).trusted).toEqual(['parcels.example']);
  });
});

describe('a decision', () => {
  test('to keep a mail ends its waiting, moves nothing, and can be taken back', async () => {
    const scene = decisionScene();
    const id = await scene.arrive({}, 'quarantine');
    const commands = scene.server.commands.length;
    const { mail, possible } = await scene.services.keepMail(id);
    expect(mail).toMatchObject({ kept: true, place: 'quarantine' });
    expect(possible).toMatchObject({ keep: false, release: true, undo: 'decide' });
    expect(scene.store.list.countToDecide()).toBe(0);
    const undone = await scene.services.undoMail(id);
    expect(undone.possible).toMatchObject({ keep: true, undo: 'release' });
    expect(scene.store.list.countToDecide()).toBe(1);
    expect(scene.server.commands.length).toBe(commands);
  });

  test('to keep is not offered for mail that contradicts nothing, was decided, or is gone', async () => {
    const scene = decisionScene();
    const ordinary = await scene.arrive({ verdict: 'unknown' });
    const gone = await scene.arrive();
    scene.store.mails.setPlace(gone, 'gone');
    const kept = await scene.arrive();
    await scene.services.keepMail(kept);
    for (const id of [ordinary, gone, kept]) expect(await codeOf(scene.services.keepMail(id))).toBe('conflict');
  });

  test('that it is impersonation moves it, is no longer waited for, and is taken back as if it had never been', async () => {
    const scene = decisionScene();
    const id = await scene.arrive({ verdict: 'suspicious' });
    expect((await scene.services.quarantineMail(id)).mail).toMatchObject({ place: 'quarantine', kept: true });
    expect((await scene.services.undoMail(id)).mail).toMatchObject({ place: 'inbox', kept: false, released: false });
    expect(scene.state(id).decision).toBeNull();
  });

  test('against the policy is one for good: its undo releases', async () => {
    const scene = decisionScene();
    const id = await scene.arrive({}, 'quarantine');
    expect((await scene.services.undoMail(id)).mail).toMatchObject({ place: 'inbox', released: true });
    expect(scene.state(id).decision).toEqual(released);
  });

  test('to release what was kept returns to being kept when it is taken back, and to being released when that is', async () => {
    const scene = decisionScene();
    const id = await scene.arrive({}, 'quarantine');
    await scene.services.keepMail(id);
    await scene.services.releaseMail(id, { trust: false });
    await scene.services.undoMail(id);
    expect(scene.state(id)).toMatchObject({ place: 'quarantine', decision: kept });
    await scene.services.undoMail(id);
    expect(scene.state(id)).toMatchObject({ place: 'inbox', decision: released });
  });

  test('is not made when the server refuses the move that goes with it', async () => {
    const scene = decisionScene();
    const one = await scene.arrive({ verdict: 'suspicious' });
    const other = await scene.arrive(proven, 'quarantine');
    scene.refuse.next = true;
    expect(await codeOf(scene.services.quarantineMail(one))).toBe('refused-by-server');
    expect(await codeOf(scene.services.releaseMail(other, { trust: true }))).toBe('refused-by-server');
    expect(scene.state(one)).toEqual({ place: 'inbox', decision: null, trusted: [], flagged: false });
    expect(scene.state(other)).toEqual({ place: 'quarantine', decision: null, trusted: [], flagged: false });
    expect(scene.store.list.countToDecide()).toBe(2);
  });

  test('where nothing can be moved marks the mail, and can be taken back', async () => {
    const scene = decisionScene({ move: false, uidPlus: false });
    const id = await scene.arrive({ verdict: 'suspicious' });
    expect((await scene.services.quarantineMail(id)).mail).toMatchObject({ place: 'inbox', kept: true, flagged: true });
    expect((await scene.services.undoMail(id)).mail.kept).toBe(false);
  });
});

describe('that a mail in the inbox is genuine', () => {
  const flagsOf = ({ server }: DecisionScene) => server.messages('INBOX')[0]?.flags ?? [];

  test('takes the flag off on the server, ends its waiting, and is taken back as if it had never been', async () => {
    const scene = decisionScene();
    const id = await scene.arrive({ verdict: 'suspicious' }, 'flag');
    expect(flagsOf(scene)).toContain('$Phishing');
    const { mail, possible } = await scene.services.releaseMail(id, { trust: false });
    expect(mail).toMatchObject({ place: 'inbox', flagged: false, released: true });
    expect(possible).toMatchObject({ release: false, keep: false, undo: 'flag' });
    expect(flagsOf(scene)).toEqual(['$NotJunk']);
    expect(scene.store.list.countToDecide()).toBe(0);
    expect((await scene.services.undoMail(id)).mail).toMatchObject({ flagged: true, released: false });
    expect(flagsOf(scene)).toContain('$Phishing');
    expect(flagsOf(scene)).not.toContain('$NotJunk');
    expect(scene.store.list.countToDecide()).toBe(1);
    expect(scene.state(id).decision).toBeNull();
  });

  test('trusts its proven sender when asked to, until that is taken back', async () => {
    const scene = decisionScene();
    const id = await scene.arrive({ ...proven, verdict: 'suspicious' }, 'flag');
    await scene.services.releaseMail(id, { trust: true });
    expect(scene.state(id)).toMatchObject({ decision: trusting, trusted: ['parcels.example'], flagged: false });
    await scene.services.undoMail(id);
    expect(scene.state(id)).toMatchObject({ decision: null, trusted: [], flagged: true });
  });

  test('is decided without the server where nothing was done to it, and is waited for again when taken back', async () => {
    const scene = decisionScene();
    const id = await scene.arrive({ firstRun: true });
    const commands = scene.server.commands.length;
    const { mail, possible } = await scene.services.releaseMail(id, { trust: false });
    expect(mail).toMatchObject({ place: 'inbox', released: true });
    expect(possible).toMatchObject({ release: false, undo: 'decide' });
    expect(scene.server.commands.length).toBe(commands);
    expect((await scene.services.undoMail(id)).possible).toMatchObject({ release: true, keep: true });
  });

  test('is not offered for mail that nothing was said against, was released already, or is gone', async () => {
    const scene = decisionScene();
    const ordinary = await scene.arrive({ verdict: 'unknown' });
    const gone = await scene.arrive({}, 'flag');
    scene.store.mails.setPlace(gone, 'gone');
    const genuine = await scene.arrive({}, 'flag');
    await scene.services.releaseMail(genuine, { trust: false });
    for (const id of [ordinary, gone, genuine]) {
      expect(await codeOf(scene.services.releaseMail(id, { trust: false }))).toBe('conflict');
    }
  });

  test('is not decided when the server keeps the flag', async () => {
    const scene = decisionScene();
    const id = await scene.arrive(proven, 'flag');
    scene.refuse.next = true;
    expect(await codeOf(scene.services.releaseMail(id, { trust: true }))).toBe('refused-by-server');
    expect(scene.state(id)).toEqual({ place: 'inbox', decision: null, trusted: [], flagged: true });
    expect(scene.store.list.countToDecide()).toBe(1);
  });
});

describe('any sequence of decisions', () => {
  const action = fc.record({
    kind: fc.constantFrom('release', 'trust', 'quarantine', 'keep', 'undo'),
    refused: fc.boolean(),
  });

  function perform({ services }: DecisionScene, kind: string, id: number): Promise<unknown> {
    if (kind === 'release' || kind === 'trust') return services.releaseMail(id, { trust: kind === 'trust' });
    if (kind === 'quarantine') return services.quarantineMail(id);
    return kind === 'keep' ? services.keepMail(id) : services.undoMail(id);
  }

  test('leaves one message, does what was possible and nothing else, and each step can be taken back at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('suspicious', 'impersonation', 'unknown'),
        fc.constantFrom('none', 'flag', 'quarantine'),
        fc.array(action, { maxLength: 12 }),
        async (verdict, done, actions) => {
          const scene = decisionScene();
          const id = await scene.arrive({ ...proven, verdict }, done);
          for (const { kind, refused } of actions) {
            const before = scene.state(id);
            const { possible } = await scene.services.getMail(id);
            const isPossible = {
              release: possible.release,
              trust: possible.trustDomain !== null,
              quarantine: possible.quarantine,
              keep: possible.keep,
              undo: possible.undo !== null,
            }[kind];
            const isRelease = kind === 'release' || kind === 'trust';
            const isUntouched = before.place === 'inbox' && !before.flagged;
            const isDecision = kind === 'keep' || (isRelease && isUntouched) || possible.undo === 'decide';
            const needsServer = kind === 'quarantine' || !isDecision || (isRelease && !isUntouched);
            scene.refuse.next = refused;
            const outcome = await codeOf(perform(scene, kind, id));
            scene.refuse.next = false;
            const expected = !isPossible ? 'conflict' : refused && needsServer ? 'refused-by-server' : 'done';
            expect(outcome, kind).toBe(expected);
            if (outcome !== 'done') expect(scene.state(id), kind).toEqual(before);
            const messages = [...scene.server.mailboxes.values()].flatMap((mailbox) => mailbox.messages);
            expect(messages.length).toBe(1);
            if (outcome !== 'done' || kind === 'undo') continue;
            // Taken back and made again: what follows begins where it would have.
            const after = scene.state(id);
            await scene.services.undoMail(id);
            // What comes back from quarantine comes without our flag: it waits for the owner again all the same.
            const flagged = before.flagged && kind !== 'quarantine';
            expect(scene.state(id), `undo of ${kind}`).toEqual({ ...before, flagged });
            await perform(scene, kind, id);
            expect(scene.state(id), `${kind} again`).toEqual(after);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
