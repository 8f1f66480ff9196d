import type { MessageToBackend, MessageToShell } from '../../../shared/process/backend-message.ts';
import { parseMessageToBackend } from '../../../shared/process/backend-message.ts';
import type { SecretStore } from '../accounts/secret-store.ts';
import type { Backend } from '../backend.ts';
import { describeFault } from '../describe-fault.ts';
import { type Clock, systemClock } from '../imap/watch-mailbox.ts';
import { RecordError } from '../record/record-error.ts';
import type { PortLike } from '../rpc/serve-message-port.ts';
import { serveMessagePort } from '../rpc/serve-message-port.ts';
import type { WindowHandler } from '../rpc/window-handler.ts';
import { createWindowHandler } from '../rpc/window-handler.ts';
import { answerDigest, answerRelease } from './answer-shell.ts';
import { pauseAccounts, resumeAccounts } from './pause-accounts.ts';
import type { ShellEvent, ShellPort } from './shell-port.ts';
import { shellSecretStore } from './shell-secret-store.ts';
import { tellShell } from './tell-shell.ts';

type RunBackend = Pick<Backend, 'services' | 'stop' | 'wake'>;

export type RunOptions = Readonly<{
  port: ShellPort;
  create: (options: Readonly<{ dataFolder: string; secrets: SecretStore }>) => Promise<RunBackend>;
  log: (line: string) => void;
  clock?: Clock;
}>;

/** What the shell may ask while the backend runs; before and after, nothing answers. */
type Wish = Exclude<MessageToBackend, { type: 'secret-answer' | 'start' | 'stop' | 'window-port' }>;

/**
 * Runs the backend at the shell's word until the shell says stop.
 * @returns the exit code: 0 after a stop, 1 when it could not start (said on the port when a person can do something
 *   about it, in the log otherwise)
 */
export async function runBackend({ port, create, log, clock = systemClock }: RunOptions): Promise<number> {
  const fault = (error: unknown) => log(`fault: ${describeFault(error)}`);
  const say = (message: MessageToShell) => port.postMessage(message);
  const secrets = shellSecretStore((id, question) => say({ type: 'secret-question', id, question }));
  const window = windowSeat();
  let grant = (_wish: Wish): void => undefined;
  const started = Promise.withResolvers<string>();
  const stopped = Promise.withResolvers<void>();

  const hear = ({ data, ports }: ShellEvent) => {
    const message = parseMessageToBackend(data);
    switch (message.type) {
      case 'start':
        started.resolve(message.dataFolder);
        return;
      case 'window-port':
        for (const windowPort of ports) window.seat(windowPort);
        return;
      case 'secret-answer':
        secrets.settle(message.id, message.answer);
        return;
      case 'stop':
        stopped.resolve();
        return;
      default:
        grant(message);
    }
  };
  port.onMessage((event) => {
    try {
      hear(event);
    } catch (error) {
      fault(error);
    }
  });

  const dataFolder = await Promise.race([started.promise, stopped.promise]);
  if (dataFolder === undefined) return 0;
  try {
    const backend = await create({ dataFolder, secrets: secrets.store });
    grant = (wish) => grantWish(wish, backend, say, fault);
    window.open(createWindowHandler(backend.services, fault));
    say({ type: 'ready' });
    const endTelling = tellShell({ services: backend.services, say, clock, onFault: fault });
    await stopped.promise;
    endTelling();
    window.close();
    await backend.stop();
    return 0;
  } catch (error) {
    if (error instanceof RecordError) say({ type: 'cannot-start', sentence: error.message });
    fault(error);
    return 1;
  }
}

/** Does what the shell wants while the backend runs. */
function grantWish(
  wish: Wish,
  { services, wake }: RunBackend,
  say: (message: MessageToShell) => void,
  fault: (error: unknown) => void,
): void {
  switch (wish.type) {
    case 'wake':
      wake();
      return;
    case 'pause':
      pauseAccounts(services, wish.until).catch(fault);
      return;
    case 'resume':
      resumeAccounts(services).catch(fault);
      return;
    case 'release':
      answerRelease(services, wish.mailId, fault).then(say).catch(fault);
      return;
    case 'digest-wanted':
      answerDigest(services, wish.since).then(say).catch(fault);
      return;
  }
}

type WindowSeat = Readonly<{
  seat(port: PortLike): void;
  open(handler: WindowHandler): void;
  close(): void;
}>;

/** The one window's place. A newer port replaces the last, so that a window asking again and again costs nothing. */
function windowSeat(): WindowSeat {
  let handler: WindowHandler | null = null;
  let current: PortLike | null = null;
  return {
    seat(port) {
      current?.close();
      current = port;
      if (handler !== null) serveMessagePort(handler, port);
    },
    open(opened) {
      handler = opened;
      if (current !== null) serveMessagePort(handler, current);
    },
    close() {
      current?.close();
    },
  };
}
