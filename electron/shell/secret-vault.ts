import type { SecretAnswer, SecretQuestion } from '../../shared/process/backend-message.ts';
import type { CipherChoice, SecretCipher } from './secret-cipher.ts';
import { type KeptSecrets, readSecretFile, writeSecretFile } from './secret-file.ts';
import { type Keeping, keepingOf, type PlainKeeping } from './secret-keeping.ts';
import type { Words } from './words/en.ts';

export type VaultOptions = Readonly<{
  /** The file of secrets. */
  path: string;
  /** Asked each time, since a key ring may be unlocked meanwhile. */
  chooseCipher: () => Promise<CipherChoice>;
  /** What the person chose where nothing encrypts, null: nobody was asked. */
  allowed: () => PlainKeeping | null;
  /** Asks the person, and remembers the answer; null: the password is not to be kept. */
  askKeeping: () => Promise<PlainKeeping | null>;
  words: () => Words['secrets'];
  /** Told the cause behind each refusal; it holds no secret. */
  onFault: (error: unknown) => void;
}>;

/** Keeps passwords, encrypted wherever that is possible, and answers what the backend asks about them. */
export class SecretVault {
  readonly #options: VaultOptions;
  /** Passwords that are kept until the program ends. They outlive a backend that dies. */
  readonly #session = new Map<string, string>();
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
    switch (question.operation) {
      case 'read':
        return { kind: 'done', secret: this.#session.get(question.ref) ?? (await this.#read(question.ref)) };
      case 'write':
        await this.#write(question.ref, question.secret);
        return { kind: 'done', secret: null };
      case 'remove':
        await this.#remove(question.ref);
        return { kind: 'done', secret: null };
    }
  }

  async #read(ref: string): Promise<string | null> {
    const kept = await this.#kept();
    const plain = kept.plain.get(ref);
    const encrypted = kept.encrypted.get(ref);
    if (plain === undefined && encrypted === undefined) return null;
    const choice = await orRefuse('unavailable', this.#options.chooseCipher);
    if (encrypted === undefined) {
      // A key ring has come: what was kept without it is encrypted from now on.
      if (plain !== undefined && choice.kind === 'ready') await this.#renew(kept, ref, plain, choice.cipher);
      return plain ?? null;
    }
    if (choice.kind !== 'ready') throw new Refusal('noKeyStore');
    const read = await orRefuse('undecipherable', () => choice.cipher.decrypt(encrypted));
    if (read.stale) await this.#renew(kept, ref, read.plain, choice.cipher);
    return read.plain;
  }

  async #write(ref: string, secret: string): Promise<void> {
    const kept = await this.#kept();
    const keeping = await this.#keeping();
    if (keeping.kind === 'refuse') throw new Refusal('noKeyStore');
    if (keeping.kind === 'ask') throw new Refusal('refused');
    const had = take(kept, ref);
    if (keeping.kind === 'encrypted') {
      kept.encrypted.set(ref, await orRefuse('unencrypted', () => keeping.cipher.encrypt(secret)));
    } else if (keeping.kind === 'plain') kept.plain.set(ref, secret);
    if (had || keeping.kind !== 'session') await this.#store(kept);
    // Last: a password that could not be kept leaves the one before it in its place.
    if (keeping.kind === 'session') this.#session.set(ref, secret);
    else this.#session.delete(ref);
  }

  async #keeping(): Promise<Keeping> {
    const { chooseCipher, allowed, askKeeping } = this.#options;
    const choice = await orRefuse('unavailable', chooseCipher);
    const keeping = keepingOf(choice, allowed());
    return keeping.kind === 'ask' ? keepingOf(choice, await orRefuse('unavailable', askKeeping)) : keeping;
  }

  async #remove(ref: string): Promise<void> {
    this.#session.delete(ref);
    const kept = await this.#kept();
    if (take(kept, ref)) await this.#store(kept);
  }

  /** Failing to renew is no reason to withhold a password that could be read. */
  async #renew(kept: KeptSecrets, ref: string, secret: string, cipher: SecretCipher): Promise<void> {
    try {
      kept.encrypted.set(ref, await cipher.encrypt(secret));
      kept.plain.delete(ref);
      await writeSecretFile(this.#options.path, kept);
    } catch (error) {
      this.#options.onFault(error);
    }
  }

  #kept(): Promise<KeptSecrets> {
    return orRefuse('unreadable', () => readSecretFile(this.#options.path));
  }

  #store(kept: KeptSecrets): Promise<void> {
    return orRefuse('unwritten', () => writeSecretFile(this.#options.path, kept));
  }

  #refuse(error: unknown): SecretAnswer {
    this.#options.onFault(error);
    const words = this.#options.words();
    return { kind: 'refused', sentence: error instanceof Refusal ? words[error.reason] : words.unavailable };
  }
}

/** @returns whether there was such a secret */
function take({ encrypted, plain }: KeptSecrets, ref: string): boolean {
  const had = [encrypted.delete(ref), plain.delete(ref)];
  return had.includes(true);
}

type Reason = 'noKeyStore' | 'refused' | 'unavailable' | 'undecipherable' | 'unencrypted' | 'unreadable' | 'unwritten';

class Refusal extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, options: ErrorOptions = {}) {
    super(`The vault refused: ${reason}`, options);
    this.reason = reason;
  }
}

async function orRefuse<T>(reason: Reason, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new Refusal(reason, { cause });
  }
}
