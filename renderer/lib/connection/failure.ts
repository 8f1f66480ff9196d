import { ORPCError } from '@orpc/client';
import { type FailureCode, failures } from '../../../shared/contract/failure.ts';
import { messages } from '../messages.ts';

/** There is no connection to ask over. */
export class DisconnectedError extends Error {}

/**
 * What to tell a person about a call that failed: the backend's own sentence where it has one.
 * @param error whatever the call threw
 */
export function describeFailure(error: unknown): string {
  if (error instanceof ORPCError && error.defined) {
    return isFailureCode(error.code) ? messages.trouble.failure(error.code, error.message) : error.message;
  }
  return isDisconnection(error) ? messages.failures.disconnected : messages.failures.defect;
}

/** Calls under way when the connection ends fail with an AbortError. */
export function isDisconnection(error: unknown): boolean {
  return error instanceof DisconnectedError || (error instanceof Error && error.name === 'AbortError');
}

function isFailureCode(code: string): code is FailureCode {
  return Object.hasOwn(failures, code);
}
