import type { Vector } from '../columns/vector.ts';

/** Writes the number of each row's place (undefined to leave the row's own) over the values of a column of numbers. */
export function replaceNumbers(numbers: readonly (number | undefined)[]) {
  return (vector: Vector, places: Int32Array): Vector => {
    if (vector.storage !== 'number') throw new Error('replaceNumbers: the column holds no numbers');
    const values = Float64Array.from(places, (place, row) => numbers[place] ?? (vector.values[row] as number));
    return { ...vector, values };
  };
}
