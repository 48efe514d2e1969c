import type { QualityCheck } from './quality-check.ts';

/** Failures in the order in which a person mends them: what may be to blame for others goes first, else all stay as they are. */
export function byCause(failures: readonly QualityCheck[]): readonly QualityCheck[] {
  return failures.toSorted((a, b) => rank(a) - rank(b));
}

/** What cannot be read, then broken rows, then what is computed from them, then laws. */
function rank({ family, kind }: QualityCheck): number {
  if (family !== 'gate') return 4;
  return kind === 'file' ? 0 : kind === 'readable' ? 1 : kind === 'computed' ? 3 : 2;
}
