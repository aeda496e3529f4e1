import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.long.test.ts'],
    globalSetup: ['./tests/temporary-folder.ts', './tests/build-first.ts'],
    testTimeout: 300_000,
    reporters: ['default', './tests/count-reporter.ts'],
    // Each of these wants the machine for itself.
    fileParallelism: false,
  },
});
