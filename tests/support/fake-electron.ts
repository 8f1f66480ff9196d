import { EventEmitter } from 'node:events';

/**
 * A stand-in for Electron's module, so that the wiring of the shell can be run in plain Node. It knows nothing of what
 * Electron does: it writes down what is wanted of it and lets a test speak in the system's place.
 */
class FakeApp extends EventEmitter {
  readonly isPackaged = false;
  quits = 0;
  folder = '';
  getPath = () => this.folder;
  getLocale = () => 'en-GB';
  getVersion = () => '0.1.0';
  getAppPath = () => '/nowhere';
  getLoginItemSettings = () => ({ wasOpenedAtLogin: false });
  setLoginItemSettings = () => undefined;
  /** Asks whoever listens, as `before-quit` does. */
  quit = () => {
    let stays = false;
    const event = {
      preventDefault() {
        stays = true;
      },
    };
    this.emit('before-quit', event);
    if (!stays) this.quits += 1;
  };
}

export class FakeChild extends EventEmitter {
  readonly posted: unknown[] = [];
  postMessage = (message: unknown) => void this.posted.push(message);
  kill = () => this.emit('exit', 15);
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = Object.assign(new EventEmitter(), { mainFrame: { frameTreeNodeId: 1, url: '' } });
  readonly addresses: string[] = [];
  visible = false;
  constructor() {
    super();
    made.windows.push(this);
  }
  #destroyed = false;
  destroy = () => {
    this.#destroyed = true;
  };
  isDestroyed = () => this.#destroyed;
  isMinimized = () => false;
  isFocused = () => {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    return false;
  };
  restore = () => undefined;
  reload = () => undefined;
  focus = () => void this.emit('focus');
  show = () => {
    this.visible = true;
  };
  hide = () => {
    this.visible = false;
  };
  loadURL = async (address: string) => void this.addresses.push(address);
}

type Item = Readonly<{ label?: string; click?: () => void }>;

export class Tray extends EventEmitter {
  menu: readonly Item[] = [];
  toolTip = '';
  image: string;
  constructor(image: string) {
    super();
    this.image = image;
    made.trays.push(this);
  }
  setImage = (image: string) => {
    this.image = image;
  };
  setToolTip = (text: string) => {
    this.toolTip = text;
  };
  setTitle = () => undefined;
  setContextMenu = (menu: readonly Item[]) => {
    this.menu = menu;
  };
}

export class Notification extends EventEmitter {
  readonly options: Readonly<{ title: string; body: string }>;
  constructor(options: Readonly<{ title: string; body: string }>) {
    super();
    this.options = options;
    made.notifications.push(this);
  }
  static isSupported = () => true;
  static handleActivation = () => undefined;
  show = () => undefined;
  close = () => undefined;
}

/** What was made, in its order. */
export const made = {
  windows: [] as BrowserWindow[],
  trays: [] as Tray[],
  notifications: [] as Notification[],
  children: [] as FakeChild[],
  dialogs: [] as string[],
  schemes: [] as string[],
};

export const app = new FakeApp();
export const ipcMain = new EventEmitter();
export const powerMonitor = new EventEmitter();
export const Menu = { buildFromTemplate: (template: unknown) => template };
export const dialog = {
  showErrorBox: (_title: string, message: string) => void made.dialogs.push(message),
  showMessageBox: async (...words: readonly { message: string }[]) => {
    made.dialogs.push(words.at(-1)?.message ?? '');
    return { response: 0 };
  },
};
export const protocol = { handle: (scheme: string) => void made.schemes.push(scheme) };
export const safeStorage = {
  getSelectedStorageBackend: () => 'gnome_libsecret',
  isAsyncEncryptionAvailable: async () => true,
};
export const session = {
  defaultSession: {
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    webRequest: { onBeforeRequest: () => undefined },
  },
};
export const shell = { openExternal: async () => undefined };
export class MessageChannelMain {
  readonly port1 = { side: 'backend' };
  readonly port2 = { side: 'window' };
}
export const utilityProcess = {
  fork() {
    const child = new FakeChild();
    made.children.push(child);
    return child;
  },
};
