import { Engine } from '../rows/engine.ts';
import type { Artifacts } from './artifacts.ts';
import { bindDocument } from './bind-document.ts';
import type { BoundTable } from './bound-table.ts';
import type { Plan } from './plan.ts';
import { withRows } from './with-rows.ts';

/** The bound tables of a plan, ready to be prepared or run. */
export function bindPlan(plan: Plan): ReadonlyMap<string, BoundTable> {
  return bindDocument(withRows(plan.document, plan.rows), plan.scale, plan.resources).tables;
}

/** The engine of a prepared plan: any row of any table. */
export function openPlan(plan: Plan, artifacts: Artifacts): Engine {
  return new Engine(bindPlan(plan), artifacts);
}
