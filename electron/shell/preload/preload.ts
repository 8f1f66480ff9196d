/**
 * Runs in the window before its page, in a world of its own. The page gets one function, which asks for a port to the
 * backend, and the port itself: neither `ipcRenderer` nor any other channel of the shell.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { WindowBridge } from '../../../shared/process/window-bridge.ts';
import { portArrived, portWanted } from '../../../shared/process/window-bridge.ts';

const bridge: WindowBridge = { requestPort: () => ipcRenderer.send(portWanted) };

contextBridge.exposeInMainWorld('vouchsafe', bridge);
ipcRenderer.on(portArrived, (event) => window.postMessage(portArrived, location.origin, [...event.ports]));
