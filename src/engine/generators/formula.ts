import { field, kindSchema } from '../../schema/fields.ts';
import { bindFormula } from '../formula/bind-formula.ts';
import { convertNumber } from '../formula/convert-number.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { typeEdits } from '../plan/type-edits.ts';
import { formulaProof } from './formula-proof.ts';
import { defineGenerator } from './generator-kind.ts';

export const formula = defineGenerator({
  title: 'Formula',
  question: 'How is it computed from other columns?',
  summary: 'Computed from columns of the row, of its parents and of the rows it points at: quantity * product.price.',
  family: 'Computed',
  types: ['decimal', 'integer', 'float', 'boolean', 'text', 'date', 'time', 'timestamp'],
  schema: kindSchema('formula', {
    formula: field.reference('formula', {
      title: 'Formula',
      description: 'What to compute. Other columns by name, columns of parents and of referenced rows as table.column.',
      example: 'quantity * product.price',
    }),
  }),
  example: { kind: 'formula', formula: 'quantity * product.price' },
  defaults: { kind: 'formula', formula: '0' },
  bind(spec, context) {
    const bound = bindFormula(spec.formula, context, '/formula');
    if (bound === undefined || !fits(bound.type, context)) return undefined;
    const { type, scale, resolutionMs } = context;
    return {
      nullable: bound.nullable,
      distinct: false,
      ...formulaProof(bound, context),
      fill: (rows) =>
        convertNumber(bound.evaluate(rows), bound.type, bound.scale, type, scale, resolutionMs, rows.memory),
    };
  },
});

function fits(made: ColumnContext['type'], context: ColumnContext): boolean {
  const { type, report, path } = context;
  const numeric = (each: string) => each === 'integer' || each === 'decimal' || each === 'float';
  const time = (each: string) => each === 'date' || each === 'timestamp';
  if (made === type || (numeric(made) && numeric(type)) || (time(made) && time(type))) return true;
  const columnPath = path.slice(0, path.lastIndexOf('/'));
  report({
    code: 'type_mismatch',
    at: '/formula',
    message: `The formula gives ${made}, but "${context.column.name}" is ${type}.`,
    hint: 'Change the type of the column, or the formula.',
    fix: { title: `Make it ${made}`, edits: typeEdits(context.column, columnPath, made) },
  });
  return false;
}
