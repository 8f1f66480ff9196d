import type { MessagePortMain, WebFrameMain } from 'electron';
import { portArrived } from '../../shared/process/window-bridge.ts';
import { isWindowAddress } from './origin.ts';

type Frame = Pick<WebFrameMain, 'frameTreeNodeId' | 'isDestroyed' | 'postMessage' | 'url'>;
type Channel = Readonly<{ port1: MessagePortMain; port2: MessagePortMain }>;

/**
 * Is this the window's own page asking? A frame inside it, a page that it was led to, or a frame that is gone by now
 * gets no port to the mail.
 * @param sender the frame that sent the message, null when it has been closed
 * @param mainFrame the window's top frame
 */
export function isWindowFrame<F extends Frame>(sender: F | null, mainFrame: F): sender is F {
  return sender !== null && sender.frameTreeNodeId === mainFrame.frameTreeNodeId && isWindowAddress(sender.url);
}

/**
 * Gives one end of a channel to the window: mail never passes through the shell. The page may have waited for the
 * backend, so it is looked at once more.
 * @returns the other end, for the backend; null when the page is gone or has become another one
 */
export function connectWindow(frame: Frame, createChannel: () => Channel): MessagePortMain | null {
  if (frame.isDestroyed() || !isWindowAddress(frame.url)) return null;
  const { port1, port2 } = createChannel();
  frame.postMessage(portArrived, null, [port2]);
  return port1;
}
