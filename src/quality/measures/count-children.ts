import { firstAtLeast } from '../../engine/columns/first-at-least.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';

/**
 * Counts the children of some parents among rows that follow each other family by family, in the order of their parents'
 * file; false, with nothing counted, where rows do not.
 *
 * @param chosen the places of those parents in their file, rising
 * @param counts how many children each of them has, to which those of these rows are added
 */
export function countChildren(rows: RowSet, chosen: Float64Array, counts: Float64Array): boolean {
  const { parents, parentIndex, firstNumber } = rows.family();
  if (firstNumber === undefined) return false;
  const ordinals = parents.ordinals();
  const last = ordinals.length - 1;
  if (last < 0) return true;
  const from = ordinals[0] as number;
  // The file of parents may be in order of time, in which they do not follow each other.
  const isInOrder = ordinals === parents.numbers() && (ordinals[last] as number) - from === last;
  if (!isInOrder) return false;
  for (let at = firstAtLeast(chosen, from); at < chosen.length; at++) {
    const parent = (chosen[at] as number) - from;
    if (parent > last) break;
    const children = firstAtLeast(parentIndex, parent + 1) - firstAtLeast(parentIndex, parent);
    counts[at] = (counts[at] as number) + children;
  }
  return true;
}
