import type { MessagePortMain, WebFrameMain } from 'electron';
import { portArrived } from '../../shared/process/window-bridge.ts';
import { isWindowAddress } from './origin.ts';

type Frame = Pick<WebFrameMain, 'frameTreeNodeId' | 'postMessage' | 'url'>;
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

/** Gives one end of a channel to the backend and the other to the window: mail never passes through the shell. */
export function connectWindow(frame: Frame, channel: Channel, connect: (port: MessagePortMain) => void): void {
  connect(channel.port1);
  frame.postMessage(portArrived, null, [channel.port2]);
}
