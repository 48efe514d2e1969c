import type { Engine } from '../engine/rows/engine.ts';
import { relationOfColumn } from '../schema/references/relation-of-column.ts';
import type { FollowedRow } from './protocol.ts';
import { rowsPage } from './rows-page.ts';

/** The row a foreign key points at; undefined where the cell is empty, or the column is no foreign key. */
export function followedRow(engine: Engine, table: string, row: number, column: string): FollowedRow | undefined {
  const { spec } = engine.table(table);
  const relation = relationOfColumn(spec, column);
  if (relation === undefined || !(row >= 0 && row < engine.rowCount(table))) return undefined;
  const rows = engine.range(table, row, row + 1);
  if (rows.exported(column).valid?.[0] === 0) return undefined;
  const ordinal = relation.kind === 'parent' ? parentPlace(rows.family()) : rows.picks(relation.column ?? column)[0];
  if (ordinal === undefined || !(ordinal >= 0)) return undefined;
  const key = engine.table(relation.target).spec.key ?? [];
  return { ...rowsPage(engine, relation.target, ordinal, 1), key };
}

function parentPlace({ parents, parentIndex }: ReturnType<ReturnType<Engine['range']>['family']>): number | undefined {
  return parents.ordinals()[parentIndex[0] ?? 0];
}
