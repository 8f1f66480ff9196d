/**
 * Where passwords are kept. Accounts hold only a reference; the secret is asked for when a connection is made and
 * never logged or recorded.
 */
export type SecretStore = Readonly<{
  /** The secret behind a reference, null when there is none (any more). */
  read(ref: string): Promise<string | null>;
  /** Keeps a secret. Throws `SecretStoreError` where the store is read-only. */
  write(ref: string, secret: string): Promise<void>;
  remove(ref: string): Promise<void>;
}>;

/** A secret could not be kept, with a sentence for people. */
export class SecretStoreError extends Error {
  override readonly name = 'SecretStoreError';
  readonly code = 'secret-store';
}

/** Secrets for this process only: the demo and tests. */
export function memorySecretStore(initial: Readonly<Record<string, string>> = {}): SecretStore {
  const secrets = new Map(Object.entries(initial));
  return {
    read: async (ref) => secrets.get(ref) ?? null,
    write: async (ref, secret) => {
      secrets.set(ref, secret);
    },
    remove: async (ref) => {
      secrets.delete(ref);
    },
  };
}

const readOnly =
  'Passwords are read from the environment here, so this one cannot be kept. Change the variable and start Vouchsafe again, or start `vouchsafe serve` with --secrets FILE to enter passwords in the window.';

/**
 * Secrets from environment variables: the reference `work` is read from `VOUCHSAFE_SECRET_WORK`.
 * @param environment the variables, `process.env` in production
 */
export function environmentSecretStore(environment: Readonly<Record<string, string | undefined>>): SecretStore {
  return {
    read: async (ref) => environment[environmentName(ref)] ?? null,
    write: async () => {
      throw new SecretStoreError(readOnly);
    },
    // Nothing was kept here that could be forgotten: the variable is its owner's to remove.
    remove: async () => undefined,
  };
}

/** The environment variable a reference is read from. */
export function environmentName(ref: string): string {
  return `VOUCHSAFE_SECRET_${ref.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;
}
