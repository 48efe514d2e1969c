import { gather } from '../../engine/columns/gather.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';
import { finishedBits } from '../kernels/mixed-bits.ts';
import { EVERY } from '../report/looked-at.ts';
import type { Block } from './block.ts';
import type { Measure } from './measure.ts';
import type { ColumnSite } from './site.ts';

/** What is said where a column is measured in rows of every block. */
export const THROUGHOUT_NOTE = ' One row in eight of all blocks, as rows that stand together are of one time.';

/** Whether a column is measured in some rows of every block instead of in all rows of some blocks. */
export function isThroughout({ goesByTime, column: { type } }: ColumnSite): boolean {
  return goesByTime === true && (type === 'date' || type === 'timestamp');
}

/** Measures some rows of every block, which a hash of their places chooses; they are what a sample by chance would be. */
export function throughout<Tally extends object>(measure: Measure<Tally>): Measure<Tally> {
  return { ...measure, isThroughout: true, look: (tally, block) => measure.look(tally, someOf(block)) };
}

/** The rows of a block that are looked at, and their places in it. */
interface Chosen {
  readonly rows: RowSet;
  readonly places: Int32Array;
}

/** What all measures of a block share. */
const chosenOf = new WeakMap<RowSet, Chosen>();

function someOf(block: Block): Block {
  const { rows, places } = chosenOf.get(block.rows) ?? chosen(block);
  const { memory } = block.rows;
  return {
    ...block,
    from: undefined,
    rows,
    shown: (column) => gather(block.shown(column), places, memory),
    clean: (column) => gather(block.clean(column), places, memory),
  };
}

function chosen({ rows, from = 0 }: Block): Chosen {
  const all = new Int32Array(rows.count);
  let found = 0;
  for (let i = 0; i < all.length; i++) if (finishedBits(from + i) % EVERY === 0) all[found++] = i;
  const places = all.subarray(0, found);
  const made = { rows: rows.select(places), places };
  chosenOf.set(rows, made);
  return made;
}
