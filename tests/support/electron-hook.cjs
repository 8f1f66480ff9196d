/**
 * Loaded into Electron's main process before the program (`electron --require`): remembers the tray's menu, the
 * notifications and the backend's process, which cannot be reached from outside, and takes the place of dialogs that
 * would wait for a person.
 */
const { dialog, Notification, Tray, utilityProcess } = require('electron');

const seen = { menu: null, toolTip: '', notifications: [], dialogs: [], backend: null };
globalThis.vouchsafeSeen = seen;

const { setContextMenu, setToolTip } = Tray.prototype;
Tray.prototype.setContextMenu = function (menu) {
  seen.menu = menu;
  return setContextMenu.call(this, menu);
};
Tray.prototype.setToolTip = function (text) {
  seen.toolTip = text;
  return setToolTip.call(this, text);
};
Notification.prototype.show = function () {
  seen.notifications.push(this);
};
dialog.showMessageBox = async (...words) => {
  seen.dialogs.push(words.at(-1).message);
  return { response: 0, checkboxChecked: false };
};

const { fork } = utilityProcess;
utilityProcess.fork = (...words) => {
  seen.backend = fork.apply(utilityProcess, words);
  return seen.backend;
};
