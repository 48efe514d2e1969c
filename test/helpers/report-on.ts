import type { Vector } from '../../src/engine/columns/vector.ts';
import type { RowSet } from '../../src/engine/rows/row-set.ts';
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

const made = new WeakMap<OpenDocument['engine'], ReadonlyMap<string, RowSet>>();

/** All rows of a document, whose columns are made once, however often they are looked at. */
function madeOnce({ engine, document }: Pick<OpenDocument, 'engine' | 'document'>): ReadonlyMap<string, RowSet> {
  const known = made.get(engine);
  if (known !== undefined) return known;
  const rows = new Map(document.tables.map(({ name }) => [name, engine.range(name, 0, engine.rowCount(name))]));
  for (const set of rows.values()) for (const name of set.table.columns.keys()) set.exported(name);
  made.set(engine, rows);
  return rows;
}

/** The report of all rows of a document, after something was done to them. */
export function reportOn(
  { engine, document, plan }: OpenDocument,
  { mutation }: { readonly mutation?: Mutation } = {},
): QualityReport {
  const whole = madeOnce({ engine, document });
  const blockOf = (rows: RowSet): Block => {
    const asMade = madeBlock(rows, true);
    if (mutation === undefined || rows.table.name !== mutation.table) return asMade;
    const has = rows.table.columns.get(mutation.column)?.modifiers.steps.length ?? 0;
    const broken = mutation.change(structuredClone(asMade.shown(mutation.column)), rows);
    const of = (name: string, otherwise: Vector) => (name === mutation.column ? broken : otherwise);
    return {
      ...asMade,
      shown: (name) => of(name, asMade.shown(name)),
      clean: (name) => (has === 0 ? of(name, asMade.clean(name)) : asMade.clean(name)),
    };
  };
  const source = {
    engine,
    document,
    sampleOf: (table: string) => whole.get(table) ?? engine.range(table, 0, 0),
    blockOf,
  };
  const steps = sampleReport(source, { hash: '', scale: plan.scale, engineVersion: plan.engineVersion });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
