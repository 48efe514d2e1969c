import { readFileSync } from 'node:fs';

/** Adds up counts of the form `{ passed, failed, skipped }`. */
export function total(counts) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const count of counts) for (const name of Object.keys(sum)) sum[name] += count[name];
  return sum;
}

/** The last line of a test run: `N passed, N failed, N skipped`. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A check without a report of its own counts as one test. */
export function countOfCheck(isGood) {
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0 };
}

/**
 * The counts of a runner's JSON report, with what is wrong with the report itself as `problem`. A report that is
 * missing or unreadable, one without a single test, and a runner that failed although no test did (a file that does not
 * load, say) each count as one failure: none may pass for a good run.
 */
export function countOfReport(path, readCounts, runnerSucceeded) {
  let counts;
  try {
    counts = readCounts(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    return { ...countOfCheck(false), problem: `${path} is ${error.code === 'ENOENT' ? 'missing' : 'unreadable'}` };
  }
  const tests = counts.passed + counts.failed + counts.skipped;
  if (!(tests > 0)) return { ...countOfCheck(false), problem: `${path} reports no test` };
  if (!runnerSucceeded && counts.failed === 0) {
    return { ...counts, failed: 1, problem: `the runner of ${path} failed outside its tests` };
  }
  return counts;
}

/** Counts in the JSON of Vitest's reporter. */
export function vitestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts in the JSON of Playwright's reporter; a test that passed when repeated counts once, as passed. */
export function playwrightCounts({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/** Where the tests stand that passed only when repeated, as `file:line title`. */
export function repeatedJourneys({ suites }) {
  const found = [];
  const visit = (suite) => {
    for (const spec of suite.specs ?? []) {
      if (spec.tests.some(({ status }) => status === 'flaky')) found.push(`${spec.file}:${spec.line} ${spec.title}`);
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of suites ?? []) visit(suite);
  return found;
}
