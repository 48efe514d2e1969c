import { median } from './median.mjs';

const WARM_UPS = 2;

/**
 * Measures contenders turn by turn, so that whatever else the machine does falls on all of them.
 *
 * @param contenders `{ name, rows, run }`; `run` gives the bytes it made
 * @param rounds how often each is measured after it is warm
 * @returns for each its name, bytes a row, the median of rows a second and of nanoseconds of processor time a row
 */
export async function interleaved(contenders, rounds) {
  const results = contenders.map(({ name }) => ({ name, bytesPerRow: 0, speeds: [], costs: [] }));
  for (let round = 0; round < WARM_UPS + rounds; round++) {
    for (const [index, { rows, run }] of contenders.entries()) {
      const usage = process.cpuUsage();
      const start = performance.now();
      const bytes = await run();
      const seconds = (performance.now() - start) / 1000;
      const { user, system } = process.cpuUsage(usage);
      if (round < WARM_UPS) continue;
      results[index].bytesPerRow = bytes / rows;
      results[index].speeds.push(rows / seconds);
      results[index].costs.push(((user + system) * 1000) / rows);
    }
  }
  return results.map(({ name, bytesPerRow, speeds, costs }) => ({
    name,
    bytesPerRow,
    rowsPerSecond: median(speeds),
    nanosecondsPerRow: median(costs),
  }));
}
