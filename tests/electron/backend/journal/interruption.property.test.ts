import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step } from '../../../../electron/backend/journal/journal-tools.ts';
import { attemptsAllowed } from '../../../../electron/backend/journal/reconcile.ts';
import type { FakeFault, FakeMessage } from '../../../support/fake-mail-client.ts';
import { arrivedAt, journalScene, Killed, rawMessage, type Scene } from '../../../support/journal-scene.ts';

/** Mails that arrive: two of them are the same, octet for octet. */
const arrivals = [
  { raw: rawMessage('one@parcels.test'), flags: ['\\Seen', 'work'] },
  { raw: rawMessage('one@parcels.test'), flags: ['\\Seen', 'work'] },
  { raw: rawMessage('', 'no Message-ID'), flags: [] },
];

const ourKeywords = new Set(['$Phishing', '$Junk', '$NotJunk']);

const servers = fc.constantFrom(
  {},
  { uidPlus: false },
  { move: false },
  { move: false, uidPlus: false },
  { move: false, dropsFlags: ['work', '\\Seen'] },
  { uidPlus: false, sizeError: 5 },
);

const changes = fc.array(
  fc.record({
    mail: fc.nat({ max: arrivals.length - 1 }),
    kind: fc.constantFrom('quarantine', 'release', 'flag', 'unflag'),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Fewer than are given up on. */
const interruptions = fc.array(
  fc.oneof(
    fc.record({
      command: fc.nat({ max: 60 }),
      fault: fc.constantFrom<FakeFault>('lost-before', 'lost-after', 'throttled'),
    }),
    fc.record({ step: fc.nat({ max: 25 }) }),
  ),
  { maxLength: attemptsAllowed - 2 },
);

type Interruption = Readonly<{ command: number; fault: FakeFault } | { step: number }>;

/** Has each interruption happen once, at its command or its step. */
function plague(scene: Scene, planned: readonly Interruption[]): void {
  const faults = new Map(planned.flatMap((one) => ('fault' in one ? [[one.command, one.fault] as const] : [])));
  const kills = new Set(planned.flatMap((one) => ('step' in one ? [one.step] : [])));
  let steps = 0;
  scene.server.fault = (_, count) => faults.get(count) ?? null;
  scene.onStep = (_: Step) => {
    if (kills.has(steps++)) throw new Killed();
  };
}

function isInterruption(error: unknown): boolean {
  if (error instanceof Killed) return true;
  return error instanceof Error && 'code' in error && (error.code === 'connection-lost' || error.code === 'throttled');
}

/** Runs a body, and on each interruption what a restarted program does first, until the journal is settled. */
async function untilSettled(scene: Scene, body: () => Promise<unknown>): Promise<void> {
  let attempt = body;
  for (let restarts = 0; restarts <= attemptsAllowed; restarts += 1) {
    try {
      await attempt();
    } catch (error) {
      if (!isInterruption(error)) throw error;
    }
    if (scene.store.journal.unfinished('ann').length === 0) return;
    attempt = scene.restart;
  }
  throw new Error('the journal is not settled');
}

function everything(scene: Scene): readonly (FakeMessage & Readonly<{ mailbox: string }>)[] {
  return [...scene.server.mailboxes].flatMap(([mailbox, { messages }]) =>
    messages.map((message) => ({ ...message, mailbox })),
  );
}

function expectNothingLost(scene: Scene): void {
  const messages = everything(scene);
  const bodies = (list: readonly Readonly<{ raw: Uint8Array }>[]) =>
    list.map(({ raw }) => Buffer.from(raw).toString('latin1')).sort();
  expect(bodies(messages)).toEqual(bodies(arrivals));
  for (const message of messages) {
    const arrived = arrivals.find(({ raw }) => Buffer.from(raw).equals(message.raw));
    expect(message.internalDate).toBe(arrivedAt);
    expect(message.flags.filter((flag) => !ourKeywords.has(flag)).sort()).toEqual([...(arrived?.flags ?? [])].sort());
  }
}

describe('for any change, interrupted anywhere, any number of times', () => {
  test('each mail is in exactly one folder, octet for octet, with its flags and date, where the record says', async () => {
    await fc.assert(
      fc.asyncProperty(servers, changes, interruptions, async (options, script, planned) => {
        const scene = journalScene(options);
        const ids = arrivals.map(({ raw, flags }) => scene.arrive(raw, flags));
        plague(scene, planned);
        for (const { mail, kind } of script) {
          await untilSettled(scene, () => scene.change(ids[mail] ?? 0, kind));
          expectNothingLost(scene);
        }
        for (const [index, id] of ids.entries()) {
          const recorded = scene.store.mails.get(id);
          const message = everything(scene).find(
            ({ mailbox, uid }) => mailbox === recorded?.mailbox && uid === recorded.uid,
          );
          expect(message?.raw).toEqual(arrivals[index]?.raw);
        }
        const before = everything(scene);
        expect(await scene.restart()).toEqual([]);
        expect(everything(scene)).toEqual(before);
        scene.store.close();
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  test('no mail is lost or doubled when folders are renumbered before each restart', async () => {
    const paths = fc.subarray(['INBOX', 'Vouchsafe Quarantine']);
    await fc.assert(
      fc.asyncProperty(servers, changes, interruptions, paths, async (options, script, planned, renumbered) => {
        const scene = journalScene(options);
        const ids = arrivals.map(({ raw, flags }) => scene.arrive(raw, flags));
        plague(scene, planned);
        const { restart } = scene;
        const later = {
          ...scene,
          restart: () => {
            for (const path of renumbered) scene.server.renumber(path);
            return restart();
          },
        };
        for (const { mail, kind } of script) {
          await untilSettled(later, () => scene.change(ids[mail] ?? 0, kind));
          expectNothingLost(scene);
        }
        scene.store.close();
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
