import type { RowSet } from '../../engine/rows/row-set.ts';

/**
 * Counts the children of some parents, told by their places in the file, among rows that follow each other family by family;
 * false, with nothing counted, where rows do not.
 *
 * @param placeOf where the children of a parent are counted; -1 where they are not
 */
export function countChildren(rows: RowSet, placeOf: (parent: number) => number, counts: Float64Array): boolean {
  const { parents, parentIndex, firstNumber } = rows.family();
  if (firstNumber === undefined) return false;
  const ordinals = parents.ordinals();
  for (let parent = 0; parent < ordinals.length; parent++) {
    const place = placeOf(ordinals[parent] as number);
    if (place < 0) continue;
    const children = firstFrom(parentIndex, parent + 1) - firstFrom(parentIndex, parent);
    counts[place] = (counts[place] as number) + children;
  }
  return true;
}

/** The first place of a number, or of a greater one, in a rising list. */
function firstFrom(rising: Int32Array, least: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
