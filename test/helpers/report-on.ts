import type { Vector } from '../../src/engine/columns/vector.ts';
import type { RowSet } from '../../src/engine/rows/row-set.ts';
import { sample } from '../../src/engine/rows/sample.ts';
import type { Block } from '../../src/quality/measures/block.ts';
import { madeBlock } from '../../src/quality/measures/block.ts';
import type { QualityReport } from '../../src/quality/report/quality-report.ts';
import { sampleReport } from '../../src/quality/report/sample-report.ts';
import type { OpenDocument } from './open-document.ts';

/** What breaks the values of a column: it gets a copy of them, and the rows they belong to. */
export interface Mutation {
  readonly table: string;
  readonly column: string;
  readonly change: (vector: Vector, rows: RowSet) => Vector;
}

/** The report of all rows of a document, or of its sample, after something was done to them. */
export function reportOn(
  { engine, document, plan }: OpenDocument,
  { mutation, isSample = false }: { readonly mutation?: Mutation; readonly isSample?: boolean } = {},
): QualityReport {
  const sampleOf = (table: string) =>
    isSample ? sample(engine, table) : engine.range(table, 0, engine.rowCount(table));
  const whole = new Map<string, RowSet>(document.tables.map(({ name }) => [name, sampleOf(name)]));
  const blockOf = (rows: RowSet): Block => {
    const made = madeBlock(rows, true);
    if (mutation === undefined || rows.table.name !== mutation.table) return made;
    const has = rows.table.columns.get(mutation.column)?.modifiers.steps.length ?? 0;
    const broken = mutation.change(structuredClone(made.shown(mutation.column)), rows);
    const of = (name: string, otherwise: Vector) => (name === mutation.column ? broken : otherwise);
    return {
      ...made,
      shown: (name) => of(name, made.shown(name)),
      clean: (name) => (has === 0 ? of(name, made.clean(name)) : made.clean(name)),
    };
  };
  const source = { engine, document, sampleOf: (table: string) => whole.get(table) ?? sampleOf(table), blockOf };
  const steps = sampleReport(source, { hash: '', scale: plan.scale, engineVersion: plan.engineVersion });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
