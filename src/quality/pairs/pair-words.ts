import type { PairReport } from '../report/quality-report.ts';

/** What the document says of a pair, and how it came out, in words. */
export function pairWords({ tie, verdict }: Pick<PairReport, 'tie' | 'verdict'>): string {
  switch (tie) {
    case 'derived':
      return 'one is made from the other';
    case 'shared':
      return 'both rest on a third thing';
    case 'rows':
      return 'nothing ties them, but their rows are not independent';
    case 'none':
      return {
        pass: 'independent as declared: tested',
        warn: 'declared independent: farther from it than chance takes them',
        fail: 'declared independent, and they are not',
        none: 'declared independent: too few rows to tell',
      }[verdict];
  }
}

const URGENCY = { fail: 0, warn: 1, pass: 2, none: 2 } as const;

/** Pairs as a person asks for them: what should not be first, then the strongest. */
export function byUrgency(pairs: readonly PairReport[]): readonly PairReport[] {
  return [...pairs].sort((a, b) => URGENCY[a.verdict] - URGENCY[b.verdict] || Math.abs(b.value) - Math.abs(a.value));
}
