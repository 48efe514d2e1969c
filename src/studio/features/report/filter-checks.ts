import type { QualityCheck } from '../../../quality/report/quality-check.ts';

/** Which checks are listed. */
export const CHECK_FILTERS = ['all', 'failed', 'warned', 'untested'] as const;
export type CheckFilter = (typeof CHECK_FILTERS)[number];

/** Whether a check is one of those a filter leaves. What nobody looked at is untested, never passed. */
export function passesFilter({ verdict, coverage }: QualityCheck, filter: CheckFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'failed':
      return verdict === 'fail';
    case 'warned':
      return verdict === 'warn';
    case 'untested':
      return coverage === 'uncovered';
  }
}

/** The checks a filter leaves whose table, columns or promise have every word that is searched for. */
export function filterChecks(
  checks: readonly QualityCheck[],
  filter: CheckFilter,
  search: string,
): readonly QualityCheck[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return checks.filter((check) => {
    if (!passesFilter(check, filter)) return false;
    const text = `${check.columns.map((column) => `${check.table}.${column}`).join(' ')} ${check.table} ${check.title}`;
    const found = text.toLowerCase();
    return words.every((word) => found.includes(word));
  });
}
