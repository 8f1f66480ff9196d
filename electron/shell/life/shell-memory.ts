import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What the shell has to know at its next start. What a person sets lies with the backend. */
const memorySchema = z.strictObject({
  /** It was said that closing the window leaves Vouchsafe running. */
  closeExplained: z.boolean().default(false),
  /** When the digest was last asked for, ms. */
  digestAt: z.int().nonnegative().nullable().default(null),
  /** Where passwords may be kept although nothing here encrypts them; null: nobody was asked. */
  secretKeeping: z.enum(['session', 'plain']).nullable().default(null),
});

export type ShellMemory = Readonly<z.infer<typeof memorySchema>>;

export const emptyMemory: ShellMemory = memorySchema.parse({});

/**
 * Reads what the shell remembers. What is not ours counts as nothing: at worst something is said a second time, or
 * asked again.
 */
export async function readMemory(path: string, onFault: (error: unknown) => void): Promise<ShellMemory> {
  try {
    return memorySchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) onFault(error);
    return emptyMemory;
  }
}

/** Writes it in one step, so that a crash leaves the old or the new. */
export async function writeMemory(path: string, memory: ShellMemory): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.next`, JSON.stringify(memory), { mode: 0o600 });
  await rename(`${path}.next`, path);
}

/** What the shell remembers, at hand; every change is written down, one after the other. */
export class Memory {
  readonly #path: string;
  readonly #onFault: (error: unknown) => void;
  #now: ShellMemory;
  #written: Promise<void> = Promise.resolve();

  constructor(path: string, now: ShellMemory, onFault: (error: unknown) => void) {
    this.#path = path;
    this.#now = now;
    this.#onFault = onFault;
  }

  get now(): ShellMemory {
    return this.#now;
  }

  change(change: Partial<ShellMemory>): void {
    const next = { ...this.#now, ...change };
    this.#now = next;
    this.#written = this.#written.then(() => writeMemory(this.#path, next)).catch(this.#onFault);
  }

  /** Settles when everything is written. */
  written(): Promise<void> {
    return this.#written;
  }
}
