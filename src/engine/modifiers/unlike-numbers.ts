import type { Vector } from '../columns/vector.ts';

/** The rows whose numbers before and behind a modifier are not as they should be; those that are null on a side are left out. */
export function unlikeNumbers(
  before: Vector,
  behind: Vector,
  count: number,
  isRight: (before: number, behind: number) => boolean,
): readonly number[] {
  if (before.storage !== 'number' || behind.storage !== 'number') return [];
  const rows: number[] = [];
  for (let row = 0; row < count; row++) {
    if (before.valid?.[row] === 0 || behind.valid?.[row] === 0) continue;
    if (!isRight(before.values[row] as number, behind.values[row] as number)) rows.push(row);
  }
  return rows;
}
