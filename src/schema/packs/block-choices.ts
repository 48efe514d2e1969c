import { closeBlocks } from './close-blocks.ts';
import type { Pack } from './pack-model.ts';

/** Combinations of the blocks of a pack, each closed and no two alike. */
export interface BlockChoices {
  readonly choices: readonly (readonly string[])[];
  /** Whether these are all there are. */
  readonly isComplete: boolean;
}

/** Blocks beyond which not every combination is looked at: 2 to this power of them. */
const MOST_FREE_BLOCKS = 14;

/**
 * The combinations of blocks that a person can come to: all of them where they are at most `most`, else the first of them in
 * the order: all blocks, none, each alone, all but each, each pair, then as they come.
 */
export function blockChoices(pack: Pack, most: number): BlockChoices {
  const names = pack.blocks.filter(({ required }) => required !== true).map(({ name }) => name);
  const found = new Map<string, readonly string[]>();
  const take = (chosen: readonly string[]) => {
    const closed = closeBlocks(pack, chosen).map(({ name }) => name);
    found.set(closed.join(), closed);
  };
  take(names);
  take([]);
  for (const name of names) take([name]);
  for (const name of names) take(names.filter((each) => each !== name));
  for (const one of names) for (const other of names) take([one, other]);
  const isEnumerable = names.length <= MOST_FREE_BLOCKS;
  if (isEnumerable) {
    for (let bits = 0; bits < 1 << names.length; bits++) take(names.filter((_, place) => (bits & (1 << place)) !== 0));
  }
  const choices = [...found.values()];
  return { choices: choices.slice(0, most), isComplete: isEnumerable && choices.length <= most };
}
