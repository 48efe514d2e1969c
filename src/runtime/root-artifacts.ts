import type { Artifacts } from '../engine/plan/artifacts.ts';
import type { BoundTable } from '../engine/plan/bound-table.ts';

/** What is known before anything is prepared: the rows of tables that hang on no other. */
export function rootArtifacts(tables: ReadonlyMap<string, BoundTable>): Artifacts {
  const rows = [...tables].flatMap(([name, table]): [string, number][] =>
    table.rows.kind === 'root' ? [[name, table.rows.count]] : [],
  );
  return { rows: Object.fromEntries(rows), offsets: {}, orders: {}, accumulated: {}, crowded: [], misses: [] };
}
