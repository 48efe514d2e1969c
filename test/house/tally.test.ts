import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  closingLine,
  countOfCheck,
  countOfReport,
  playwrightCounts,
  repeatedJourneys,
  total,
  vitestCounts,
} from '../../scripts/tally.mjs';

const folder = mkdtempSync(join(tmpdir(), 'semblance-tally-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reportFile(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const vitestReport = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };

describe('the closing line', () => {
  it('adds up both reports and each check', () => {
    const units = countOfReport(reportFile('units.json', JSON.stringify(vitestReport)), vitestCounts, true);
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 };
    const journeys = countOfReport(reportFile('journeys.json', JSON.stringify({ stats })), playwrightCounts, false);
    const sum = total([units, journeys, countOfCheck(true), countOfCheck(false)]);
    expect(closingLine(sum)).toBe('12 passed, 2 failed, 2 skipped');
  });

  it('is preceded by the journeys that had to be repeated', () => {
    const spec = (title: string, status: string) => ({ file: 'runs.spec.ts', line: 9, title, tests: [{ status }] });
    const inner = { specs: [spec('one', 'expected'), spec('two', 'flaky')] };
    expect(repeatedJourneys({ suites: [{ specs: [spec('three', 'flaky')], suites: [inner] }] })).toEqual([
      'runs.spec.ts:9 three',
      'runs.spec.ts:9 two',
    ]);
  });

  it.each([
    ['is missing', join(folder, 'none.json'), 'none.json is missing'],
    ['is cut off', reportFile('cut.json', '{"numPassedTests": 3'), 'cut.json is unreadable'],
    ['is of another form', reportFile('other.json', '{}'), 'other.json reports no test'],
    [
      'holds no test',
      reportFile(
        'empty.json',
        JSON.stringify({ ...vitestReport, numPassedTests: 0, numPendingTests: 0, numTodoTests: 0 }),
      ),
      'empty.json reports no test',
    ],
  ])('counts a report that %s as a failure and says which', (_, path, problem) => {
    expect(countOfReport(path, vitestCounts, true)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      problem: expect.stringContaining(problem),
    });
  });

  it('counts a runner that failed although no test did', () => {
    const path = reportFile('outside.json', JSON.stringify(vitestReport));
    expect(countOfReport(path, vitestCounts, false)).toMatchObject({ passed: 7, failed: 1 });
  });
});
