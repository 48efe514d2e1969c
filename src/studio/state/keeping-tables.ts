import type { PlanSummary, TableSummary } from '../../runtime/protocol.ts';

/** The plan with the very tables of plans before it where they say the same, so that nobody draws those again. */
export function keepingTables(plan: PlanSummary, ...before: readonly (PlanSummary | undefined)[]): PlanSummary {
  const known = before.flatMap((each) => each?.tables ?? []);
  const keep = (table: TableSummary) => {
    const text = JSON.stringify(table);
    return known.find((each) => each.name === table.name && JSON.stringify(each) === text) ?? table;
  };
  return { ...plan, tables: plan.tables.map(keep) };
}
