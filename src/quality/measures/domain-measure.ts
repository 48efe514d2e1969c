import { unitsPerOne } from '../../engine/generators/numeric-shape.ts';
import type { ValueRange } from '../../engine/plan/value-range.ts';
import { checkOf, gateAnswer } from '../report/check-of.ts';
import type { Measure } from './measure.ts';
import { numbersOf } from './number-measure.ts';
import { type ColumnSite, named } from './site.ts';

interface DomainTally {
  rows: number;
  /** Values that are off the grid of the type, and such that lie outside of what the document allows. */
  off: number;
  outside: number;
}

/** Counts numbers and times that their column cannot hold, or that lie beyond the bounds of its generator. */
export function domainMeasure(site: ColumnSite, range: ValueRange): Measure<DomainTally> {
  const { column, table } = site;
  const isFloat = column.type === 'float';
  const grid = column.resolutionMs;
  // What modifiers make of values has other bounds.
  const isBefore = column.modifiers.steps.some((step) => !step.keepsValues);
  const { low, high } = range.certain;
  const units = unitsPerOne(column.scale);
  const isBounded = low > -Infinity || high < Infinity;
  return {
    name: `domain ${column.name}`,
    start: () => ({ rows: 0, off: 0, outside: 0 }),
    look(tally, block) {
      const { values, valid } = numbersOf(block, column.name, isBefore);
      let [rows, off, outside] = [0, 0, 0];
      for (let i = 0; i < block.rows.count; i++) {
        if (valid !== undefined && valid[i] === 0) continue;
        const value = values[i] as number;
        rows++;
        if (value < low || value > high) outside++;
        if (!isFloat && (grid === 1 ? Math.floor(value) !== value : Math.floor(value / grid) * grid !== value)) off++;
      }
      tally.rows += rows;
      tally.off += off;
      tally.outside += outside;
    },
    fold(total, next) {
      total.rows += next.rows;
      total.off += next.off;
      total.outside += next.outside;
    },
    find({ rows, off, outside }) {
      const bounds = !isBounded
        ? 'its generator sets no bounds'
        : column.type === 'date' || column.type === 'timestamp' || column.type === 'time'
          ? 'they lie where its generator puts them'
          : `they lie between ${low / units} and ${high / units}`;
      const answer = gateAnswer(off + outside, rows, {
        title: `${named(site)} holds ${column.type} values of its domain`,
        how: `${rows} values: ${off} are not on the grid of the type, ${outside} outside of the bounds; ${bounds}.`,
        path: `${site.path}/generator`,
      });
      return { checks: [checkOf('domain', table.name, [column.name], answer)] };
    },
  };
}
