import { median } from './median.mjs';

const LEAST_PAIRS = 24;

/**
 * What a row costs in two sizes of a document, in nanoseconds of processor time. Chunks of both are made turn by turn, so that
 * what else the machine does falls on both, and the median of a table's chunks counts, weighed by its rows in the large one.
 *
 * @param small, large documents opened at two scales, warm
 */
export function growthOf(small, large) {
  const sum = { rows: 0, small: 0, large: 0 };
  for (const [table, rows] of Object.entries(large.rows)) {
    const [few, many] = [wholeChunks(small.csvChunks(table)), wholeChunks(large.csvChunks(table))];
    const costs = { small: [], large: [] };
    for (let turn = 0; turn < Math.max(many.length, LEAST_PAIRS); turn++) {
      costs.small.push(costOf(few[turn % few.length]));
      costs.large.push(costOf(many[turn % many.length]));
    }
    sum.rows += rows;
    sum.small += median(costs.small) * rows;
    sum.large += median(costs.large) * rows;
  }
  return { small: sum.small / sum.rows, large: sum.large / sum.rows };
}

/** The last chunk of a table may have few rows. */
function wholeChunks(chunks) {
  return chunks.length > 1 ? chunks.slice(0, -1) : chunks;
}

function costOf({ rows, make }) {
  const usage = process.cpuUsage();
  make();
  const { user, system } = process.cpuUsage(usage);
  return ((user + system) * 1000) / rows;
}
