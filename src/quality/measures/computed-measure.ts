import type { Vector } from '../../engine/columns/vector.ts';
import { checkOf, gateAnswer, provenAnswer } from '../report/check-of.ts';
import { fingerprints } from '../statistics/fingerprints.ts';
import { type BrokenRows, countBroken, foldBroken } from './broken-rows.ts';
import type { Measure } from './measure.ts';
import { type ColumnSite, named } from './site.ts';

interface ComputedTally {
  /** Cells that were computed again. */
  rows: number;
  readonly wrong: BrokenRows;
}

/**
 * Computes the cells of a column again from the rows they rest on, and counts those that hold something else. Of rows the
 * engine has just made, each cell is that very outcome, and nothing is computed twice.
 */
export function computedMeasure(site: ColumnSite): Measure<ComputedTally> {
  const { column, table } = site;
  return {
    name: `computed ${column.name}`,
    start: () => ({ rows: 0, wrong: { count: 0 } }),
    look(tally, { rows, clean }) {
      const held = clean(column.name);
      const computed = rows.column(column.name);
      if (held === computed) return;
      tally.rows += rows.count;
      for (const row of differences(held, computed, rows.count)) countBroken(tally.wrong, rows, row);
    },
    fold(total, next) {
      total.rows += next.rows;
      foldBroken(total.wrong, next.wrong);
    },
    find({ rows, wrong }) {
      const about = { title: `${named(site)} is what is computed`, path: `${site.path}/generator` };
      const how =
        rows === 0
          ? 'Each cell is the outcome of its computation, made once from the row’s own values and handed on.'
          : `${rows} cells were computed again and compared.`;
      const answer = rows === 0 ? provenAnswer({ ...about, how }) : gateAnswer(wrong, rows, { ...about, how });
      return { checks: [checkOf('computed', table.name, [column.name], answer)] };
    },
  };
}

/** The places where two columns hold something else. */
function differences(held: Vector, computed: Vector, count: number): readonly number[] {
  const [mine, theirs] = [fingerprints([held], count), fingerprints([computed], count)];
  const found: number[] = [];
  for (let i = 0; i < count; i++) {
    const [isHeld, isComputed] = [held.valid?.[i] !== 0, computed.valid?.[i] !== 0];
    const isSame = mine.lanes0[i] === theirs.lanes0[i] && mine.lanes1[i] === theirs.lanes1[i];
    if (isHeld !== isComputed || (isHeld && !isSame)) found.push(i);
  }
  return found;
}
