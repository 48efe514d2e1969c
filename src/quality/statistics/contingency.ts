import { gammaQ } from '../../engine/math/gamma-p.ts';

/** How rows of classes of two kinds go together. */
export interface Contingency {
  /** Cramér's V without its bias (Bergsma 2013), from 0 to 1. */
  readonly value: number;
  /** The chance of a chi-square as great or greater, were the two independent. */
  readonly chance: number;
  /** The chance of the greatest there could be with these classes. */
  readonly leastChance: number;
}

/** Fewer rows are not expected in any cell: rare classes are put together until then. */
const LEAST_EXPECTED = 8;

/** Holds rows, counted by two kinds of classes, against independence; undefined where there are too few for two by two. */
export function contingency(counts: readonly (readonly number[])[]): Contingency | undefined {
  let table = counts;
  for (;;) {
    table = withoutEmpty(table);
    const across = transposed(table);
    const [mine, theirs] = [table.map(sum), across.map(sum)];
    const n = sum(mine);
    if (mine.length < 2 || theirs.length < 2) return undefined;
    const [least, other] = [Math.min(...mine), Math.min(...theirs)];
    if ((least * other) / n >= LEAST_EXPECTED) return compared(table, mine, theirs, n);
    const canMerge = [mine.length > 2, theirs.length > 2];
    if (canMerge[0] !== true && canMerge[1] !== true) return undefined;
    table =
      canMerge[1] !== true || (canMerge[0] === true && least <= other) ? merged(table) : transposed(merged(across));
  }
}

function compared(
  table: readonly (readonly number[])[],
  mine: readonly number[],
  theirs: readonly number[],
  n: number,
): Contingency {
  let stat = 0;
  table.forEach((row, r) => {
    row.forEach((rows, c) => {
      const expected = ((mine[r] as number) * (theirs[c] as number)) / n;
      stat += ((rows - expected) * (rows - expected)) / expected;
    });
  });
  const [r, c] = [mine.length, theirs.length];
  const freedom = (r - 1) * (c - 1);
  // Over all ways to pair the rows, chi-square has the mean n / (n - 1) times its degrees of freedom.
  const chanceOf = (square: number) => gammaQ(freedom / 2, (square * (n - 1)) / n / 2);
  const excess = Math.max(0, stat / n - freedom / (n - 1));
  const least = Math.min(r - ((r - 1) * (r - 1)) / (n - 1), c - ((c - 1) * (c - 1)) / (n - 1)) - 1;
  return {
    value: Math.min(1, Math.sqrt(excess / least)),
    chance: chanceOf(stat),
    leastChance: chanceOf(n * (Math.min(r, c) - 1)),
  };
}

/** Puts the two rarest classes together, in the place of the first of them. */
function merged(table: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const totals = table.map(sum);
  const rare = totals.map((_, place) => place).sort((a, b) => (totals[a] as number) - (totals[b] as number) || a - b);
  const [one = 0, other = 0] = rare.slice(0, 2).sort((a, b) => a - b);
  return table.flatMap((row, place) => {
    if (place === other) return [];
    return [place === one ? row.map((rows, c) => rows + (table[other]?.[c] ?? 0)) : row];
  });
}

function withoutEmpty(table: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rows = table.filter((row) => sum(row) > 0);
  return transposed(transposed(rows).filter((row) => sum(row) > 0));
}

function transposed(table: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return (table[0] ?? []).map((_, c) => table.map((row) => row[c] ?? 0));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
