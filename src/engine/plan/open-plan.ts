import { Engine } from '../rows/engine.ts';
import type { Artifacts } from './artifacts.ts';
import { bindDocument } from './bind-document.ts';
import type { BoundTable } from './bound-table.ts';
import type { Plan } from './plan.ts';
import type { TextMakers } from './text-makers.ts';
import { withRows } from './with-rows.ts';

/** The bound tables of a plan, ready to be prepared or run; the makers are those of its `textMethods`. */
export function bindPlan(plan: Plan, textMakers?: TextMakers): ReadonlyMap<string, BoundTable> {
  const resources = textMakers === undefined ? plan.resources : { ...plan.resources, textMakers };
  return bindDocument(withRows(plan.document, plan.rows), plan.scale, resources).tables;
}

/** The engine of a prepared plan: any row of any table. */
export function openPlan(plan: Plan, artifacts: Artifacts, textMakers?: TextMakers): Engine {
  return new Engine(bindPlan(plan, textMakers), artifacts);
}
