import type { NumberVector } from '../../engine/columns/vector.ts';
import { columnShape } from '../../engine/plan/column-shape.ts';
import type { ColumnSpec } from '../../schema/document-model.ts';
import type { Relation } from '../../schema/references/relations.ts';
import { checkOf, gateAnswer } from '../report/check-of.ts';
import { type BrokenRows, countBroken, foldBroken } from './broken-rows.ts';
import type { Measure } from './measure.ts';
import { numbersOf } from './number-measure.ts';
import type { TableSite } from './site.ts';

interface OrderTally {
  rows: number;
  readonly early: BrokenRows;
}

/** A time that may not be before another one. */
export interface OrderedTimes {
  readonly own: ColumnSpec;
  /** How the other one is reached from the row; no step where it stands in the same row. */
  readonly hops: readonly Relation[];
  readonly other: ColumnSpec;
  /** What the other one is called in a sentence. */
  readonly word: string;
}

/** Counts rows whose time is before one they follow, at the coarser resolution of the two (R15). */
export function orderMeasure(site: TableSite, { own, hops, other, word }: OrderedTimes): Measure<OrderTally> {
  const { table } = site;
  const grid = Math.max(columnShape(own).resolutionMs, columnShape(other).resolutionMs);
  return {
    name: `not_before ${own.name} ${word}`,
    start: () => ({ rows: 0, early: { count: 0 } }),
    look(tally, block) {
      const mine = numbersOf(block, own.name, true);
      const theirs =
        hops.length === 0 ? numbersOf(block, other.name, true) : timesOf(block.rows.read(hops, other.name));
      let rows = 0;
      for (let i = 0; i < block.rows.count; i++) {
        if (mine.valid !== undefined && mine.valid[i] === 0) continue;
        if (theirs.valid !== undefined && theirs.valid[i] === 0) continue;
        rows++;
        const time = mine.values[i] as number;
        const first = theirs.values[i] as number;
        if (time < first && Math.floor(time / grid) < Math.floor(first / grid)) countBroken(tally.early, block.rows, i);
      }
      tally.rows += rows;
    },
    fold(total, next) {
      total.rows += next.rows;
      foldBroken(total.early, next.early);
    },
    find({ rows, early }) {
      const answer = gateAnswer(early, rows, {
        title: `${table.name}.${own.name} is never before ${word}`,
        how: `${rows} times were compared with the ones they follow.`,
        path: `${site.path}/columns/${site.spec.columns.findIndex(({ name }) => name === own.name)}`,
      });
      const columns = hops.length === 0 ? [own.name, other.name] : [own.name];
      const check = checkOf('not_before', table.name, columns, answer);
      return { checks: [{ ...check, id: `${check.id} after ${word}` }] };
    },
  };
}

function timesOf(vector: ReturnType<typeof numbersOf> | { readonly storage: string }): NumberVector {
  if (vector.storage !== 'number' || !('values' in vector)) throw new Error('orderMeasure: a time is a number');
  return vector;
}
