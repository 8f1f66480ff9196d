import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { entryKinds } from '../../electron/backend/record/journal-entry.ts';

const orderSchema = z.object({
  /** The record's file, which nobody else has open. */
  record: z.string(),
  account: z.unknown(),
  password: z.string(),
  mailId: z.int(),
  kind: z.enum(entryKinds),
  /** A step of the change, 'planned' for before it begins, 'connection-lost' for when that happens. */
  dieAt: z.string(),
});

/** What the program is to change, and where it is to be killed. */
export type Order = z.infer<typeof orderSchema>;

/** @throws ZodError */
export function parseOrder(json: string): Order {
  return orderSchema.parse(JSON.parse(json));
}

/**
 * Runs the program on an order.
 * @returns 'SIGKILL' when it was killed, null when it lived to its end
 * @throws Error with its output when it ended in any other way
 */
export async function runKilledChange(order: Order): Promise<'SIGKILL' | null> {
  const program = fileURLToPath(new URL('change-and-die.ts', import.meta.url));
  const child = spawn(process.execPath, [program, JSON.stringify(order)], { stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const [code, signal] = await once(child, 'close');
  if (signal === 'SIGKILL') return signal;
  if (code === 0) return null;
  throw new Error(`the program ended with ${code ?? signal}: ${output}`);
}
