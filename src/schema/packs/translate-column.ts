import type { ColumnSpec } from '../document-model.ts';

/** A column whose listed values and template are in another language; its name, formulas and everything else stay. */
export function translateColumn(column: ColumnSpec, words: ReadonlyMap<string, string>): ColumnSpec {
  const { values, otherwise, template, pattern } = column.generator;
  if (template !== undefined) return { ...column, generator: { ...column.generator, template: translated(template) } };
  if (pattern !== undefined) return { ...column, generator: { ...column.generator, pattern: translated(pattern) } };
  if (!Array.isArray(values)) return column;
  const own = values.map((each: unknown) =>
    typeof each === 'object' && each !== null && 'value' in each ? { ...each, value: translated(each.value) } : each,
  );
  const generator = { ...column.generator, values: own };
  return {
    ...column,
    generator: otherwise === undefined ? generator : { ...generator, otherwise: translated(otherwise) },
  };

  function translated(value: unknown): unknown {
    return typeof value === 'string' ? (words.get(value) ?? value) : value;
  }
}
