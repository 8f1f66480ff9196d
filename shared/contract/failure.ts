/**
 * The failures that a person can do something about. Each carries a sentence as its message: what happened, what it
 * means for the mail, what to do.
 */
export const failures = {
  'not-found': { status: 404 },
  conflict: { status: 409 },
  offline: { status: 503 },
  'refused-by-server': { status: 502 },
  /** The place where passwords are kept took none, or gave none. */
  'secret-store': { status: 507 },
} as const;

export type FailureCode = keyof typeof failures;
