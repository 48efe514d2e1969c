import type { Artifacts } from '../engine/plan/artifacts.ts';
import type { BoundTable } from '../engine/plan/bound-table.ts';
import { dependencyName } from '../engine/plan/dependency.ts';
import type { Plan } from '../engine/plan/plan.ts';
import { Engine } from '../engine/rows/engine.ts';
import type { RowSet } from '../engine/rows/row-set.ts';

/** A plan that rows can be asked of, by its id; of one that is still being prepared, those that need nothing to come. */
export interface OpenPlan {
  readonly id: number;
  readonly plan: Plan;
  readonly tables: ReadonlyMap<string, BoundTable>;
  readonly engine: Engine;
  /** There once everything is prepared. */
  readonly artifacts?: Artifacts;
  readonly samples: Map<string, RowSet>;
  /** The nodes of its graph that are made. */
  readonly made: Set<string>;
}

/** A plan of which nothing is prepared yet; how many rows tables have that hang on no other is known all the same. */
export function beginPlan(id: number, plan: Plan, tables: ReadonlyMap<string, BoundTable>): OpenPlan {
  const rows = [...tables].flatMap(([name, table]): [string, number][] =>
    table.rows.kind === 'root' ? [[name, table.rows.count]] : [],
  );
  const engine = new Engine(tables, { rows: Object.fromEntries(rows), offsets: {}, orders: {}, accumulated: {} });
  const made = new Set(rows.map(([table]) => dependencyName({ kind: 'numbers', table })));
  return { id, plan, tables, engine, samples: new Map(), made };
}

/** The plan without the rows it has kept, for one that is hardly asked of any more. */
export function restingPlan(plan: OpenPlan): OpenPlan {
  const { tables, artifacts } = plan;
  return artifacts === undefined ? plan : { ...plan, engine: new Engine(tables, artifacts), samples: new Map() };
}
