/** Everything that can be wrong with an account, each calling for something else from its owner. */
export const accountProblemCodes = [
  'unknown-host',
  'refused',
  'timeout',
  'connection-lost',
  'certificate-not-trusted',
  'tls-required',
  'plain-not-allowed',
  'wrong-password',
  'no-such-mailbox',
  'no-such-message',
  'over-quota',
  'refused-by-server',
  'not-supported',
  'throttled',
  'protocol',
  'no-secret',
  'secret-store',
  'workers-lost',
  'record',
  'defect',
] as const;

export type AccountProblemCode = (typeof accountProblemCodes)[number];
