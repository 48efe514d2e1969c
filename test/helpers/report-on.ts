import type { Vector } from '../../src/engine/columns/vector.ts';
import type { RowSet } from '../../src/engine/rows/row-set.ts';
import { BLOCK_ROWS, type Block, madeBlock } from '../../src/quality/measures/block.ts';
import { DocumentWatch, type TableTally } from '../../src/quality/report/document-watch.ts';
import { Finder } from '../../src/quality/report/finder.ts';
import type { QualityReport } from '../../src/quality/report/quality-report.ts';
import { reportOf } from '../../src/quality/report/report-of.ts';
import { runSource } from '../../src/quality/report/run-source.ts';
import { planWatch, type WatchPlan } from '../../src/quality/report/watch-plan.ts';
import type { OpenDocument } from './open-document.ts';

/** What breaks the values of a column: it gets a copy of them, and the rows they belong to. */
export interface Mutation {
  readonly table: string;
  readonly column: string;
  readonly change: (vector: Vector, rows: RowSet) => Vector;
  /** Whether the engine itself makes them so: then they are what is computed. */
  readonly isMade?: true;
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
      computed: (name) => (mutation.isMade ? of(name, asMade.computed(name)) : asMade.computed(name)),
    };
  };
  const { watch, tallies } = watched({ engine, document });
  const seen = new Map(tallies);
  if (mutation !== undefined) seen.set(mutation.table, looked(watch, whole.get(mutation.table), blockOf));
  const run = { hash: '', scale: plan.scale, engineVersion: plan.engineVersion };
  return reportOf(engine, document, run, watch, new Finder(watch, seen));
}

interface Watched {
  readonly watch: DocumentWatch;
  readonly tallies: ReadonlyMap<string, TableTally>;
}

const seenOf = new WeakMap<OpenDocument['engine'], Watched>();

/** What is seen of all rows as they are made; looked at once, however often they are broken. */
function watched({ engine, document }: Pick<OpenDocument, 'engine' | 'document'>): Watched {
  const known = seenOf.get(engine);
  if (known !== undefined) return known;
  const watch = new DocumentWatch(engine, document, planned({ engine, document }));
  const tallies = new Map<string, TableTally>();
  for (const [name, rows] of madeOnce({ engine, document }))
    tallies.set(
      name,
      looked(watch, rows, (block) => madeBlock(block, true)),
    );
  seenOf.set(engine, { watch, tallies });
  return { watch, tallies };
}

function looked(watch: DocumentWatch, rows: RowSet | undefined, blockOf: (rows: RowSet) => Block): TableTally {
  if (rows === undefined) throw new Error('reportOn: there is no such table');
  const { name } = rows.table;
  const total = watch.start(name);
  for (let from = 0; from < rows.count; from += BLOCK_ROWS) {
    const seen = watch.start(name);
    watch.look(seen, blockOf(rows.slice(from, Math.min(rows.count, from + BLOCK_ROWS))));
    watch.fold(name, total, seen);
  }
  return total;
}

/** What a run settles before its first row. */
function planned({ engine, document }: Pick<OpenDocument, 'engine' | 'document'>): WatchPlan {
  const steps = planWatch(document, runSource(engine, 'all'));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
