import { firstAtLeast } from '../../engine/columns/first-at-least.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';

/**
 * Counts the children of some parents among rows that follow each other family by family; false, with nothing counted, where
 * rows do not.
 *
 * @param chosen the places of those parents in their file, rising
 * @param counts how many children each of them has, to which those of these rows are added
 */
export function countChildren(rows: RowSet, chosen: Float64Array, counts: Float64Array): boolean {
  const { parents, parentIndex, firstNumber } = rows.family();
  if (firstNumber === undefined) return false;
  const ordinals = parents.ordinals();
  let [before, place] = [Infinity, 0];
  for (let parent = 0; parent < ordinals.length; parent++) {
    const ordinal = ordinals[parent] as number;
    // Parents follow each other as well, unless their file is in order of time.
    if (ordinal < before) place = firstAtLeast(chosen, ordinal);
    else while (place < chosen.length && (chosen[place] as number) < ordinal) place++;
    before = ordinal;
    if (chosen[place] !== ordinal) continue;
    const children = firstAtLeast(parentIndex, parent + 1) - firstAtLeast(parentIndex, parent);
    counts[place] = (counts[place] as number) + children;
  }
  return true;
}
