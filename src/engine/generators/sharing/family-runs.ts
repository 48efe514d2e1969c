import type { RowSet } from '../../rows/row-set.ts';

/** Which rows of a list stand there with all their siblings. */
export interface FamilyRuns {
  /** Where each whole family starts and ends among the rows, end excluded. */
  readonly whole: readonly { readonly start: number; readonly end: number }[];
  /** The places of all other rows. */
  readonly torn: Int32Array;
}

/** Finds the families that are whole and in order among some children; `counts` says how many each parent has. */
export function familyRuns(rows: RowSet, counts: Int32Array): FamilyRuns {
  const { parentIndex, ranks } = rows.family();
  const whole: { start: number; end: number }[] = [];
  const torn: number[] = [];
  for (let i = 0; i < rows.count; ) {
    const parent = parentIndex[i] as number;
    const start = i;
    while (i < rows.count && parentIndex[i] === parent && ranks[i] === i - start) i++;
    if (i > start && i - start === counts[parent]) {
      whole.push({ start, end: i });
      continue;
    }
    if (i === start) i++;
    for (let at = start; at < i; at++) torn.push(at);
  }
  return { whole, torn: Int32Array.from(torn) };
}
