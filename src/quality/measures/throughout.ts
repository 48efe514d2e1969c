import { gather } from '../../engine/columns/gather.ts';
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

function someOf({ from = 0, ...block }: Block): Block {
  const places = new Int32Array(block.rows.count);
  let found = 0;
  for (let i = 0; i < places.length; i++) if (finishedBits(from + i) % EVERY === 0) places[found++] = i;
  const kept = places.subarray(0, found);
  const { memory } = block.rows;
  return {
    ...block,
    rows: block.rows.select(kept),
    shown: (column) => gather(block.shown(column), kept, memory),
    clean: (column) => gather(block.clean(column), kept, memory),
  };
}
