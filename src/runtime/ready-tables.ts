import type { BoundTable } from '../engine/plan/bound-table.ts';
import { neededForRows } from '../engine/plan/needed-for-rows.ts';
import type { Plan } from '../engine/plan/plan.ts';
import { stepName } from '../engine/plan/step-name.ts';

/** Of a plan that is being prepared, the tables whose rows can be made, given the nodes of its graph that are made. */
export function readyTables(
  plan: Plan,
  tables: ReadonlyMap<string, BoundTable>,
  made: ReadonlySet<string>,
): ReadonlySet<string> {
  const steps = new Set(plan.steps.map(stepName));
  const isThere = (node: string) => !steps.has(node) || made.has(node);
  return new Set([...tables.keys()].filter((name) => [...neededForRows(name, tables)].every(isThere)));
}
