/** One step from the old lines to the new ones. */
export interface LineStep {
  readonly kind: 'keep' | 'remove' | 'add';
  readonly line: string;
}

const mostChanges = 500;

/**
 * The shortest way from one list of lines to another (E. W. Myers, "An O(ND) difference algorithm and its variations",
 * 1986). Beyond 500 changed lines all old lines are removed and all new ones added.
 */
export function linePath(before: readonly string[], after: readonly string[]): readonly LineStep[] {
  const trace = reach(before, after);
  if (trace === undefined) {
    return [
      ...before.map((line): LineStep => ({ kind: 'remove', line })),
      ...after.map((line): LineStep => ({ kind: 'add', line })),
    ];
  }
  return walkBack(trace, before, after);
}

/** For each number of changes how far each diagonal got before it, up to the number that reaches the end. */
function reach(before: readonly string[], after: readonly string[]): readonly Int32Array[] | undefined {
  const most = Math.min(before.length + after.length, mostChanges);
  const middle = most + 1;
  const furthest = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let changes = 0; changes <= most; changes++) {
    trace.push(furthest.slice());
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = goesDown(furthest, middle, diagonal, changes)
        ? (furthest[middle + diagonal + 1] as number)
        : (furthest[middle + diagonal - 1] as number) + 1;
      let y = x - diagonal;
      while (x < before.length && y < after.length && before[x] === after[y]) {
        x += 1;
        y += 1;
      }
      furthest[middle + diagonal] = x;
      if (x >= before.length && y >= after.length) return trace;
    }
  }
  return undefined;
}

function goesDown(furthest: Int32Array, middle: number, diagonal: number, changes: number): boolean {
  if (diagonal === -changes) return true;
  if (diagonal === changes) return false;
  return (furthest[middle + diagonal - 1] as number) < (furthest[middle + diagonal + 1] as number);
}

function walkBack(
  trace: readonly Int32Array[],
  before: readonly string[],
  after: readonly string[],
): readonly LineStep[] {
  const steps: LineStep[] = [];
  let x = before.length;
  let y = after.length;
  for (let changes = trace.length - 1; changes >= 0; changes--) {
    const furthest = trace[changes] as Int32Array;
    const middle = (furthest.length - 1) / 2;
    const diagonal = x - y;
    const isDown = goesDown(furthest, middle, diagonal, changes);
    const previous = isDown ? diagonal + 1 : diagonal - 1;
    const previousX = changes === 0 ? 0 : (furthest[middle + previous] as number);
    const previousY = changes === 0 ? 0 : previousX - previous;
    while (x > previousX && y > previousY) {
      x -= 1;
      y -= 1;
      steps.push({ kind: 'keep', line: before[x] as string });
    }
    if (changes === 0) break;
    if (isDown) steps.push({ kind: 'add', line: after[--y] as string });
    else steps.push({ kind: 'remove', line: before[--x] as string });
  }
  return steps.reverse();
}
