/**
 * How the window comes by its port to the backend in Electron. The window calls `window.vouchsafe.requestPort()`; the
 * shell makes a channel, gives one end to the backend and the other to the window, where it arrives as a `message`
 * event with `event.source === window`, `event.data === portArrived` and the port as `event.ports[0]`. When that port
 * closes, the backend has ended: the window asks again and is given a port as soon as the backend is back.
 */
export type WindowBridge = Readonly<{ requestPort(): void }>;

/** The data of the message that brings a port into the window, and its name between shell and preload. */
export const portArrived = 'vouchsafe:port';

/** What the preload sends to the shell for `requestPort`. */
export const portWanted = 'vouchsafe:port-wanted';
