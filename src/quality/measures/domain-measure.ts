import { unitsPerOne } from '../../engine/generators/numeric-shape.ts';
import type { ValueRange } from '../../engine/plan/value-range.ts';
import { checkOf, gateAnswer } from '../report/check-of.ts';
import { numberRange } from '../statistics/number-range.ts';
import { type BrokenRows, countBroken, foldBroken } from './broken-rows.ts';
import type { Measure } from './measure.ts';
import { gridOf, numbersOf } from './number-measure.ts';
import { type ColumnSite, named } from './site.ts';

interface DomainTally {
  rows: number;
  /** Values that are off the grid of the type; broken ones are those, and such that lie outside of what the document allows. */
  off: number;
  readonly broken: BrokenRows;
}

/** Counts numbers and times that their column cannot hold, or that lie beyond the bounds of its generator. */
export function domainMeasure(site: ColumnSite, range: ValueRange): Measure<DomainTally> {
  const { column, table } = site;
  const grid = gridOf(column);
  // What modifiers make of values has other bounds.
  const isBefore = column.modifiers.steps.some((step) => !step.keepsValues);
  const { low, high } = range.certain;
  const units = unitsPerOne(column.scale);
  const isBounded = low > -Infinity || high < Infinity;
  return {
    name: `domain ${column.name}`,
    start: () => ({ rows: 0, off: 0, broken: { count: 0 } }),
    look(tally, block) {
      const vector = numbersOf(block, column.name, isBefore);
      const { min, max, held, isOnGrid } = numberRange(vector, block.rows.count, grid);
      if (isOnGrid && (held === 0 || (min >= low && max <= high))) {
        tally.rows += held;
        return;
      }
      const { values, valid } = vector;
      let [rows, off] = [0, 0];
      for (let i = 0; i < block.rows.count; i++) {
        if (valid !== undefined && valid[i] === 0) continue;
        const value = values[i] as number;
        rows++;
        const isOff =
          grid !== 0 && (grid === 1 ? Math.floor(value) !== value : Math.floor(value / grid) * grid !== value);
        if (isOff) off++;
        if (isOff || value < low || value > high) countBroken(tally.broken, block.rows, i);
      }
      tally.rows += rows;
      tally.off += off;
    },
    fold(total, next) {
      total.rows += next.rows;
      total.off += next.off;
      foldBroken(total.broken, next.broken);
    },
    find({ rows, off, broken }) {
      const bounds = !isBounded
        ? 'its generator sets no bounds'
        : column.type === 'date' || column.type === 'timestamp' || column.type === 'time'
          ? 'they lie where its generator puts them'
          : `they lie between ${low / units} and ${high / units}`;
      const answer = gateAnswer(broken, rows, {
        title: `${named(site)} holds ${column.type} values of its domain`,
        how: `${rows} values: ${off} are not on the grid of the type, ${broken.count - off} others outside of the bounds; ${bounds}.`,
        path: `${site.path}/generator`,
      });
      return { checks: [checkOf('domain', table.name, [column.name], answer)] };
    },
  };
}
