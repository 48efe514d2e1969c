import type { WorkbenchState } from './workbench-state.ts';

/** Whether the rows of the document as it stands are on their way: the plan is old, and nothing is known to be wrong. */
export function isBeingMade({ planIsOld, brokenText, engineFault, diagnostics }: WorkbenchState): boolean {
  if (!planIsOld || brokenText !== undefined || engineFault !== undefined) return false;
  return !diagnostics.some(({ severity }) => severity === 'error');
}
