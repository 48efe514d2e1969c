import type { BoundTable } from '../engine/plan/bound-table.ts';
import type { Compilation } from '../engine/plan/compile.ts';
import { bindPlan } from '../engine/plan/open-plan.ts';
import type { Plan } from '../engine/plan/plan.ts';
import type { TextMakers } from '../engine/plan/text-makers.ts';

/** The bound tables of a plan that was just compiled: those it was compiled with, bound anew only for texts of a library. */
export function tablesOfPlan(
  plan: Plan,
  { tables }: Pick<Compilation, 'tables'>,
  textMakers: TextMakers | undefined,
): ReadonlyMap<string, BoundTable> {
  return tables !== undefined && textMakers === undefined ? tables : bindPlan(plan, textMakers);
}
