/** How a block of rows is looked at: by all measures, by all but those that cost much, or by those that look throughout. */
export type Thoroughness = 'thorough' | 'quick' | 'none';

/** One block, or row, of so many is looked at where not all are; of large tables one of so many of those blocks, thoroughly. */
export const EVERY = 8;
const SMALL_BLOCKS = 16;
/** In tables of so many blocks, those that are looked at stand together: what looking needs is at hand from one to the next. */
const MANY_BLOCKS = 256;
const TOGETHER = 4;

/**
 * How a block of a table is looked at: the same in every run, whatever its chunks.
 *
 * @param block the place of the block in its table
 * @param blocks how many the table has
 */
export function thoroughnessOf(scope: 'all' | 'blocks', block: number, blocks: number): Thoroughness {
  const every = scope === 'blocks' ? EVERY : 1;
  const together = scope === 'blocks' && blocks >= MANY_BLOCKS ? TOGETHER : 1;
  const place = Math.floor(block / together);
  if (place % every !== 0) return 'none';
  return blocks <= SMALL_BLOCKS || (place / every) % EVERY === 0 ? 'thorough' : 'quick';
}
