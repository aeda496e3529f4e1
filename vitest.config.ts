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
    // A test closes what it opens. Loading the files and the platforms' libraries anew for each would take as long as the tests.
    isolate: false,
    reporters: ['default', './tests/count-reporter.ts'],
  },
});
