import type { BoundTable } from '../../engine/plan/bound-table.ts';
import { valueRanges } from '../../engine/plan/value-ranges.ts';
import type { Engine } from '../../engine/rows/engine.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import { BLOCK_ROWS, type Block, madeBlock } from '../measures/block.ts';
import type { Measure } from '../measures/measure.ts';
import { tableSite } from '../measures/site.ts';
import { tableMeasures } from '../measures/table-measures.ts';
import { goesByTime } from './goes-by-time.ts';
import { EVERY, thoroughnessOf } from './looked-at.ts';
import type { WatchPlan } from './watch-plan.ts';

/** What has been seen of some rows of a table, one tally for each of its measures: plain data; none of rows nobody looked at. */
export type TableTally = readonly object[];

/** Looks at the rows of a document, wherever they are made. */
export class DocumentWatch {
  readonly plan: WatchPlan;
  readonly #measures: ReadonlyMap<string, readonly Measure[]>;

  constructor(engine: Engine, document: SemblanceDocument, plan: WatchPlan) {
    this.plan = plan;
    const tables = new Map<string, BoundTable>(document.tables.map(({ name }) => [name, engine.table(name)]));
    const ranges = valueRanges(tables);
    this.#measures = new Map(
      document.tables.map(({ name }) => {
        const isCut = plan.scope === 'blocks' && engine.rowCount(name) > BLOCK_ROWS;
        const site = {
          ...tableSite(engine, document, name),
          addsUp: plan.scope === 'all',
          isSampled: plan.scope === 'blocks',
          goesByTime: isCut && goesByTime(engine, name),
        };
        // How many rows a sample has is seen when it is made.
        const rows = plan.scope === 'sample' ? 0 : engine.rowCount(name) / (plan.scope === 'blocks' ? EVERY : 1);
        return [name, tableMeasures(site, ranges, plan.forms.get(name) ?? new Map(), plan.families.get(name), rows)];
      }),
    );
  }

  measures(table: string): readonly Measure[] {
    return this.#measures.get(table) ?? [];
  }

  /** A tally of nothing yet. */
  start(table: string): TableTally {
    return this.measures(table).map((measure) => measure.start());
  }

  /** Looks at some rows of a table: a block of them, whose first row stands at a multiple of `BLOCK_ROWS`. */
  look(tally: TableTally, block: Block): void {
    const measures = this.measures(block.rows.table.name);
    for (let i = 0; i < measures.length; i++) measures[i]?.look(tally[i] ?? {}, block);
  }

  /** As `look`, one measure at a time, so that others get a turn in between. */
  *lookInTurns(tally: TableTally, block: Block): Generator<undefined, void> {
    for (const [i, measure] of this.measures(block.rows.table.name).entries()) {
      measure.look(tally[i] ?? {}, block);
      yield;
    }
  }

  /**
   * Looks at a block of rows as the engine makes them, of which the first has a place in the file, as thoroughly as its turn is.
   *
   * @returns the tally, or one that was started for the block where there was none yet
   */
  lookAt(tally: TableTally, rows: RowSet, from: number): TableTally {
    const table = rows.table.name;
    const blocks = Math.ceil(rows.engine.rowCount(table) / BLOCK_ROWS);
    const scope = this.plan.scope === 'blocks' ? 'blocks' : 'all';
    const thoroughness = thoroughnessOf(scope, Math.floor(from / BLOCK_ROWS), blocks);
    const measures = this.measures(table);
    if (thoroughness === 'none' && !measures.some((measure) => measure.isThroughout)) return tally;
    const into = tally.length === 0 ? this.start(table) : tally;
    const block = madeBlock(rows, thoroughness === 'thorough', from);
    measures.forEach((measure, i) => {
      if (thoroughness !== 'none' || measure.isThroughout) measure.look(into[i] ?? {}, block);
    });
    return into;
  }

  /** Adds what was seen of the rows behind. */
  fold(table: string, total: TableTally, next: TableTally): void {
    if (next.length === 0) return;
    this.measures(table).forEach((measure, i) => measure.fold(total[i] ?? {}, next[i] ?? {}));
  }
}
