import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Summons } from '../../../electron/shell/life/summons.ts';
import { defaultSettings } from '../../../shared/contract/settings.ts';
import {
  app,
  type BrowserWindow,
  type FakeChild,
  ipcMain,
  made,
  powerMonitor,
  type Tray,
} from '../../support/fake-electron.ts';
import { temporaryFolder } from '../../support/running-backend.ts';

vi.mock('electron', () => import('../../support/fake-electron.ts'));
vi.mock('../../../electron/shell/tray/tray-host.ts', () => ({ askTrayHost: async () => 'present' }));

/** The wiring is run once, in plain Node with a stand-in for Electron: what is wired to what, not what Electron does. */
describe('the shell, wired together', () => {
  const folder = temporaryFolder();
  let window: BrowserWindow;
  let begunAt: readonly string[];
  let tray: Tray;

  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
    app.folder = folder.path;
    const { run } = await import('../../../electron/shell/run.ts');
    const running = run(new Summons(app, []));
    // While it is still being asked who draws the tray.
    app.emit('second-instance', {}, ['/opt/vouchsafe', 'vouchsafe://mail/3']);
    await running;
    window = only(made.windows);
    begunAt = [...window.addresses];
    tray = only(made.trays);
  });
  beforeEach(() => {
    window.addresses.length = 0;
  });
  afterAll(() => {
    vi.useRealTimers();
    folder.remove();
  });

  const backend = (): FakeChild => made.children.at(-1) ?? expect.unreachable();
  const labels = () => tray.menu.map(({ label = '—' }) => label);
  const choose = (label: string) => tray.menu.find((item) => item.label === label)?.click?.();
  const standing = { toDecide: 1, newest: [], accounts: 1, problems: [], paused: null };
  const mail = { id: 9, brand: 'DHL', headline: 'Says DHL; sent from dhl-zoll.example', quarantined: true };

  test('starts one backend in its folder, serves the window’s scheme, and draws the tray', () => {
    expect(only(made.children).posted).toEqual([{ type: 'start', dataFolder: `${folder.path}/data` }]);
    expect(made.schemes).toEqual(['app']);
    expect([tray.toolTip, tray.image]).toEqual(['Vouchsafe is starting', expect.stringMatching(/icons\/watching/)]);
  });

  test('begins at the link of a second start that came before there was a window', () => {
    expect(begunAt).toEqual(['app://vouchsafe/#/mail/3']);
  });

  test('shows the window when its page is drawn', () => {
    expect(window.visible).toBe(false);
    window.emit('ready-to-show');
    expect(window.visible).toBe(true);
  });

  test('lets the tray show what the backend tells', () => {
    backend().emit('message', { type: 'ready' });
    backend().emit('message', { type: 'settings', settings: { ...defaultSettings, language: 'en' } });
    backend().emit('message', { type: 'standing', standing });
    expect(tray.toolTip).toBe('1 mail waits for you');
    expect(labels()).toContain('Pause for an hour');
  });

  test('lets the menu lead into the window and speak to the backend', () => {
    choose('Check a contact…');
    choose('Pause for an hour');
    expect(window.addresses).toEqual(['app://vouchsafe/#/check']);
    expect(backend().posted.at(-1)).toMatchObject({ type: 'pause' });
  });

  test('notifies of what was caught, and leads to it when that is pressed', () => {
    backend().emit('message', { type: 'caught', count: 1, mails: [mail] });
    const notification = only(made.notifications);
    expect(notification.options.title).toBe('Not from DHL');
    notification.emit('click');
    expect(window.addresses).toEqual(['app://vouchsafe/#/review/9']);
  });

  test('a second start shows the window, at the mail of its link', () => {
    app.emit('second-instance', {}, ['/opt/vouchsafe', 'vouchsafe://mail/7']);
    app.emit('open-url', { preventDefault: () => undefined }, 'vouchsafe://mail/8');
    app.emit('second-instance', {}, ['/opt/vouchsafe', 'vouchsafe://release/7']);
    expect(window.addresses).toEqual(['app://vouchsafe/#/mail/7', 'app://vouchsafe/#/mail/8']);
  });

  test('closing the window explains itself once and then only hides it', async () => {
    const close = () => window.emit('close', { preventDefault: () => undefined });
    close();
    await expect.poll(() => window.visible).toBe(false);
    app.emit('activate');
    expect(window.visible).toBe(true);
    close();
    expect(window.visible).toBe(false);
    expect(made.dialogs).toEqual(['Vouchsafe keeps watching']);
  });

  test('the backend is given its end of a channel for the window’s own page, and for no frame in it', () => {
    const sent: unknown[] = [];
    const frame = (id: number, url: string) => ({
      frameTreeNodeId: id,
      url,
      isDestroyed: () => false,
      postMessage: (name: string) => sent.push(name),
    });
    ipcMain.emit('vouchsafe:port-wanted', { senderFrame: frame(2, 'app://vouchsafe/') });
    ipcMain.emit('vouchsafe:port-wanted', { senderFrame: frame(1, 'https://phisher.example/') });
    expect(sent).toEqual([]);
    ipcMain.emit('vouchsafe:port-wanted', { senderFrame: frame(1, 'app://vouchsafe/') });
    expect([sent, backend().posted.at(-1)]).toEqual([['vouchsafe:port'], { type: 'window-port' }]);
  });

  test('the backend hears that the computer woke', () => {
    powerMonitor.emit('resume');
    expect(backend().posted.at(-1)).toEqual({ type: 'wake' });
  });

  test('a backend that dies is said in the tray and started again', async () => {
    backend().emit('exit', 11);
    expect(tray.toolTip).toContain('not watching');
    await vi.advanceTimersByTimeAsync(500);
    expect(made.children).toHaveLength(2);
    backend().emit('message', { type: 'ready' });
    expect(tray.toolTip).toBe('1 mail waits for you');
  });

  test('quitting waits until the backend has ended', async () => {
    choose('Quit Vouchsafe');
    expect([app.quits, backend().posted.at(-1)]).toEqual([0, { type: 'stop' }]);
    expect(window.visible).toBe(false);
    // The window may be closed meanwhile; what the backend still tells must not fail on it.
    window.destroy();
    backend().emit('message', { type: 'caught', count: 1, mails: [mail] });
    backend().emit('exit', 0);
    await expect.poll(() => app.quits).toBe(1);
  });
});

function only<T>(things: readonly T[]): T {
  const [thing] = things;
  if (thing === undefined || things.length !== 1) throw new Error(`there are ${things.length} instead of one`);
  return thing;
}
