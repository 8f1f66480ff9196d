import { describe, expect, test } from 'vitest';
import { connectWindow, isWindowFrame } from '../../../electron/shell/window-port.ts';
import { fakePort } from './fake-port.ts';

function frame(frameTreeNodeId: number, url: string) {
  const posted: unknown[][] = [];
  return {
    frameTreeNodeId,
    url,
    posted,
    isDestroyed: () => false,
    postMessage: (...message: unknown[]) => void posted.push(message),
  };
}

describe('a port to the mail is given', () => {
  const main = frame(1, 'app://vouchsafe/#/mail/3');

  test.each([
    ['a frame inside of the page', frame(2, 'app://vouchsafe/')],
    ['a page elsewhere in the same place', frame(1, 'https://phisher.example/')],
    ['a page without an address', frame(1, '')],
    ['a frame that is gone', null],
  ])('not to %s', (_what, sender) => {
    expect(isWindowFrame(sender, main)).toBe(false);
  });

  test("to the window's own page", () => {
    expect(isWindowFrame(frame(1, 'app://vouchsafe/'), main)).toBe(true);
  });

  test.each([
    ['gone', { ...frame(1, 'app://vouchsafe/'), isDestroyed: () => true }],
    ['another one', frame(1, 'https://phisher.example/')],
  ])('not to a page that is %s by the time the backend is there', (_what, sender) => {
    expect(connectWindow(sender, () => expect.unreachable())).toBeNull();
    expect(sender.posted).toEqual([]);
  });

  test('by one end to the backend and the other to the page', () => {
    const channel = { port1: fakePort(), port2: fakePort() };
    expect(connectWindow(main, () => channel)).toBe(channel.port1);
    expect(main.posted).toEqual([['vouchsafe:port', null, [channel.port2]]]);
  });
});
