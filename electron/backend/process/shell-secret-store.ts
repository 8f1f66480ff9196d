import type { SecretAnswer, SecretQuestion } from '../../../shared/process/backend-message.ts';
import type { SecretStore } from '../accounts/secret-store.ts';
import { SecretStoreError } from '../accounts/secret-store.ts';

/** A secret store that asks the shell, which alone can encrypt with the key of the operating system. */
export type ShellSecretStore = Readonly<{
  store: SecretStore;
  /** Hands over an answer of the shell; one that nobody waits for is left aside. */
  settle(id: number, answer: SecretAnswer): void;
}>;

/**
 * @param ask sends one question to the shell; its answer comes back by `settle` with the same id. It may take as long
 *   as a person takes to unlock a key ring.
 */
export function shellSecretStore(ask: (id: number, question: SecretQuestion) => void): ShellSecretStore {
  const waiting = new Map<number, (answer: SecretAnswer) => void>();
  let lastId = 0;

  async function question(asked: SecretQuestion): Promise<string | null> {
    lastId += 1;
    const { promise, resolve } = Promise.withResolvers<SecretAnswer>();
    waiting.set(lastId, resolve);
    ask(lastId, asked);
    const answer = await promise;
    if (answer.kind === 'refused') throw new SecretStoreError(answer.sentence);
    return answer.secret;
  }

  return {
    store: {
      read: (ref) => question({ operation: 'read', ref }),
      async write(ref, secret) {
        await question({ operation: 'write', ref, secret });
      },
      async remove(ref) {
        await question({ operation: 'remove', ref });
      },
    },
    settle(id, answer) {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    },
  };
}
