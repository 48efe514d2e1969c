import { checkOf, gateAnswer, provenAnswer } from '../report/check-of.ts';
import { type BrokenRows, countBroken, foldBroken } from './broken-rows.ts';
import { differences } from './differences.ts';
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
    look(tally, { rows, clean, computed, isExcused }) {
      const held = clean(column.name);
      const expected = computed(column.name);
      if (held === expected) return;
      tally.rows += rows.count;
      for (const row of differences(held, expected, rows.count, column.type === 'float'))
        if (isExcused?.(column.name, row) !== true) countBroken(tally.wrong, rows, row);
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
