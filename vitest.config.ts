import { defineConfig } from 'vitest/config';
import { ClosingReporter } from './tests/support/reporter.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/deny-network.ts'],
    testTimeout: 60_000,
    // Starting a browser or a mail server takes long while other tests do the same.
    hookTimeout: 60_000,
    reporters: ['default', new ClosingReporter()],
  },
});
