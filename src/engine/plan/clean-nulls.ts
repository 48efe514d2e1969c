import type { ColumnSpec, TableSpec } from '../../schema/document-model.ts';
import type { GeneratorKind } from '../generators/generator-kind.ts';
import { GENERATORS } from '../generators/registry.ts';
import { bindContext, type Surroundings } from './bind-context.ts';
import { columnShape } from './column-shape.ts';
import { ReadRecorder } from './read-recorder.ts';

/** Whether a column can be null before its modifiers. */
export type CleanNulls = (table: TableSpec, column: ColumnSpec) => boolean;

/** Chains of columns that are longer are refused later on; following them here could overflow the stack. */
const MOST_COLUMNS_IN_CHAIN = 500;

/**
 * Says of the columns of a document which can be null before their modifiers: those that may be empty and whose generator
 * can give nothing. A column that only a modifier empties is whole for all that reads it (R11).
 *
 * @param recorder learns what an answer rests on whenever it is given, not only when it is found
 */
export function cleanNulls(
  surroundings: Omit<Surroundings, 'cleanNulls' | 'report'>,
  recorder = new ReadRecorder(),
): CleanNulls {
  const known = new Map<ColumnSpec, { readonly answer: boolean; readonly reads?: ReadonlySet<string> }>();
  let depth = 0;
  const canBeNull: CleanNulls = (table, column) => {
    if (column.nullable !== true) return false;
    const kind = GENERATORS.find((each) => each.kind === column.generator.kind);
    if (kind?.types.includes(column.type) !== true) return true;
    const before = known.get(column);
    if (before !== undefined) {
      recorder.note(...(before.reads ?? []));
      return before.answer;
    }
    if (depth === MOST_COLUMNS_IN_CHAIN) return true;
    // The answer for a column that is asked about on its own account: such a circle is reported elsewhere.
    known.set(column, { answer: true });
    depth++;
    const { result: answer, reads } = recorder.during(() => isNullable(kind, table, column));
    depth--;
    known.set(column, { answer, reads });
    return answer;
  };
  const isNullable = (kind: GeneratorKind, table: TableSpec, column: ColumnSpec): boolean => {
    const silent = { ...surroundings, cleanNulls: canBeNull, report: () => undefined };
    const context = bindContext(silent, table, '', column.keyed_as ?? column.name);
    const shape = columnShape(column);
    const bound = kind.bind(column.generator, { ...context, ...shape, column, shapeOf: columnShape });
    return bound?.nullable ?? true;
  };
  return canBeNull;
}
