import { ORPCError } from '@orpc/client';
import { describe, expect, test } from 'vitest';
import { DisconnectedError, describeFailure } from '../../../renderer/lib/connection/failure.ts';
import { keepConnected, retryDelay } from '../../../renderer/lib/connection/keep-connected.ts';
import type { WindowLink } from '../../../renderer/lib/connection/window-link.ts';
import { messages } from '../../../renderer/lib/messages.ts';

const link = (closed: Promise<void>): WindowLink => ({
  client: {} as WindowLink['client'],
  closed,
  close: () => undefined,
});

describe('keeping the connection', () => {
  test('opens another one when it ends, waits longer each time it cannot, and starts anew after a success', async () => {
    const stop = new AbortController();
    const story: string[] = [];
    const outcomes = ['open', 'fail', 'fail', 'fail', 'open', 'fail'];
    await keepConnected({
      signal: stop.signal,
      async open() {
        const outcome = outcomes.shift();
        if (outcomes.length === 0) stop.abort();
        if (outcome === 'fail') throw new Error('refused');
        return link(Promise.resolve());
      },
      onLink: () => story.push('link'),
      onLost: (cause) => story.push(cause === null ? 'lost' : 'refused'),
      async wait(ms) {
        story.push(`wait ${ms}`);
      },
    });
    expect(story).toEqual([
      'link',
      'lost',
      'wait 250',
      'refused',
      'wait 500',
      'refused',
      'wait 1000',
      'refused',
      'wait 2000',
      'link',
      'lost',
      'wait 250',
      'refused',
      'wait 500',
    ]);
  });

  test('never waits for more than a few seconds: the backend is on this machine', () => {
    expect(retryDelay(1_000)).toBe(4_000);
    expect(retryDelay(0)).toBe(250);
  });
});

describe('what a person reads when a call failed', () => {
  test('is the backend’s own sentence where there is one', () => {
    const error = new ORPCError('offline', {
      defined: true,
      status: 503,
      message: 'The mail server cannot be reached.',
    });
    expect(describeFailure(error)).toBe('The mail server cannot be reached.');
  });

  test.each([
    ['no connection', new DisconnectedError('x'), messages.failures.disconnected],
    ['a connection that ended', new DOMException('closed', 'AbortError'), messages.failures.disconnected],
    [
      'a defect of the backend',
      new ORPCError('INTERNAL_SERVER_ERROR', { message: 'stack trace' }),
      messages.failures.defect,
    ],
    ['a defect of the window', new TypeError('x is undefined'), messages.failures.defect],
    ['anything else', 'thrown text', messages.failures.defect],
  ])('is a sentence of the window for %s', (_name, error, expected) => expect(describeFailure(error)).toBe(expected));
});
