import type { ColumnSpec, TableSpec } from '../../schema/document-model.ts';
import { GENERATORS } from '../generators/registry.ts';
import { bindContext, type Surroundings } from './bind-context.ts';
import { columnShape } from './column-shape.ts';

/** Whether a column can be null before its modifiers. */
export type CleanNulls = (table: TableSpec, column: ColumnSpec) => boolean;

/** Chains of columns that are longer are refused later on; following them here could overflow the stack. */
const MOST_COLUMNS_IN_CHAIN = 500;

/**
 * Says of the columns of a document which can be null before their modifiers: those that may be empty and whose generator
 * can give nothing. A column that only a modifier empties is whole for all that reads it (R11).
 */
export function cleanNulls(surroundings: Omit<Surroundings, 'cleanNulls' | 'report'>): CleanNulls {
  const known = new Map<ColumnSpec, boolean>();
  let depth = 0;
  const canBeNull: CleanNulls = (table, column) => {
    if (column.nullable !== true) return false;
    const answer = known.get(column);
    if (answer !== undefined) return answer;
    const kind = GENERATORS.find((each) => each.kind === column.generator.kind);
    if (kind?.types.includes(column.type) !== true || depth === MOST_COLUMNS_IN_CHAIN) return true;
    // The answer for a column that is asked about on its own account: such a circle is reported elsewhere.
    known.set(column, true);
    depth++;
    const silent = { ...surroundings, cleanNulls: canBeNull, report: () => undefined };
    const context = bindContext(silent, table, '', column.keyed_as ?? column.name);
    const shape = columnShape(column);
    const bound = kind.bind(column.generator, { ...context, ...shape, column, shapeOf: columnShape });
    depth--;
    const nullable = bound?.nullable ?? true;
    known.set(column, nullable);
    return nullable;
  };
  return canBeNull;
}
