/**
 * A vitest reporter that prints what failed outside any test. Such an error fails a run, and the JSON report, which counts
 * the tests, does not hold it.
 */
import type { Reporter } from 'vitest/node';

/** One line of what the error is and where it was being tested, then its stack. */
function describeOutside(error: {
  message?: string;
  stack?: string;
  type?: string;
  VITEST_TEST_PATH?: string;
  VITEST_TEST_NAME?: string;
}): string {
  const beside = [error.VITEST_TEST_PATH, error.VITEST_TEST_NAME].filter(Boolean).join(' > ');
  const where = beside ? ` while ${beside} ran` : '';
  return `FAIL outside any test: ${error.type ?? 'Error'}${where}\n${(error.stack ?? error.message ?? '').split('\n').slice(0, 15).join('\n')}`;
}

export default class ErrorsOutsideTests implements Reporter {
  onTestRunEnd(_modules: unknown, errors: readonly Parameters<typeof describeOutside>[0][]): void {
    for (const error of errors) process.stdout.write(`${describeOutside(error)}\n`);
  }
}
