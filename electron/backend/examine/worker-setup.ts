import { z } from 'zod';

const workerSetup = z.object({
  /** `none` answers every question with "could not ask": for the demo, tests and machines that must stay offline. */
  dns: z.enum(['system', 'none']),
  /** Path of the compiled registry. */
  registryFile: z.string(),
  /** The text of another compiled registry, which is to be used in its place. */
  registryText: z.string().nullable(),
});

/** What a worker is started with. */
export type WorkerSetup = Readonly<z.infer<typeof workerSetup>>;

/**
 * Checks the data a worker was started with.
 * @throws ZodError when it is not a setup: a defect of the program.
 */
export function parseWorkerSetup(data: unknown): WorkerSetup {
  return workerSetup.parse(data);
}
