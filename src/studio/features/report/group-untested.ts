import type { QualityCheck } from '../../../quality/report/quality-check.ts';

/** Checks that were not made for the same reason. */
export interface UntestedGroup {
  readonly why: string;
  readonly checks: readonly QualityCheck[];
}

/** What was not tested by its reason, the most frequent one first, otherwise in the order of the report. */
export function groupUntested(checks: readonly QualityCheck[]): readonly UntestedGroup[] {
  const groups = new Map<string, QualityCheck[]>();
  for (const check of checks) {
    if (check.coverage !== 'uncovered') continue;
    const group = groups.get(check.how);
    if (group === undefined) groups.set(check.how, [check]);
    else group.push(check);
  }
  return [...groups]
    .map(([why, members]) => ({ why, checks: members }))
    .toSorted((a, b) => b.checks.length - a.checks.length);
}
