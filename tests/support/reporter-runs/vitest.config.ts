import { defineConfig } from 'vitest/config';
import { ClosingReporter } from '../reporter.ts';

/** Runs of which the reporter's own test reads the output; their faults are intended. */
export default defineConfig({
  test: {
    include: ['tests/support/reporter-runs/*.run.ts'],
    reporters: ['default', new ClosingReporter()],
  },
});
