import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { ColumnSpec, TableSpec } from '../../schema/document-model.ts';
import { relationsOf } from '../../schema/references/relations.ts';
import type { BoundModifier } from '../modifiers/modifier-kind.ts';
import { removeModifier } from './remove-modifier.ts';

interface Placed {
  readonly table: TableSpec;
  readonly column: ColumnSpec;
  /** What a person calls the modifier. */
  readonly title: string;
  readonly bound: BoundModifier;
  /** JSON pointer of the column. */
  readonly path: string;
  readonly index: number;
}

/** Reports what a modifier may not do to its column: keys, foreign keys, distinct values and times must hold in files too. */
export function checkModifier(placed: Placed, report: (diagnostic: Diagnostic) => void): void {
  const { table, column, title, bound, path, index } = placed;
  const { name } = column;
  const refuse = (finding: Pick<Diagnostic, 'code' | 'message' | 'hint'>) =>
    report({
      ...finding,
      severity: 'error',
      path: `${path}/modifiers/${index}`,
      fix: removeModifier(column, path, index),
    });
  const isNothing = bound.keepsValues && !bound.nullable;
  if (table.key?.includes(name) === true && !isNothing) {
    refuse({
      code: 'conflict',
      message: `"${name}" is a key of ${table.name}: other rows point at its values, so "${title}" may not touch them.`,
      hint: 'Take the modifier away, or choose another key.',
    });
    return;
  }
  const target = relationOf(table, column);
  if (target !== undefined && !bound.keepsValues) {
    refuse({
      code: 'conflict',
      message: `"${name}" points at rows of ${target}: values changed by "${title}" would point at none, or at others.`,
      hint: 'Take the modifier away; only cells without a value may be left in a foreign key.',
    });
  }
  if (column.unique === true && !bound.keepsDistinct) {
    refuse({
      code: 'not_unique',
      message: `"${name}" is unique, and "${title}" can make two values the same.`,
      hint: 'Take the modifier away, or leave "unique" out.',
    });
  }
  if ((table.time === name || column.generator.kind === 'event_time') && !bound.keepsTimes) {
    refuse({
      code: 'time_order',
      message: `"${name}" is the time of ${table.name}: after "${title}" rows would be out of order, or without a time.`,
      hint: 'Take the modifier away, or change a column that is computed from it; rounding down is allowed.',
    });
    return;
  }
  if (bound.nullable && column.nullable !== true) {
    report({
      code: 'null_not_allowed',
      severity: 'error',
      path: `${path}/modifiers/${index}`,
      message: `"${title}" empties cells of "${name}", which may not be empty.`,
      hint: 'Let the column be empty, or take the modifier away.',
      fix: { title: 'Let it be empty', edits: [{ op: 'set', path: `${path}/nullable`, value: true }] },
    });
  }
}

/** The table a foreign key points at. */
function relationOf(table: TableSpec, { name, generator }: ColumnSpec): string | undefined {
  const relation = relationsOf(table).find((each) => each.column === name);
  if (relation !== undefined) return relation.target;
  return generator.kind === 'reference' && typeof generator.table === 'string' ? generator.table : undefined;
}
