import { field, kindSchema } from '../../schema/fields.ts';
import { mapNames } from '../../schema/formula/rename-in-formula.ts';
import { mayBeNull } from '../../schema/references/may-be-null.ts';
import type { ResolvedReference } from '../../schema/references/resolve-reference.ts';
import { compileFormula, type LookUp } from '../formula/compile-formula.ts';
import { convertNumber } from '../formula/convert-number.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { typeEdits } from '../plan/type-edits.ts';
import { defineGenerator } from './generator-kind.ts';

export const formula = defineGenerator({
  title: 'Formula',
  question: 'How is it computed from other columns?',
  summary: 'Computed from columns of the row, of its parents and of the rows it points at: quantity * product.price.',
  family: 'Computed',
  types: ['decimal', 'integer', 'float', 'boolean', 'text', 'date', 'timestamp'],
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
    const references = new Map<string, ResolvedReference>();
    const compiled = compileFormula(spec.formula, lookUpIn(context, references));
    if (compiled.kind === 'problem') {
      const near = nearFix(context, spec.formula, compiled.message);
      context.report({
        code: 'formula_error',
        at: '/formula',
        message: `${compiled.message}${placed(compiled.start, spec.formula)}`,
        hint: compiled.hint,
        ...near,
      });
      return undefined;
    }
    if (!fits(compiled.type, context)) return undefined;
    const inputs = compiled.names.map((name) => references.get(name)).filter((each) => each !== undefined);
    return {
      nullable: compiled.nullable,
      distinct: false,
      fill(rows) {
        const vectors = inputs.map(({ hops, column }) => rows.read(hops, column.name));
        const result = compiled.evaluate(vectors, rows.count);
        return convertNumber(result, compiled.type, compiled.scale, context.type, context.scale);
      },
    };
  },
});

function lookUpIn(context: ColumnContext, references: Map<string, ResolvedReference>): LookUp {
  return (name) => {
    const found = context.lookUp(name);
    if (found.kind === 'problem') return found;
    const { column } = found.reference;
    references.set(name, found.reference);
    const { type, scale } = context.shapeOf(column);
    return { kind: 'input', type, scale, nullable: mayBeNull(found.reference, context.table, context.document) };
  };
}

/** The repair of a formula whose message names a reference that leads nowhere. */
function nearFix(context: ColumnContext, text: string, message: string) {
  const repairs = new Map<string, string>();
  mapNames(text, (name) => {
    const found = context.lookUp(name);
    if (found.kind === 'problem' && found.near !== undefined && message === found.message)
      repairs.set(name, found.near);
    return name;
  });
  if (repairs.size === 0) return {};
  const value = mapNames(text, (name) => repairs.get(name) ?? name);
  return {
    fix: { title: `Change it to "${value}"`, edits: [{ op: 'set' as const, path: `${context.path}/formula`, value }] },
  };
}

function placed(start: number, text: string): string {
  return text.length > 40 ? ` (at character ${start + 1})` : '';
}

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
