import { portArrived, type WindowBridge } from '../../../shared/process/window-bridge.ts';
import { openMessagePortLink } from './message-port-link.ts';
import { openWebSocketLink } from './websocket-link.ts';
import type { WindowLink } from './window-link.ts';

declare global {
  interface Window {
    /** Set by the shell's preload script; a browser has none. */
    readonly vouchsafe?: WindowBridge;
  }
}

/** The server of the window is there, but this window's cookie is not its any more. */
export class SignedOutError extends Error {}

/** Milliseconds to wait for the shell's port before asking again. */
const portPatience = 10_000;

/**
 * Connects to the backend: in Electron by the port that the shell gives, in a browser by a WebSocket to where the
 * page came from.
 * @throws SignedOutError when the server no longer knows this window
 */
export function openWindowLink(): Promise<WindowLink> {
  return window.vouchsafe === undefined ? openOwnWebSocket() : requestPort(window.vouchsafe);
}

async function openOwnWebSocket(): Promise<WindowLink> {
  try {
    return await openWebSocketLink(`ws://${location.host}/rpc`);
  } catch (cause) {
    // A browser does not say why a WebSocket was refused; the page itself is refused for the same reason.
    const page = await fetch(location.pathname, { method: 'HEAD' }).catch(() => null);
    throw page?.status === 403 ? new SignedOutError('the window’s server was restarted', { cause }) : cause;
  }
}

function requestPort(bridge: WindowBridge): Promise<WindowLink> {
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      stop.abort();
      reject(new Error('the shell gave no port'));
    }, portPatience);
    const receive = (event: MessageEvent) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== portArrived || port === undefined) return;
      stop.abort();
      clearTimeout(timer);
      resolve(openMessagePortLink(port));
    };
    window.addEventListener('message', receive, { signal: stop.signal });
    bridge.requestPort();
  });
}
