import { z } from 'zod';
import { OwnerFileError, readOwnerFile, writeOwnerFile } from './owner-file.ts';
import { newSealKey, type SealKey, seal, sealCost, sealedSchema, sealKey, unseal } from './seal.ts';
import { type SecretStore, SecretStoreError } from './secret-store.ts';

/** Shorter ones are tried through in an afternoon, whatever a guess costs. */
export const shortestPassphrase = 12;

const secretsSchema = z.record(z.string().min(1).max(128), z.string().max(8_192));

/**
 * Secrets in one file, sealed with a passphrase: for machines without a key ring. The file is its owner's alone, and
 * whoever gets hold of it all the same has to guess the passphrase.
 * @param cost of a guess, for a file that is made anew
 * @throws SecretStoreError with a sentence for people, when the file cannot be used
 */
export async function openEncryptedFileStore(
  path: string,
  passphrase: string,
  cost: number = sealCost,
): Promise<SecretStore> {
  if ([...passphrase].length < shortestPassphrase) {
    throw new SecretStoreError(`The passphrase for the passwords needs at least ${shortestPassphrase} characters.`);
  }
  const { secrets, key } = await openFile(path, passphrase, cost);
  /** Written one after the other, each time all of them. */
  let last: Promise<void> = Promise.resolve();

  function store(): Promise<void> {
    // Whoever asked for the last write has got its error; it must not keep the next one from being tried.
    last = last.catch(() => undefined).then(() => write(path, secrets, key));
    return last;
  }

  /** What could not be written is not kept in memory either: it would be gone after a restart without a word. */
  async function change(ref: string, secret: string | undefined): Promise<void> {
    const before = secrets.get(ref);
    put(secrets, ref, secret);
    try {
      await store();
    } catch (error) {
      put(secrets, ref, before);
      throw error;
    }
  }

  return {
    read: async (ref) => secrets.get(ref) ?? null,
    write: (ref, secret) => change(ref, secret),
    remove: async (ref) => {
      if (secrets.has(ref)) await change(ref, undefined);
    },
  };
}

type Opened = Readonly<{ secrets: Map<string, string>; key: SealKey }>;

async function openFile(path: string, passphrase: string, cost: number): Promise<Opened> {
  const text = await read(path);
  if (text === null) return { secrets: new Map(), key: await newSealKey(passphrase, cost) };
  const sealed = parse(path, text);
  const key = await sealKey(passphrase, sealed.kdf);
  try {
    return { secrets: new Map(Object.entries(secretsSchema.parse(JSON.parse(unseal(sealed, key))))), key };
  } catch (cause) {
    throw refusal(`${path} cannot be opened: the passphrase is not the one it was made with, or it is damaged.`, cause);
  }
}

async function read(path: string): Promise<string | null> {
  try {
    return await readOwnerFile(path);
  } catch (cause) {
    if (cause instanceof OwnerFileError) throw refusal(cause.message, cause);
    throw refusal(`${path} could not be read. A link is not followed; name the file itself.`, cause);
  }
}

function parse(path: string, text: string): z.infer<typeof sealedSchema> {
  try {
    return sealedSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw refusal(`${path} is no file of passwords of Vouchsafe. It was left as it is; name another one.`, cause);
  }
}

async function write(path: string, secrets: ReadonlyMap<string, string>, key: SealKey): Promise<void> {
  const sealed = seal(JSON.stringify(Object.fromEntries(secrets)), key);
  try {
    await writeOwnerFile(path, `${JSON.stringify(sealed)}\n`);
  } catch (cause) {
    throw refusal(`The password could not be written to ${path}. Check its folder and that the disk has room.`, cause);
  }
}

function put(secrets: Map<string, string>, ref: string, secret: string | undefined): void {
  if (secret === undefined) secrets.delete(ref);
  else secrets.set(ref, secret);
}

function refusal(sentence: string, cause: unknown): SecretStoreError {
  return new SecretStoreError(sentence, { cause });
}
