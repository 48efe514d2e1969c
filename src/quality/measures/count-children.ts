import { firstAtLeast } from '../../engine/columns/first-at-least.ts';
import type { NumberVector } from '../../engine/columns/vector.ts';
import type { CountedKey } from './counted-key.ts';

/**
 * Counts the children of some parents by their foreign keys, which are running numbers and never fall from row to row;
 * false, with nothing counted, where they do, or where one is missing.
 *
 * @param chosen the places of those parents in their file, rising
 * @param counts how many children each of them has, to which those of these rows are added
 */
export function countChildren(
  { values, valid }: NumberVector,
  rows: number,
  { start, step }: CountedKey,
  chosen: Float64Array,
  counts: Float64Array,
): boolean {
  if (valid !== undefined || !(step > 0)) return false;
  for (let i = 1; i < rows; i++) if (!((values[i] as number) >= (values[i - 1] as number))) return false;
  if (rows === 0) return true;
  const keys = values.subarray(0, rows);
  const last = values[rows - 1] as number;
  const from = firstAtLeast(chosen, Math.floor(((values[0] as number) - start) / step));
  for (let at = from; at < chosen.length; at++) {
    const key = start + step * (chosen[at] as number);
    if (key > last) break;
    // Nothing between two running numbers is the key of a parent.
    const begin = firstAtLeast(keys, key);
    let end = begin;
    while (end < rows && keys[end] === key) end++;
    counts[at] = (counts[at] as number) + end - begin;
  }
  return true;
}
