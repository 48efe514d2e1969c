import type { DictionaryVector, Vector } from '../../../src/engine/columns/vector.ts';
import { type CompiledFormula, compileFormula, type LookUp } from '../../../src/engine/formula/compile-formula.ts';
import type { ColumnType } from '../../../src/schema/column-type.ts';

/** A column as a test writes it: scaled integers for decimals, milliseconds for times, null for null. */
export interface TestColumn {
  readonly type: ColumnType;
  readonly scale?: number;
  readonly values: readonly (number | string | boolean | null)[];
}

export type TestColumns = Readonly<Record<string, TestColumn>>;

export function vectorOf(column: TestColumn): Vector {
  const { values } = column;
  const valid = values.includes(null) ? { valid: Uint8Array.from(values, (value) => (value === null ? 0 : 1)) } : {};
  if (column.type !== 'text') return { storage: 'number', values: Float64Array.from(values, Number), ...valid };
  const texts = [...new Set(values.filter((value) => value !== null).map(String))];
  const codes = Int32Array.from(values, (value) => (value === null ? 77 : texts.indexOf(String(value))));
  return { storage: 'dictionary', codes, dictionary: { texts }, ...valid };
}

export function compileOver(text: string, columns: TestColumns): CompiledFormula {
  const compiled = tryCompile(text, columns);
  if (compiled.kind === 'problem') throw new Error(`${text}: ${compiled.message} ${compiled.hint}`);
  return compiled;
}

export function tryCompile(text: string, columns: TestColumns) {
  const lookUp: LookUp = (name) => {
    const column = columns[name];
    if (column === undefined) return { kind: 'problem', message: `There is no column ${name}.`, hint: 'Name another.' };
    return { kind: 'input', type: column.type, scale: column.scale ?? 0, nullable: column.values.includes(null) };
  };
  return compileFormula(text, lookUp, lookUp);
}

/** The values of a vector as a person reads them; null for null. */
export function rowsOf(vector: Vector, count: number): (number | string | null)[] {
  return Array.from({ length: count }, (_, row) => {
    if (vector.valid !== undefined && vector.valid[row] === 0) return null;
    if (vector.storage === 'number') return vector.values[row] as number;
    return textAt(vector as DictionaryVector, row);
  });
}

function textAt(vector: DictionaryVector, row: number): string {
  return vector.dictionary.texts[vector.codes[row] as number] as string;
}

/** The formula's value in every row of the columns. */
export function evaluateRows(text: string, columns: TestColumns): (number | string | null)[] {
  const compiled = compileOver(text, columns);
  const count = Math.max(1, ...Object.values(columns).map(({ values }) => values.length));
  const inputs = compiled.names.map((name) => vectorOf(columns[name] as TestColumn));
  return rowsOf(compiled.evaluate(inputs, count), count);
}
