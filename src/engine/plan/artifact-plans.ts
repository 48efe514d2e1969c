import type { BoundTable } from './bound-table.ts';
import { orderBytes } from './fits-order.ts';

const OFFSET_BYTES = 8;
const PARENTS_PER_OFFSET = 64;
const MOST_OFFSETS = 2097152;

/** Something that is made before the first row, and what it will take in every worker (R1). */
export interface ArtifactPlan {
  readonly kind: 'offsets' | 'order' | 'rollup' | 'index';
  readonly table: string;
  /** The column it is for, of a roll-up or a reference. */
  readonly column?: string;
  /** The table that is passed over for a roll-up, or pointed at by a reference. */
  readonly of?: string;
  /** Expected, from the stated numbers of rows. */
  readonly bytes: number;
}

/** Lists what is prepared for a document, in the order of its tables and columns; what takes nothing is left out. */
export function artifactPlans(
  tables: ReadonlyMap<string, BoundTable>,
  expectedRows: (table: string) => number,
): readonly ArtifactPlan[] {
  const plans: ArtifactPlan[] = [];
  for (const table of tables.values()) {
    const rows = expectedRows(table.name);
    if (table.rows.kind === 'children') {
      const runs = Math.ceil(expectedRows(table.rows.parent) / PARENTS_PER_OFFSET);
      const bytes = OFFSET_BYTES * (Math.min(runs, MOST_OFFSETS) + 1);
      plans.push({ kind: 'offsets', table: table.name, of: table.rows.parent, bytes });
    }
    plans.push({ kind: 'order', table: table.name, bytes: orderBytes(table.spec, rows) });
    for (const { name, generator, spec } of table.columns.values()) {
      const { accumulates, method } = generator;
      if (accumulates !== undefined) {
        const bytes = accumulates.bytesPerRow * rows;
        plans.push({ kind: 'rollup', table: table.name, column: name, of: accumulates.table, bytes });
      }
      const target = spec.generator.table;
      if (method !== undefined && typeof target === 'string') {
        const bytes = method.bytesPerTargetRow * expectedRows(target);
        plans.push({ kind: 'index', table: table.name, column: name, of: target, bytes });
      }
    }
  }
  return plans.flatMap((plan) => (plan.bytes > 0 ? [{ ...plan, bytes: Math.ceil(plan.bytes) }] : []));
}
