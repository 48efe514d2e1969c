import type { ChildRows } from './bound-rows.ts';
import type { Engine } from './engine.ts';
import type { RowSet } from './row-set.ts';
import { spreadOrdinals } from './spread-ordinals.ts';

export const SAMPLE_RUNS = 64;
export const SAMPLE_RUN_ROWS = 64;
export const MOST_SAMPLE_ROWS = 32768;

/**
 * The parents whose children a sample of a table holds: fewer where families are large.
 *
 * @param mostRuns of 64 neighbours each
 */
export function sampledParents(
  engine: Engine,
  name: string,
  { parent }: ChildRows,
  mostRuns: number = SAMPLE_RUNS,
): RowSet {
  const parentCount = engine.rowCount(parent);
  const meanFamily = parentCount === 0 ? 0 : engine.rowCount(name) / parentCount;
  const most = Math.floor(MOST_SAMPLE_ROWS / (SAMPLE_RUN_ROWS * Math.max(1, meanFamily)));
  const runs = Math.max(1, Math.min(mostRuns, most));
  return engine.at(parent, spreadOrdinals(parentCount, runs, SAMPLE_RUN_ROWS));
}
