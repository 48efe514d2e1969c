import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportModel } from '../../src/quality/report/report-model.ts';
import { newFolder } from './new-folder.ts';
import { runMain } from './run-main.ts';
import { runSemblance } from './run-semblance.ts';

describe('the report of a run', { timeout: 120_000 }, () => {
  it('is the same to the byte for one, two and three workers, and is printed', async () => {
    const reports: string[] = [];
    for (const workers of [1, 2, 3]) {
      const folder = await newFolder();
      const file = join(folder, 'report.json');
      const typed = ['generate', 'small-shop', '--scale', '2', '--out', folder, '--report', file];
      const { code, out } = await runSemblance(...typed, '--workers', String(workers), '--chunk-rows', '8192');
      expect(code).toBe(0);
      expect(out).toMatch(
        /^Quality 100 of 100; \d+ of \d+ promises tested or proven \([\d.]+ %\); 0 failed, 0 warned$/m,
      );
      reports.push(await readFile(file, 'utf8'));
    }
    expect(reports[1]).toBe(reports[0]);
    expect(reports[2]).toBe(reports[0]);
    const report = reportModel.parse(JSON.parse(reports[0] ?? ''));
    expect(report).toMatchObject({ report: 1, scope: 'all', document: { scale: 2 } });
    // Also what was told from some rows of each chunk, and from the rows of two tables.
    const pairs = report.tables.find(({ name }) => name === 'order_item')?.pairs;
    expect(pairs?.rows).toBeLessThan((pairs?.ofRows ?? 0) / 2);
    expect(report.checks.some(({ kind, coverage }) => kind === 'computed' && coverage === 'tested')).toBe(true);
  });

  it('of one block in eight says so, is the same for any workers, and looks at no other row', async () => {
    const reports: string[] = [];
    for (const workers of ['1', '2']) {
      const folder = await newFolder();
      const file = join(folder, 'report.json');
      const typed = ['generate', 'small-shop', '--scale', '6', '--out', folder, '--report', file, '--workers', workers];
      const { code, out } = await runSemblance(...typed, '--report-rows', 'sampled', '--chunk-rows', '8192');
      expect(code).toBe(0);
      expect(out).toMatch(/0 failed, 0 warned; one block of rows in eight looked at$/m);
      reports.push(await readFile(file, 'utf8'));
    }
    expect(reports[1]).toBe(reports[0]);
    const report = reportModel.parse(JSON.parse(reports[0] ?? ''));
    expect(report).toMatchObject({ scope: 'blocks', score: { failed: 0 } });
    const items = report.tables.find(({ name }) => name === 'order_item');
    expect(items?.ofRows).toBeGreaterThan(16 * 4096);
    expect(items?.rows).toBe(sampledRows(items?.ofRows ?? 0));
    const fanOut = report.checks.find(({ id }) => id === 'fan_out order_item');
    expect(fanOut?.verdict).toBe('none');
    expect(fanOut?.how).toMatch(/Blocks of rows hold parts of families/);
  });

  it.each([
    [['--chunk-rows', '1000', '--report', 'r.json'], /multiple of 4096/],
    [['--report-rows', 'half'], /--report-rows must be one of full, sampled, none/],
    [['--report-rows', 'sampled', '--no-report'], /--report-rows sampled needs the report that --no-report leaves out/],
    [['--report-rows', 'none', '--strict'], /--strict needs the report that --report-rows none leaves out/],
    [['--no-report', '--strict'], /--strict needs the report that --no-report leaves out/],
    [['--report', 'r.pdf'], /must end in .json, .html or .xml/],
    [['--fail-under', '101'], /from 0 to 100/],
    [['--report', 'not-there/r.html'], /"not-there\/r.html" cannot be written: there is no folder "not-there"/],
    [['--only', 'customer', '--to-row', '5', '--fail-under', '90'], /only a part of the rows/],
  ])('is refused where it cannot be made: %j', async (typed, said) => {
    const outcome = await runMain('generate', 'small-shop', '--out', await newFolder(), ...typed);
    expect(outcome.code).toBe(2);
    expect(outcome.said).toMatch(said);
  });
});

/** The rows of every eighth block, the first one included. */
function sampledRows(rows: number): number {
  let looked = 0;
  for (let from = 0; from < rows; from += 8 * 4096) looked += Math.min(4096, rows - from);
  return looked;
}
