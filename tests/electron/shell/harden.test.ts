import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { hardenContents } from '../../../electron/shell/harden-contents.ts';
import { hardenSession } from '../../../electron/shell/harden-session.ts';
import { mayNavigate, mayRequest } from '../../../electron/shell/navigation.ts';

type HardenedSession = Parameters<typeof hardenSession>[0];
type Handlers = {
  request?: Parameters<HardenedSession['setPermissionRequestHandler']>[0];
  check?: Parameters<HardenedSession['setPermissionCheckHandler']>[0];
  device?: Parameters<HardenedSession['setDevicePermissionHandler']>[0];
  load?: (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;
};

/** A session that remembers what decides for it. */
function fakeSession() {
  const handlers: Handlers = {};
  const session = {
    setPermissionRequestHandler: (handler: Handlers['request']) => Object.assign(handlers, { request: handler }),
    setPermissionCheckHandler: (handler: Handlers['check']) => Object.assign(handlers, { check: handler }),
    setDevicePermissionHandler: (handler: Handlers['device']) => Object.assign(handlers, { device: handler }),
    webRequest: { onBeforeRequest: (handler: unknown) => Object.assign(handlers, { load: handler }) },
  };
  return { handlers, session };
}

describe("the window's session", () => {
  const { handlers, session } = fakeSession();
  hardenSession(session, (address) => mayRequest(address, false));

  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen'])(
    'grants no %s',
    (permission) => {
      const answers: boolean[] = [];
      Reflect.apply(handlers.request ?? fail, null, [
        null,
        permission,
        (granted: boolean) => answers.push(granted),
        {},
      ]);
      expect(answers).toEqual([false]);
      expect(Reflect.apply(handlers.check ?? fail, null, [null, permission, 'app://vouchsafe/', {}])).toBe(false);
    },
  );

  test('grants no device', () => {
    expect(Reflect.apply(handlers.device ?? fail, null, [{ deviceType: 'usb' }])).toBe(false);
  });

  test.each([
    ['https://tracker.example/pixel.gif', true],
    ['app://vouchsafe/assets/a.js', false],
  ])('%s is cancelled: %s', (url, cancel) => {
    const answers: unknown[] = [];
    (handlers.load ?? fail)({ url }, (answer) => answers.push(answer));
    expect(answers).toEqual([{ cancel }]);
  });
});

describe("the window's page", () => {
  type OpenHandler = Parameters<Parameters<typeof hardenContents>[0]['setWindowOpenHandler']>[0];

  function hardened() {
    const opened: string[] = [];
    let openHandler: OpenHandler | null = null;
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler(handler: OpenHandler) {
        openHandler = handler;
      },
    });
    hardenContents(contents, mayNavigate, (address) => opened.push(address));
    const open = (url: string): unknown => Reflect.apply(openHandler ?? fail, null, [{ url }]);
    return { contents, open, opened };
  }

  /** Emits a navigation and says whether it was prevented. */
  function navigate(contents: EventEmitter, event: string, url: string): boolean {
    let prevented = false;
    contents.emit(event, {
      url,
      preventDefault() {
        prevented = true;
      },
    });
    return prevented;
  }

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'is kept from leaving: %s',
    (event) => {
      const { contents } = hardened();
      expect(contents.listenerCount(event)).toBe(1);
      expect(navigate(contents, event, 'https://phisher.example/')).toBe(true);
    },
  );

  test('may load itself again', () => {
    expect(navigate(hardened().contents, 'will-navigate', 'app://vouchsafe/')).toBe(false);
  });

  test('opens no window; an https address goes to the browser, another nowhere', () => {
    const { open, opened } = hardened();
    const urls = ['https://www.dhl.de/', 'file:///bin/sh', 'app://vouchsafe/'];
    expect(urls.map(open)).toEqual(urls.map(() => ({ action: 'deny' })));
    expect(opened).toEqual(['https://www.dhl.de/']);
  });
});

function fail(): never {
  throw new Error('nothing decides this');
}
