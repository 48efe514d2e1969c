import type { PreparingSince } from '../../state/workbench-state.ts';
import { formatRoughCount } from '../../ui/format.ts';

const remainingFromMs = 2000;

/** How far a pass has come, and from its third second on how long it will take, e.g. "Counting order: 12 M of 100 M rows gone over, 12 %, about 40 s left". */
export function preparingWords({ table, rows, of, sinceMs, atMs }: PreparingSince): string {
  const passedMs = atMs - sinceMs;
  const percent = of === 0 ? 100 : Math.floor((100 * rows) / of);
  const words = `Counting ${table}: ${formatRoughCount(rows)} of ${formatRoughCount(of)} rows gone over, ${percent}\u202f%`;
  if (passedMs < remainingFromMs || rows === 0) return words;
  const leftSeconds = Math.ceil(((of - rows) / rows) * (passedMs / 1000));
  return `${words}, about ${leftSeconds < 90 ? `${leftSeconds} s` : `${Math.round(leftSeconds / 60)} min`} left`;
}
