import type { Reporter, TestModule } from 'vitest/node';

const POSTGRES_SKIPPED =
  'The tests on PostgreSQL were skipped; to run them: SELDINGER_TEST_POSTGRES_URL=$(.ci/start-postgres) npm test; .ci/stop-postgres';

/** Closes a run with one plain line, "N passed, N failed"; a test file that can not be loaded counts as failed. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandled.length;
    for (const module of modules) {
      const results = [...module.children.allTests()].map((test) => test.result().state);
      passed += results.filter((state) => state === 'passed').length;
      failed += results.filter((state) => state === 'failed').length;
      if (module.state() === 'failed' && !results.includes('failed')) failed += 1;
    }
    const onServer = (module: TestModule) =>
      [...module.children.allTests()].some(({ fullName }) => fullName.includes('in PostgreSQL'));
    if (!process.env.SELDINGER_TEST_POSTGRES_URL && modules.some(onServer)) process.stdout.write(`\n${POSTGRES_SKIPPED}\n`);
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  }
}
