import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ImapError } from '../../../../electron/backend/imap/imap-error.ts';
import {
  defaultWatchTimes,
  MailboxWatch,
  type WatchHint,
  type WatchOptions,
  type WatchState,
} from '../../../../electron/backend/imap/watch-mailbox.ts';
import { describeWith } from '../../../support/component.ts';
import { type Dovecot, type DovecotUser, startDovecot } from '../../../support/dovecot.ts';
import { fakeClock } from '../../../support/fake-clock.ts';
import { type ImapProxy, startImapProxy } from '../../../support/imap-proxy.ts';
import { accountOf } from '../../../support/imap-servers.ts';
import { asOtherClient } from '../../../support/other-client.ts';
import { startScriptedImap } from '../../../support/scripted-imap.ts';

const mail = 'Message-ID: <watch@mail.example>\r\nSubject: watch\r\n\r\nHello\r\n';
const { idleMs, pollMs, noopMs } = defaultWatchTimes;

type Watched = Readonly<{
  watch: MailboxWatch;
  clock: ReturnType<typeof fakeClock>;
  hints: WatchHint[];
  states: WatchState[];
  errors: ImapError[];
}>;

const started: MailboxWatch[] = [];

/** A watch on a clock that stands still, with everything it tells. */
function watchOf(options: Pick<WatchOptions, 'account' | 'secret'> & Partial<WatchOptions>): Watched {
  const clock = fakeClock();
  const told = { clock, hints: [] as WatchHint[], states: [] as WatchState[], errors: [] as ImapError[] };
  const watch = new MailboxWatch({
    mailbox: 'INBOX',
    onHint: (hint) => told.hints.push(hint),
    onState: (state, error) => {
      told.states.push(state);
      if (error !== undefined) told.errors.push(error);
    },
    clock,
    random: () => 0.5,
    ...options,
  });
  started.push(watch);
  watch.start();
  return { watch, ...told };
}

/** Waits until something is so. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 5 });

async function stopAll(): Promise<void> {
  for (const watch of started.splice(0)) await watch.stop();
}

describeWith('dovecot', 'a watch on Dovecot', (path) => {
  let dovecot: Dovecot;
  let user: DovecotUser;
  let proxy: ImapProxy;
  let users = 0;

  beforeAll(async () => {
    dovecot = await startDovecot(path);
  });

  afterAll(() => dovecot.stop());

  beforeEach(async () => {
    users += 1;
    user = dovecot.userNamed(`watch${users}`);
    await user.append('INBOX', mail);
    proxy = await startImapProxy(dovecot.port);
  });

  afterEach(async () => {
    await stopAll();
    await proxy.stop();
  });

  const options = (hidden?: ImapProxy) => ({
    account: accountOf({ ...user, port: (hidden ?? proxy).port }),
    secret: user.password,
  });

  /** A watch that has come to rest in IDLE. */
  async function idling(): Promise<Watched> {
    const watched = watchOf(options());
    await until(() => expect(proxy.commands.at(-1)).toBe('IDLE'));
    await until(() => expect(watched.states).toEqual(['connecting', 'watching']));
    return watched;
  }

  test('examines the mailbox, hints at its state, and changes nothing', async () => {
    const { hints, clock } = await idling();
    const state = await asOtherClient(user, (flow) => flow.status('INBOX', { uidNext: true, uidValidity: true }));
    if (state === false) throw new Error('STATUS was refused');
    expect(hints).toEqual([{ uidValidity: Number(state.uidValidity), uidNext: state.uidNext, at: clock.now() }]);
    expect(proxy.commands.some((command) => command.startsWith('EXAMINE'))).toBe(true);
    expect(proxy.commands.some((command) => command.startsWith('SELECT'))).toBe(false);
  });

  test('hints when mail arrives, without any time passing on its own clock', async () => {
    const { hints } = await idling();
    user.deliver(mail);
    await until(() => expect(hints).toHaveLength(2));
    expect(proxy.commands.at(-1)).toBe('IDLE');
  });

  test('does not hint when mail is removed', async () => {
    const { hints } = await idling();
    await asOtherClient(user, async (flow) => {
      await flow.mailboxOpen('INBOX');
      await flow.messageDelete('1', { uid: true });
    });
    user.deliver(mail);
    await until(() => expect(hints).toHaveLength(2));
  });

  test('begins IDLE again before a server or a router forgets the connection', async () => {
    const { clock, hints } = await idling();
    const before = proxy.commands.length;
    clock.pass(idleMs - 1);
    expect(proxy.commands).toHaveLength(before);
    clock.pass(1);
    await until(() =>
      expect(proxy.commands.slice(before).filter((command) => command !== '')).toEqual(['EXAMINE INBOX', 'IDLE']),
    );
    expect(hints).toHaveLength(1);
  });

  test('finds by polling what IDLE did not tell', async () => {
    const mute = await startImapProxy(dovecot.port, ['IDLE']);
    const { clock, hints, states } = watchOf(options(mute));
    await until(() => expect(states).toEqual(['connecting', 'watching']));
    await until(() => expect(clock.waiting()).toEqual([noopMs]));
    await user.append('INBOX', mail);
    clock.pass(noopMs);
    await until(() => expect(hints.length).toBeGreaterThanOrEqual(2));
    for (let passed = noopMs; passed < pollMs; passed += noopMs) {
      await until(() => expect(clock.waiting()).toEqual([noopMs]));
      clock.pass(noopMs);
    }
    await until(() => expect(mute.commands.filter((command) => command.startsWith('EXAMINE'))).toHaveLength(2));
    expect(mute.commands).not.toContain('IDLE');
    await stopAll();
    await mute.stop();
  });

  test('polls with NOOP when the server refuses IDLE', async () => {
    proxy.on('IDLE', { answer: 'NO not for you' });
    const { clock, states } = watchOf(options());
    await until(() => expect(clock.waiting()).toEqual([noopMs]));
    clock.pass(noopMs);
    await until(() => expect(proxy.commands.at(-1)).toBe('NOOP'));
    expect(states).toEqual(['connecting', 'watching']);
  });

  test('comes back after the connection is reset, later with each failure, and hints again', async () => {
    const { clock, hints, states, errors } = await idling();
    proxy.on('AUTHENTICATE', 'reset');
    proxy.reset();
    await until(() => expect(clock.waiting()).toEqual([500]));
    expect(errors[0]).toMatchObject({ code: 'connection-lost' });
    clock.pass(500);
    await until(() => expect(clock.waiting()).toEqual([1_000]));
    clock.pass(1_000);
    await until(() => expect(clock.waiting()).toEqual([2_000]));
    proxy.clear();
    clock.pass(2_000);
    await until(() => expect(states.at(-1)).toBe('watching'));
    expect(hints).toHaveLength(2);
    expect(states.filter((state) => state === 'waiting')).toHaveLength(3);
  });

  test('counts failures anew after a connection that was steady', async () => {
    const { clock } = await idling();
    proxy.reset();
    await until(() => expect(clock.waiting()).toEqual([500]));
    clock.pass(500);
    await until(() => expect(clock.waiting()).toEqual([idleMs]));
    proxy.reset();
    await until(() => expect(clock.waiting()).toEqual([1_000]));
    clock.pass(1_000);
    await until(() => expect(clock.waiting()).toEqual([idleMs]));
    clock.pass(defaultWatchTimes.steadyMs);
    proxy.reset();
    await until(() => expect(clock.waiting()).toEqual([500]));
  });

  test('connects anew at once when the computer wakes, though the old connection is half-open', async () => {
    const { watch, clock, hints, states } = await idling();
    proxy.silence();
    user.deliver(mail);
    watch.wake();
    await until(() => expect(hints).toHaveLength(2));
    expect(hints[1]?.uidNext).toBeGreaterThan(hints[0]?.uidNext ?? 0);
    await until(() => expect(states).toEqual(['connecting', 'watching', 'connecting', 'watching']));
    expect(clock.now()).toBe(hints[0]?.at);
  });

  test('does not wait out a pause when the computer wakes', async () => {
    proxy.on('AUTHENTICATE', 'reset', 1);
    const { watch, clock, states } = watchOf(options());
    await until(() => expect(clock.waiting()).toEqual([500]));
    watch.wake();
    await until(() => expect(states.at(-1)).toBe('watching'));
  });

  test('notices a half-open connection when IDLE is begun again', async () => {
    const { clock, errors, states } = watchOf({ ...options(), connect: { limits: { silenceMs: 700 } } });
    await until(() => expect(proxy.commands.at(-1)).toBe('IDLE'));
    await until(() => expect(clock.waiting()).toEqual([idleMs]));
    proxy.silence();
    clock.pass(idleMs);
    await until(() => expect(errors[0]).toMatchObject({ code: 'timeout' }));
    clock.pass(500);
    await until(() => expect(states.at(-1)).toBe('watching'));
  });

  test('hints at a mailbox that was deleted and made again, as another one', async () => {
    await asOtherClient(user, (flow) => flow.mailboxCreate('Watched'));
    const { clock, hints, states } = watchOf({ ...options(), mailbox: 'Watched' });
    await until(() => expect(states.at(-1)).toBe('watching'));
    await until(() => expect(clock.waiting()).toEqual([idleMs]));
    await asOtherClient(user, async (flow) => {
      await flow.mailboxDelete('Watched');
      // UIDVALIDITY is the time in seconds.
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      await flow.mailboxCreate('Watched');
    });
    clock.pass(idleMs);
    await until(() => expect(clock.waiting()[0]).toBeLessThanOrEqual(idleMs));
    clock.pass(1_000);
    await until(() => expect(hints.at(-1)?.uidValidity).not.toBe(hints[0]?.uidValidity));
  });

  test('waits for a mailbox that does not exist', async () => {
    const { errors, states } = watchOf({ ...options(), mailbox: 'Nowhere' });
    await until(() => expect(states).toEqual(['connecting', 'waiting']));
    expect(errors[0]).toMatchObject({ code: 'no-such-mailbox' });
  });

  test('stops at a wrong password, says so, and does not try again', async () => {
    const { watch, clock, errors, states } = watchOf({ ...options(), secret: 'wrong' });
    await until(() => expect(states).toEqual(['connecting', 'stopped']));
    expect(errors[0]).toMatchObject({ code: 'wrong-password' });
    const before = proxy.commands.length;
    clock.pass(24 * 60 * 60_000);
    watch.wake();
    await watch.stop();
    expect(proxy.commands).toHaveLength(before);
    expect(states).toEqual(['connecting', 'stopped']);
  });

  test('ends without a timer or a connection left, wherever it is stopped', async () => {
    const { watch, clock, states } = await idling();
    await watch.stop();
    expect(states.at(-1)).toBe('stopped');
    expect(clock.waiting()).toEqual([]);
    proxy.on('AUTHENTICATE', 'silence');
    const connecting = watchOf(options());
    await until(() => expect(proxy.commands.at(-1)).toBe('AUTHENTICATE'));
    await connecting.watch.stop();
    expect(connecting.states).toEqual(['connecting', 'stopped']);
    proxy.on('AUTHENTICATE', 'reset');
    const waiting = watchOf(options());
    await until(() => expect(waiting.clock.waiting()).toEqual([500]));
    await waiting.watch.stop();
    expect(waiting.clock.waiting()).toEqual([]);
    expect(waiting.states).toEqual(['connecting', 'waiting', 'stopped']);
  });
});

describe('a watch on a server that misbehaves', () => {
  afterEach(stopAll);

  test('does not race with a server that ends every IDLE at once', async () => {
    const server = await startScriptedImap({ answers: { IDLE: (tag) => `+ idling\r\n${tag} OK and over` } });
    const { watch, clock } = watchOf({ account: accountOf(server), secret: server.password });
    await until(() => expect(clock.waiting()).toEqual([noopMs]));
    expect(server.commands.filter((name) => name === 'IDLE')).toHaveLength(1);
    await watch.stop();
    await server.stop();
  });

  test('hints at each arrival of a burst, with the mailbox as last told', async () => {
    const server = await startScriptedImap();
    const { watch, clock, hints } = watchOf({ account: accountOf(server), secret: server.password });
    await until(() => expect(clock.waiting()).toEqual([idleMs]));
    for (const count of [4, 5, 5, 9]) server.say(`* ${count} EXISTS`);
    await until(() => expect(hints).toHaveLength(4));
    expect(hints.every((hint) => hint.uidValidity === 7 && hint.uidNext === 10)).toBe(true);
    await watch.stop();
    await server.stop();
  });
});
