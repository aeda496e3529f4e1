import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/**/*.long.test.ts'],
    globalSetup: ['./tests/temporary-folder.ts', './tests/build-first.ts'],
    // Tests of the command line start real processes, several at once.
    testTimeout: 30_000,
    // Much of the time goes to waiting for these; vitest would leave one core idle, which on two of them is half the machine.
    maxWorkers: '100%',
    reporters: ['default', './tests/count-reporter.ts'],
  },
});
