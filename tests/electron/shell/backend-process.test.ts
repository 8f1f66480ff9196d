import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BackendChild } from '../../../electron/shell/backend-child.ts';
import { BackendProcess, type Trouble } from '../../../electron/shell/backend-process.ts';
import type { SecretAnswer } from '../../../shared/process/backend-message.ts';
import { fakePort } from './fake-port.ts';

/** A backend that does what the test says. */
class FakeChild implements BackendChild {
  readonly received: { message: unknown; ports: readonly unknown[] }[] = [];
  killed = false;
  readonly #messages: ((message: unknown) => void)[] = [];
  readonly #exits: ((code: number) => void)[] = [];

  postMessage(message: unknown, ports: readonly unknown[] = []): void {
    this.received.push({ message, ports });
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#messages.push(listener);
  }
  onExit(listener: (code: number) => void): void {
    this.#exits.push(listener);
  }
  kill(): void {
    this.killed = true;
  }
  say(message: unknown): void {
    for (const listener of this.#messages) listener(message);
  }
  exit(code: number): void {
    for (const listener of this.#exits) listener(code);
  }
  ports(): readonly unknown[] {
    return this.received.flatMap(({ ports }) => ports);
  }
}

let children: FakeChild[] = [];
let troubles: Trouble[] = [];
let states: string[] = [];
let news: unknown[] = [];
let faults: unknown[] = [];
let answers: PromiseWithResolvers<SecretAnswer>[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  children = [];
  troubles = [];
  states = [];
  news = [];
  faults = [];
  answers = [];
});
afterEach(() => vi.useRealTimers());

function startBackend(): BackendProcess {
  const backend = new BackendProcess({
    fork: () => {
      const child = new FakeChild();
      children.push(child);
      return child;
    },
    dataFolder: '/data',
    answerSecret: () => {
      const answer = Promise.withResolvers<SecretAnswer>();
      answers.push(answer);
      return answer.promise;
    },
    onNews: (told) => news.push(told),
    onState: (state) => states.push(state),
    onTrouble: (trouble) => troubles.push(trouble),
    onFault: (error) => faults.push(error),
  });
  backend.start();
  return backend;
}

function child(index: number): FakeChild {
  const found = children[index];
  if (found === undefined) throw new Error(`backend ${index} was not started`);
  return found;
}

const start = { message: { type: 'start', dataFolder: '/data' }, ports: [] };

describe('a backend that dies', () => {
  test('is started again, later each time, and the person is told once', () => {
    startBackend();
    for (let death = 0; death < 5; death += 1) {
      child(death).exit(11);
      vi.advanceTimersByTime(500 * 2 ** death - 1);
      expect(children).toHaveLength(death + 1);
      vi.advanceTimersByTime(1);
      expect(children).toHaveLength(death + 2);
    }
    expect(troubles).toEqual([{ kind: 'not-watching' }]);
    expect(states).toEqual(Array(5).fill('down'));
    expect(faults).toHaveLength(5);
    expect(child(5).received).toEqual([start]);
  });

  test('after it was well for a while is started again at once', () => {
    startBackend();
    child(0).exit(1);
    vi.advanceTimersByTime(500);
    vi.advanceTimersByTime(60_000);
    child(1).exit(1);
    vi.advanceTimersByTime(500);
    expect(children).toHaveLength(3);
  });

  test('that says it cannot start is not started again', () => {
    startBackend();
    child(0).say({ type: 'cannot-start', sentence: 'The record is damaged.' });
    child(0).exit(1);
    vi.advanceTimersByTime(600_000);
    expect(children).toHaveLength(1);
    expect(troubles).toEqual([{ kind: 'cannot-start', sentence: 'The record is damaged.' }]);
  });
});

describe("a window's port", () => {
  const ready = { type: 'ready' };

  test('goes to the running backend and nowhere else', () => {
    const backend = startBackend();
    child(0).say(ready);
    const port = fakePort();
    backend.connect(() => port);
    expect(child(0).received).toEqual([start, { message: { type: 'window-port' }, ports: [port] }]);
  });

  test('is not opened while the backend is down or still starting, so that no window believes it is connected', () => {
    const backend = startBackend();
    const opened: string[] = [];
    backend.connect(() => {
      opened.push('too early');
      return fakePort();
    });
    child(0).exit(1);
    const port = fakePort();
    backend.connect(() => {
      opened.push('newest');
      return port;
    });
    vi.advanceTimersByTime(500);
    expect([opened, child(0).ports(), child(1).ports()]).toEqual([[], [], []]);
    child(1).say(ready);
    expect([opened, child(1).ports()]).toEqual([['newest'], [port]]);
    child(1).exit(1);
    vi.advanceTimersByTime(1000);
    child(2).say(ready);
    expect([opened, child(2).ports()]).toEqual([['newest'], []]);
  });

  test('is not told of when the page that asked is gone by the time', () => {
    const backend = startBackend();
    backend.connect(() => null);
    child(0).say(ready);
    expect(child(0).received).toEqual([start]);
  });
});

describe("the backend's questions", () => {
  const question = { type: 'secret-question', id: 7, question: { operation: 'read', ref: 'work' } };

  test('are answered with the id they were asked with', async () => {
    startBackend();
    child(0).say(question);
    answers[0]?.resolve({ kind: 'done', secret: 'geheim' });
    await vi.advanceTimersByTimeAsync(0);
    const answer = { type: 'secret-answer', id: 7, answer: { kind: 'done', secret: 'geheim' } };
    expect(child(0).received.at(-1)).toEqual({ message: answer, ports: [] });
  });

  test('are not answered to another backend than the one that asked', async () => {
    startBackend();
    child(0).say(question);
    child(0).exit(1);
    await vi.advanceTimersByTimeAsync(500);
    answers[0]?.resolve({ kind: 'done', secret: 'geheim' });
    await vi.advanceTimersByTimeAsync(0);
    expect(child(1).received).toEqual([start]);
  });

  test.each([
    'text',
    null,
    { type: 'shell-command', command: 'x' },
    { ...question, id: 0 },
    { ...question, question: { operation: 'list' } },
    { ...question, question: { operation: 'read', ref: '' } },
    { ...question, question: { operation: 'write', ref: 'a', secret: 'x'.repeat(9000) } },
    { ...question, more: 1 },
  ])('of no known form are reported and left: %j', (message) => {
    startBackend();
    child(0).say(message);
    expect(faults).toHaveLength(1);
    expect(answers).toEqual([]);
  });
});

test('the state is told: down from its end until it is ready again', () => {
  startBackend();
  child(0).say({ type: 'ready' });
  child(0).exit(1);
  vi.advanceTimersByTime(500);
  child(1).say({ type: 'ready' });
  expect(states).toEqual(['running', 'down', 'running']);
});

describe('of mail', () => {
  test('what the backend tells is handed on, and nothing that it must not tell', () => {
    startBackend();
    const digest = { type: 'digest', since: 0, count: 2 };
    child(0).say(digest);
    child(0).say({ ...digest, subject: 'secret' });
    expect([news, faults.length]).toEqual([[digest], 1]);
  });

  test.each([{ type: 'wake' }, { type: 'release', mailId: 7 }] as const)(
    'a running backend hears $type; while it is down or starting nobody does, which is said',
    (wish) => {
      const backend = startBackend();
      expect(backend.tell(wish)).toBe(false);
      child(0).say({ type: 'ready' });
      expect(backend.tell(wish)).toBe(true);
      expect(child(0).received.at(-1)?.message).toEqual(wish);
      child(0).exit(1);
      expect(backend.tell(wish)).toBe(false);
      vi.advanceTimersByTime(500);
      expect(backend.tell(wish)).toBe(false);
      expect(child(1).received).toEqual([start]);
    },
  );
});

describe('stopping', () => {
  test('asks the backend to end and waits until it has', async () => {
    const backend = startBackend();
    let stopped = false;
    backend.stop().then(() => {
      stopped = true;
    }, faults.push);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(child(0).received.at(-1)?.message).toEqual({ type: 'stop' });
    expect([stopped, child(0).killed]).toEqual([false, false]);
    child(0).exit(0);
    await vi.advanceTimersByTimeAsync(600_000);
    expect([stopped, child(0).killed, children.length]).toEqual([true, false, 1]);
  });

  test('ends a backend that does not end by itself', async () => {
    const backend = startBackend();
    const stopped = backend.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(child(0).killed).toBe(true);
    child(0).exit(15);
    await stopped;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(children).toHaveLength(1);
  });

  test('while a restart is due leaves it out', async () => {
    const backend = startBackend();
    child(0).exit(1);
    await backend.stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(children).toHaveLength(1);
  });
});
