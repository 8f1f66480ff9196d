import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const orderSchema = z.object({
  /** The record's file, which nobody else has open. */
  record: z.string(),
  password: z.string(),
  /** `planned`: before anything is sent. `taken`: the server has it, which is not written down yet. */
  dieAt: z.enum(['planned', 'sending', 'taken', 'sent']),
});

/** Where the program that sends a report is to be killed. */
export type ReportOrder = z.infer<typeof orderSchema>;

/** @throws ZodError */
export function parseReportOrder(json: string): ReportOrder {
  return orderSchema.parse(JSON.parse(json));
}

/**
 * Runs the program until it is killed.
 * @throws Error with its output when it ended in any other way
 */
export async function runKilledReport(order: ReportOrder): Promise<void> {
  const program = fileURLToPath(new URL('report-and-die.ts', import.meta.url));
  const child = spawn(process.execPath, [program, JSON.stringify(order)], { stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const [code, signal] = await once(child, 'close');
  if (signal !== 'SIGKILL') throw new Error(`the program ended with ${code ?? signal}: ${output}`);
}
