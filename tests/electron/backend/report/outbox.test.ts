import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { giveUpDays, reportsPerHour } from '../../../../electron/backend/report/limits.ts';
import { dayMs, hourMs } from '../../../../shared/time.ts';
import { outboxScene } from '../../../support/outbox-scene.ts';
import { type SmtpSink, startSmtpSink } from '../../../support/smtp-sink.ts';

let sink: SmtpSink;
beforeEach(async () => {
  sink = await startSmtpSink();
});
afterEach(() => sink.stop());

describe('a report that goes well', () => {
  test('is written down as handed over before the server has it, and then as sent', async () => {
    const scene = outboxScene(sink.submission);
    const { id } = scene.plan();
    const sent = await scene.until(id, ({ copy }) => copy !== null);
    expect(sent).toMatchObject({ state: 'sent', copy: 'yes', note: null, nextAt: null, sentAt: scene.time.now });
    expect(scene.told).toEqual(['sending', 'sent', 'sent']);
    expect(sink.received).toHaveLength(1);
    expect(scene.mailbox.messages('Sent')).toMatchObject([{ flags: ['\\Seen'] }]);
    expect(scene.store.reports.octets(id)).toBeNull();
  });

  test('leaves the copy to a server that makes one, known by its Message-ID', async () => {
    const scene = outboxScene(sink.submission);
    const { id, messageId } = scene.plan();
    scene.mailbox.append('Sent', {
      raw: Buffer.from(`Message-ID: <${messageId}>\r\n\r\n`),
      flags: [],
      internalDate: 0,
    });
    expect(await scene.until(id, ({ copy }) => copy !== null)).toMatchObject({ copy: 'server' });
    expect(scene.mailbox.messages('Sent')).toHaveLength(1);
  });

  test('goes without a copy where there is no Sent folder', async () => {
    const scene = outboxScene(sink.submission);
    scene.mailbox.mailboxes.delete('Sent');
    expect(await scene.until(scene.plan().id, ({ copy }) => copy !== null)).toMatchObject({
      state: 'sent',
      copy: 'no',
    });
  });

  test('is not sent again when its copy is refused, or the answer to it is lost', async () => {
    const scene = outboxScene(sink.submission);
    scene.mailbox.fault = (command) => (command === 'append' ? 'over-quota' : null);
    expect(await scene.until(scene.plan().id, ({ copy }) => copy !== null)).toMatchObject({ copy: 'failed' });
    scene.mailbox.fault = (command, count) => (command === 'append' && count < 9 ? 'lost-after' : null);
    const second = scene.plan();
    await scene.until(second.id, ({ attempts, state }) => state === 'sent' && attempts === 1);
    scene.mailbox.fault = () => null;
    scene.time.now += hourMs;
    expect(await scene.until(second.id, ({ copy }) => copy !== null)).toMatchObject({ state: 'sent', copy: 'server' });
    expect([sink.received.length, scene.mailbox.messages('Sent').length]).toEqual([2, 1]);
  });

  test('is one of many, each sent once', async () => {
    const scene = outboxScene(sink.submission);
    const ids = [1, 2, 3, 4, 5].map(() => scene.plan().id);
    for (const id of ids) await scene.until(id, ({ copy }) => copy !== null);
    expect(new Set(sink.received.map(({ raw }) => raw.toString())).size).toBe(5);
    expect(sink.received).toHaveLength(5);
  });
});

describe('a report that waits', () => {
  test('for a server that is busy, and is sent when it is not', async () => {
    const scene = outboxScene(sink.submission);
    sink.behave({ code: 451, words: '4.7.1 Greylisted' });
    const { id } = scene.plan();
    const waiting = await scene.until(id, ({ note }) => note !== null);
    expect(waiting).toMatchObject({ state: 'queued', note: { code: 'server-busy' }, attempts: 1 });
    const since = `${scene.time.now}`;
    expect(waiting.note?.values).toEqual({ host: '127.0.0.1', server: '451 4.7.1 Greylisted', since });
    expect(waiting.nextAt).toBeGreaterThan(scene.time.now);
    scene.outbox.look();
    expect(sink.received).toHaveLength(0);
    scene.time.now = waiting.nextAt ?? 0;
    expect(await scene.until(id, ({ state }) => state === 'sent')).toMatchObject({ note: null });
    expect(sink.received).toHaveLength(1);
  });

  test('for a server that stays busy is given up after some days, and can be sent all the same', async () => {
    const scene = outboxScene(sink.submission);
    const busy = { code: 451, words: '4.3.0 Busy' };
    sink.behave(busy);
    const { id } = scene.plan();
    await scene.until(id, ({ attempts }) => attempts === 1);
    sink.behave(busy);
    scene.time.now += giveUpDays * dayMs + 1;
    const over = await scene.until(id, ({ attempts }) => attempts === 2);
    expect(over).toMatchObject({ state: 'refused', note: { code: 'gave-up', values: { days: `${giveUpDays}` } } });
    sink.behave(busy);
    scene.outbox.decide(over, 'send-again');
    const again = await scene.until(id, ({ state, note }) => state === 'queued' && note !== null);
    expect(again.note?.code).toBe('server-busy');
    scene.time.now = again.nextAt ?? 0;
    await scene.until(id, ({ state }) => state === 'sent');
  });

  test('for days without a network has all its days with a server that is busy then', async () => {
    const scene = outboxScene(sink.submission);
    sink.behave({ code: 451, words: '4.3.0 Busy' });
    const { id } = scene.plan({ plannedAt: scene.time.now - giveUpDays * dayMs - 1 });
    const waiting = await scene.until(id, ({ note }) => note !== null);
    expect(waiting).toMatchObject({ state: 'queued', note: { code: 'server-busy' } });
  });

  test('while nothing is reached, and goes on when the network is back', async () => {
    const scene = outboxScene({ ...sink.submission, port: 1 });
    const { id } = scene.plan();
    const waiting = await scene.until(id, ({ note }) => note !== null);
    expect(waiting).toMatchObject({ state: 'queued', note: { code: 'offline' } });
    const account = scene.store.accounts.get('ann');
    if (account !== null) scene.store.accounts.put({ ...account, submission: sink.submission });
    scene.outbox.networkIsBack('ann');
    await scene.until(id, ({ state }) => state === 'sent');
    expect(sink.received).toHaveLength(1);
  });

  test('for its owner when the password is refused, and not by itself', async () => {
    const scene = outboxScene(sink.submission, 'wrong');
    const { id } = scene.plan();
    const waiting = await scene.until(id, ({ note }) => note !== null);
    expect(waiting).toMatchObject({ state: 'queued', nextAt: null, note: { code: 'login-refused' } });
    expect(waiting.note?.values).toMatchObject({ host: '127.0.0.1', user: 'ann' });
    scene.outbox.networkIsBack();
    expect(scene.store.reports.due(Number.MAX_SAFE_INTEGER)).toEqual([]);
    scene.outbox.accountChanged('ann');
    await scene.until(id, ({ attempts }) => attempts === 2);
    expect([sink.logins(), sink.received.length]).toEqual([2, 0]);
  });

  test('for a server to be named, and is given up by its owner', async () => {
    const scene = outboxScene(null);
    const { id } = scene.plan();
    const waiting = await scene.until(id, ({ note }) => note !== null);
    expect(waiting).toMatchObject({ state: 'queued', nextAt: null, note: { code: 'no-submission' } });
    expect(scene.outbox.decide(waiting, 'was-sent')).toBeNull();
    expect(scene.outbox.decide(waiting, 'give-up')).toMatchObject({ state: 'cancelled' });
    expect(scene.store.reports.octets(id)).toBeNull();
    expect(scene.outbox.decide(waiting, 'send-again')).toBeNull();
  });

  test('because enough were sent in the last hour', async () => {
    const scene = outboxScene(sink.submission);
    for (let count = 0; count < reportsPerHour; count += 1) {
      const sent = scene.plan();
      const sentAt = scene.time.now - count;
      scene.store.reports.advance({ ...sent, state: 'sent', copy: 'yes', nextAt: null, sentAt }, 'queued');
    }
    const { id } = scene.plan();
    const waiting = await scene.until(id, ({ note }) => note !== null);
    expect(waiting).toMatchObject({
      note: { code: 'rate-limited', values: { limit: `${reportsPerHour}` } },
      attempts: 0,
    });
    expect(sink.received).toHaveLength(0);
    scene.time.now = waiting.nextAt ?? 0;
    scene.time.now += 1;
    await scene.until(id, ({ state }) => state === 'sent');
  });
});

describe('a report that is refused', () => {
  test.each([
    ['554', { code: 554, words: '5.7.1 Message contains a virus' }, 'content-blocked'],
    ['552', { code: 552, words: '5.3.4 Too big' }, 'too-large'],
  ] as const)('says why, is not tried again by itself, and keeps its message (%s)', async (_, behaviour, code) => {
    const scene = outboxScene(sink.submission);
    sink.behave(behaviour);
    const { id } = scene.plan();
    const refused = await scene.until(id, ({ note }) => note !== null);
    expect(refused).toMatchObject({ state: 'refused', nextAt: null, note: { code } });
    expect(refused.note?.values.server).toContain(behaviour.words);
    expect(scene.store.reports.octets(id)).not.toBeNull();
    scene.time.now += dayMs;
    scene.outbox.look();
    expect(sink.received).toHaveLength(0);
  });
});

describe('a report whose connection was lost after the message', () => {
  test.each([
    ['send-again', 'drop-after-data', 1],
    ['was-sent', 'take-and-drop', 1],
    ['give-up', 'drop-after-data', 0],
  ] as const)('is uncertain until its owner decides: %s', async (decision, behaviour, arrived) => {
    const scene = outboxScene(sink.submission);
    sink.behave(behaviour);
    const { id } = scene.plan();
    let open = await scene.until(id, ({ state, attempts }) => state === 'uncertain' && attempts === 1);
    expect(open.note).toEqual({ code: 'connection-lost', values: { host: '127.0.0.1' } });
    scene.time.now = open.nextAt ?? 0;
    open = await scene.until(id, ({ attempts }) => attempts === 2);
    expect(open.nextAt).toBeNull();
    scene.time.now += dayMs;
    scene.outbox.look();
    scene.outbox.decide(open, decision);
    const state = decision === 'give-up' ? 'cancelled' : 'sent';
    await scene.until(id, (entry) => entry.state === state && (state === 'cancelled' || entry.copy !== null));
    expect(sink.received).toHaveLength(arrived);
    expect(scene.mailbox.messages('Sent')).toHaveLength(state === 'sent' ? 1 : 0);
  });

  test('is settled by a copy that the server keeps of what it sends', async () => {
    const scene = outboxScene(sink.submission);
    sink.behave('take-and-drop');
    const { id, messageId } = scene.plan();
    scene.mailbox.append('Sent', {
      raw: Buffer.from(`Message-ID: <${messageId}>\r\n\r\n`),
      flags: [],
      internalDate: 0,
    });
    expect(await scene.until(id, ({ copy }) => copy !== null)).toMatchObject({ state: 'sent', copy: 'server' });
    expect(sink.received).toHaveLength(1);
  });
});

describe('after the program ended', () => {
  test('what was being handed over is uncertain, and never sent again by itself', async () => {
    const scene = outboxScene(sink.submission);
    const planned = scene.plan();
    scene.store.reports.advance({ ...planned, state: 'sending', nextAt: null }, 'queued');
    scene.outbox.start();
    const open = await scene.until(planned.id, ({ attempts }) => attempts === 1);
    expect(open).toMatchObject({ state: 'uncertain', note: { code: 'interrupted' } });
    expect(sink.received).toHaveLength(0);
  });

  test('what was not handed over yet is sent', async () => {
    const scene = outboxScene(sink.submission);
    const { id } = scene.plan();
    scene.outbox.start();
    await scene.until(id, ({ state }) => state === 'sent');
    expect(sink.received).toHaveLength(1);
  });
});

test('a fault inside is told, and the account rests instead of trying on and on', async () => {
  let asked = 0;
  const submit = async () => {
    asked += 1;
    throw new TypeError('a defect');
  };
  const scene = outboxScene(sink.submission, 'correct-horse', { submit });
  scene.plan();
  scene.outbox.look();
  await expect.poll(() => scene.faults.length).toBe(1);
  scene.outbox.look();
  expect(asked).toBe(1);
});
