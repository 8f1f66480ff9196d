import { ValidationError } from '@orpc/contract';
import { ORPCError } from '@orpc/server';
import { StandardRPCHandler } from '@orpc/server/standard';
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer';
import { ServerPeer } from '@orpc/standard-server-peer';
import { limits } from './limits.ts';
import type { Pipe } from './pipe.ts';
import { createRouter } from './router.ts';
import type { Services } from './services.ts';

/** Serves windows, each over a pipe of its own. */
export type WindowHandler = Readonly<{
  /** Answers the window at the other end until the pipe closes. */
  serve(pipe: Pipe): void;
}>;

/**
 * @param onFault told of every defect behind an internal error, and of windows that do not speak the protocol
 */
export function createWindowHandler(services: Services, onFault: (error: unknown) => void): WindowHandler {
  const handler = new StandardRPCHandler(createRouter(services), {
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          if (!(error instanceof ORPCError) || error.status >= 500) reportDefect(error, onFault);
          throw error;
        }
      },
    ],
  });
  const handleRequest = createServerPeerHandleRequestFn(handler, {});

  return {
    serve(pipe) {
      let open = true;
      let pending = 0;
      const peer = new ServerPeer(async (message) => {
        // Binary messages carry blobs, of which the contract has none.
        if (typeof message !== 'string') throw new TypeError('a binary answer was about to be sent');
        try {
          await pipe.send(message);
        } catch (error) {
          // A reset is met in writing before it is told as a close: the window went away, and that is no fault.
          open = false;
          pipe.close();
          throw error;
        }
      });
      pipe.onClose(() => {
        open = false;
        peer.close();
      });
      pipe.onMessage((message) => {
        if (!open) return;
        if (typeof message !== 'string' || message.length > limits.messageLength || pending >= limits.pendingCalls) {
          pipe.close();
          return;
        }
        pending += 1;
        peer
          .message(message, handleRequest)
          .catch((error: unknown) => {
            // A window that went away while it was being answered is no fault.
            if (!open) return;
            onFault(error);
            pipe.close();
          })
          .finally(() => {
            pending -= 1;
          });
      });
    },
  };
}

/** The contract's own failures are answers, not defects; they may have a status of 500 and more. */
function reportDefect(error: unknown, onFault: (error: unknown) => void): void {
  if (error instanceof ORPCError && error.defined) return;
  onFault(error instanceof ORPCError && error.cause instanceof ValidationError ? brokenContract(error.cause) : error);
}

/** Says where an answer broke the contract; the answer itself, which holds mail, goes into no log. */
function brokenContract({ issues }: ValidationError): Error {
  const places = issues.map(({ path = [], message }) => {
    const keys = path.map((segment) => String(typeof segment === 'object' ? segment.key : segment));
    return `${keys.join('.')}: ${message}`;
  });
  return new Error(`an answer broke the contract (${places.join('; ')})`);
}
