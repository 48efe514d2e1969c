import type { Engine } from '../../engine/rows/engine.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';
import { MOST_WHOLE_ROWS } from '../../engine/rows/sample.ts';
import { SAMPLE_RUNS, sampledParents } from '../../engine/rows/sampled-parents.ts';
import { thinSample } from '../../engine/rows/thin-sample.ts';
import { BLOCK_ROWS } from '../measures/block.ts';
import type { PlanSource } from './plan-source.ts';

/** Enough to see what columns are like, where no families are counted. */
const FEW_RUNS = 16;

/** What a report of a run is planned by: what a sample of its tables would hold, of which no more is made than is asked. */
export function runSource(engine: Engine, scope: 'all' | 'blocks'): PlanSource {
  const known = new Map<string, RowSet>();
  const isCut = (name: string) =>
    scope === 'blocks' && engine.rowCount(name) > BLOCK_ROWS && engine.table(name).rows.kind === 'children';
  const parentsOf = (name: string) => {
    const { rows: source } = engine.table(name);
    if (source.kind !== 'children') return undefined;
    const hasMany = engine.rowCount(name) >= 2 * engine.rowCount(source.parent);
    const runs = isCut(name) && hasMany ? FEW_RUNS : SAMPLE_RUNS;
    const parents = known.get(name) ?? sampledParents(engine, name, source, runs);
    known.set(name, parents);
    return { source, parents };
  };
  return {
    scope,
    rows: (name, most) => thinSample(engine, name, most, parentsOf(name)?.parents),
    parents(name) {
      if (isCut(name)) return 'cut';
      const found = parentsOf(name);
      if (found === undefined) return undefined;
      const children = found.parents.childCounts(found.source).reduce((sum, count) => sum + count, 0);
      return { ...found, isWhole: children <= MOST_WHOLE_ROWS };
    },
  };
}
