import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that start servers and clients of a platform, and may leave something of them behind. */
const WITH_PEERS = ['tests/adapters/**/*.peer.test.ts', 'tests/{slack,discord}-peer/**/*.test.ts'];

export default defineConfig({
  test: {
    exclude: [...configDefaults.exclude, 'tests/**/*.long.test.ts'],
    globalSetup: ['./tests/temporary-folder.ts', './tests/build-first.ts'],
    // Tests of the command line start real processes, several at once.
    testTimeout: 30_000,
    // Much of the time goes to waiting for these; vitest would leave one core idle, which on two of them is half the machine.
    maxWorkers: '100%',
    reporters: ['default', './tests/count-reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'platforms',
          include: WITH_PEERS,
        },
      },
      {
        extends: true,
        test: {
          name: 'engine',
          include: ['tests/**/*.test.ts'],
          exclude: WITH_PEERS,
          // These leave nothing behind: loading them and the libraries anew for each file would take as long as the tests.
          isolate: false,
        },
      },
    ],
  },
});
