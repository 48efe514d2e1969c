import type { WorkbenchState } from './workbench-state.ts';

/** Whether the rows of the document as it stands are on their way: no plan is of it yet, and nothing is known to be wrong. */
export function isBeingMade({
  document,
  plan,
  planIsOld,
  brokenText,
  engineFault,
  diagnostics,
}: WorkbenchState): boolean {
  if (document === undefined || (plan !== undefined && !planIsOld)) return false;
  if (brokenText !== undefined || engineFault !== undefined) return false;
  return !diagnostics.some(({ severity }) => severity === 'error');
}
