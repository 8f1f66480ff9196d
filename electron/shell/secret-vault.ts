import type { SecretAnswer, SecretQuestion } from '../../shared/process/backend-message.ts';
import type { CipherChoice, SecretCipher } from './secret-cipher.ts';
import { readSecretFile, writeSecretFile } from './secret-file.ts';

const sentences = {
  unreadable:
    'The file with the passwords cannot be read. It was left as it is; move it away and enter the passwords again.',
  undecipherable: 'The password was encrypted with another key, so it cannot be read any more. Enter it again.',
  unencrypted: 'The password could not be encrypted. Unlock the key store of this computer and try again.',
  unwritten: 'The password could not be written to disk. Check that the disk has room and try again.',
  unavailable: 'The key store of this computer did not answer. Start Vouchsafe again.',
} as const;

export type VaultOptions = Readonly<{
  /** The file of encrypted secrets. */
  path: string;
  /** Asked each time, since a key ring may be unlocked meanwhile. */
  chooseCipher: () => Promise<CipherChoice>;
  /** Told the cause behind each refusal; it holds no secret. */
  onFault: (error: unknown) => void;
}>;

/** Keeps passwords encrypted in a file and answers what the backend asks about them. */
export class SecretVault {
  readonly #options: VaultOptions;
  /** Questions are answered one after the other: two at once would each write a file without the other's secret. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: VaultOptions) {
    this.#options = options;
  }

  /** Answers one question. What goes wrong is an answer too, with a sentence for people. */
  answer(question: SecretQuestion): Promise<SecretAnswer> {
    const answer = this.#last.then(() => this.#answer(question)).catch((error: unknown) => this.#refuse(error));
    this.#last = answer;
    return answer;
  }

  async #answer(question: SecretQuestion): Promise<SecretAnswer> {
    const { path, chooseCipher } = this.#options;
    const choice = await orRefuse('unavailable', chooseCipher);
    if (choice.kind === 'refused') return choice;
    const { cipher } = choice;
    const secrets = await orRefuse('unreadable', () => readSecretFile(path));
    switch (question.operation) {
      case 'read':
        return { kind: 'done', secret: await this.#read(secrets, question.ref, cipher) };
      case 'write':
        secrets.set(question.ref, await orRefuse('unencrypted', () => cipher.encrypt(question.secret)));
        await orRefuse('unwritten', () => writeSecretFile(path, secrets));
        return { kind: 'done', secret: null };
      case 'remove':
        if (secrets.delete(question.ref)) await orRefuse('unwritten', () => writeSecretFile(path, secrets));
        return { kind: 'done', secret: null };
    }
  }

  async #read(secrets: Map<string, Buffer>, ref: string, cipher: SecretCipher): Promise<string | null> {
    const encrypted = secrets.get(ref);
    if (encrypted === undefined) return null;
    const { plain, stale } = await orRefuse('undecipherable', () => cipher.decrypt(encrypted));
    if (stale) await this.#renew(secrets, ref, plain, cipher);
    return plain;
  }

  /** Failing to renew is no reason to withhold a password that could be read. */
  async #renew(secrets: Map<string, Buffer>, ref: string, plain: string, cipher: SecretCipher): Promise<void> {
    try {
      secrets.set(ref, await cipher.encrypt(plain));
      await writeSecretFile(this.#options.path, secrets);
    } catch (error) {
      this.#options.onFault(error);
    }
  }

  #refuse(error: unknown): SecretAnswer {
    this.#options.onFault(error);
    return { kind: 'refused', sentence: error instanceof Refusal ? error.message : sentences.unavailable };
  }
}

class Refusal extends Error {}

async function orRefuse<T>(reason: keyof typeof sentences, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new Refusal(sentences[reason], { cause });
  }
}
