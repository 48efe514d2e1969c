import { RESOLVED_TYPES } from '../../schema/column-type.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { ColumnSpec } from '../../schema/document-model.ts';
import type { GeneratorKind } from '../generators/generator-kind.ts';
import { typeEdits } from './type-edits.ts';

/** Reports what does not fit between a column and its generator; false when it cannot be bound. */
export function checkColumn(
  column: ColumnSpec,
  kind: GeneratorKind,
  path: string,
  report: (diagnostic: Diagnostic) => void,
): boolean {
  if (column.scale !== undefined && column.type !== 'decimal') {
    report({
      code: 'conflict',
      severity: 'error',
      path: `${path}/scale`,
      message: `Decimal places are for decimals, and "${column.name}" is ${column.type}.`,
      hint: 'Make it a decimal, or leave the decimal places out.',
      fix: { title: 'Leave the decimal places out', edits: [{ op: 'remove', path: `${path}/scale` }] },
    });
  }
  const isTimeOfDay = column.type === 'time';
  if (
    column.resolution !== undefined &&
    (!RESOLVED_TYPES.includes(column.type) || (isTimeOfDay && column.resolution === 'day'))
  ) {
    report({
      code: 'conflict',
      severity: 'error',
      path: `${path}/resolution`,
      message: isTimeOfDay
        ? `A time of day is finer than a day, and the resolution of "${column.name}" is one.`
        : `A resolution is for timestamps and times of day, and "${column.name}" is ${column.type}.`,
      hint: isTimeOfDay ? 'Take an hour, or a finer one.' : 'Make it a timestamp, or leave the resolution out.',
      fix: { title: 'Leave the resolution out', edits: [{ op: 'remove', path: `${path}/resolution` }] },
    });
  }
  const [natural] = kind.types;
  if (kind.types.includes(column.type) || natural === undefined) return true;
  report({
    code: 'type_mismatch',
    severity: 'error',
    path: `${path}/type`,
    message: `"${kind.title}" (${kind.kind}) cannot make ${column.type} values.`,
    hint: `It makes: ${kind.types.join(', ')}.`,
    fix: { title: `Make "${column.name}" ${natural}`, edits: typeEdits(column, path, natural) },
  });
  return false;
}
