import type { BoundTable } from '../../engine/plan/bound-table.ts';
import { valueRanges } from '../../engine/plan/value-ranges.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { Measure } from '../measures/measure.ts';
import { type TableSite, tableSite } from '../measures/site.ts';
import { checkOf, gateAnswer } from '../report/check-of.ts';
import type { TableTally } from '../report/document-watch.ts';
import { Finder } from '../report/finder.ts';
import type { QualityCheck } from '../report/quality-check.ts';
import type { QualityReport } from '../report/quality-report.ts';
import { type RunFacts, reportOf } from '../report/report-of.ts';
import type { WatchPlan } from '../report/watch-plan.ts';
import { type FileRows, foundBlock } from './found-block.ts';
import { FoundFile } from './found-file.ts';
import { foundMeasures } from './found-measures.ts';
import { FoundEngine } from './found-rows.ts';
import { heldColumns } from './held-columns.ts';
import { HeldTable } from './held-table.ts';
import { missingTable } from './missing-table.ts';
import { type RollCheck, rollCheck } from './roll-check.ts';

/** Blocks that are folded at a time. */
const BLOCKS = 16;

/** A folder that is to hold a file of every table. */
interface WholeFolder {
  /** Which of its other files may be that of a table. */
  readonly likely: (table: string) => string | undefined;
}

/**
 * Judges the files of a document, whoever wrote them, by their values alone.
 *
 * First the tables that rows of others lead to are read for what those need of them (`held`), then every table is looked
 * at. What is kept does not grow with the rows but for keys that do not count up, and columns that others read.
 */
export class FoundWatch {
  /** Tables that are read beforehand. */
  readonly held: readonly HeldTable[];
  readonly #engine: FoundEngine;
  readonly #document: SemblanceDocument;
  readonly #plan: WatchPlan;
  readonly #tables: ReadonlyMap<string, HeldTable>;
  readonly #whole: WholeFolder | undefined;
  readonly #files: ReadonlyMap<string, FoundFile>;
  readonly #measures = new Map<string, readonly Measure[]>();
  readonly #tallies = new Map<string, TableTally>();
  readonly #pending = new Map<string, { tally: TableTally; blocks: number }>();
  readonly #rolls: RollCheck[] = [];
  readonly #looked = new Map<string, number>();

  /**
   * @param files the file of each table that has one, by the name of the table
   * @param whole there where a table without a file is a fault, and not just one that was not written
   */
  constructor(
    tables: ReadonlyMap<string, BoundTable>,
    document: SemblanceDocument,
    plan: WatchPlan,
    files: ReadonlyMap<string, FoundFile>,
    whole: WholeFolder | undefined,
  ) {
    this.#whole = whole;
    this.#document = document;
    this.#plan = plan;
    this.#files = files;
    const held = new Map<string, HeldTable>();
    this.#engine = new FoundEngine(tables, held);
    const sites = document.tables.map(({ name }) => tableSite(this.#engine, document, name));
    const kept = heldColumns(sites);
    for (const { spec } of sites)
      if (files.has(spec.name)) held.set(spec.name, new HeldTable(spec, kept.get(spec.name) ?? []));
    this.#tables = held;
    this.held = [...held].flatMap(([name, table]) => (kept.has(name) ? [table] : []));
    this.#bind(sites, tables);
  }

  #bind(sites: readonly TableSite[], tables: ReadonlyMap<string, BoundTable>): void {
    const ranges = valueRanges(tables);
    for (const site of sites) {
      const { name } = site.table;
      const rolls = new Map(
        [...site.table.columns.values()].flatMap((column) => {
          const { rolls: again } = column.generator;
          if (again === undefined || column.spec.hidden === true || !this.#files.has(name)) return [];
          const index = site.spec.columns.indexOf(column.spec);
          const path = `${site.path}/columns/${index}`;
          return [[column, rollCheck({ ...site, column, path }, again, this.#engine)] as const];
        }),
      );
      this.#rolls.push(...rolls.values());
      const { forms, families } = this.#plan;
      const family = families.get(name);
      this.#measures.set(
        name,
        foundMeasures(
          site,
          this.#engine,
          ranges,
          forms.get(name) ?? new Map(),
          family === 'cut' ? undefined : family,
          rolls,
        ),
      );
    }
  }

  /** Looks at the rows behind those that were looked at. */
  look(table: string, rows: FileRows, lines: Float64Array): void {
    const measures = this.#measures.get(table) ?? [];
    const from = this.#looked.get(table) ?? 0;
    const held = this.#tables.get(table);
    if (held !== undefined && !this.held.includes(held)) held.rows += rows.count;
    this.#looked.set(table, from + rows.count);
    this.#files.get(table)?.lines.add(lines);
    const block = foundBlock(this.#engine, table, rows, from);
    let pending = this.#pending.get(table);
    if (pending === undefined) this.#pending.set(table, (pending = { tally: start(measures), blocks: 0 }));
    const { tally } = pending;
    measures.forEach((measure, i) => measure.look(tally[i] ?? {}, block));
    for (const roll of this.#rolls) if (roll.child === table) roll.take(block.rows);
    if (++pending.blocks === BLOCKS) this.#fold(table);
  }

  #fold(table: string): void {
    const pending = this.#pending.get(table);
    if (pending === undefined) return;
    const measures = this.#measures.get(table) ?? [];
    const total = this.#tallies.get(table) ?? start(measures);
    measures.forEach((measure, i) => measure.fold(total[i] ?? {}, pending.tally[i] ?? {}));
    this.#tallies.set(table, total);
    this.#pending.delete(table);
  }

  /** The report of all that was looked at. */
  report(run: RunFacts): QualityReport {
    for (const table of this.#pending.keys()) this.#fold(table);
    const tallies = new Map(this.#tallies);
    const measuresOf = (table: string): readonly Measure[] => {
      const measures = this.#measures.get(table) ?? [];
      if (!this.#files.has(table))
        return measures.map((measure) => missingTable(measure, `there is no file of ${table}`));
      return tallies.has(table) ? measures : measures.map((measure) => missingTable(measure, 'the file has no rows'));
    };
    const bound = new Map(this.#document.tables.map(({ name }) => [name, measuresOf(name)]));
    for (const [name, measures] of bound) if (!tallies.has(name)) tallies.set(name, start(measures));
    const watch = { plan: this.#plan, measures: (table: string) => bound.get(table) ?? [] };
    const extra = (table: string, index: number) => this.#fileChecks(table, `/tables/${index}`);
    const report = reportOf(this.#engine, this.#document, run, watch, new Finder(watch, tallies), extra);
    return { ...report, source: 'files', checks: report.checks.map((check) => this.#placed(check)) };
  }

  #fileChecks(table: string, path: string): readonly QualityCheck[] {
    const file = this.#files.get(table);
    if (file !== undefined) return file.checks(table, path, this.#looked.get(table) ?? 0);
    if (this.#whole === undefined) return [];
    const likely = this.#whole.likely(table);
    const hint = likely === undefined ? '' : `: is it ${likely}? Then save it under that name`;
    const about = {
      title: `There is a file of ${table}`,
      how: `No file is called ${table}.csv, .ndjson or .json${hint}.`,
      path,
    };
    return [checkOf('file', table, [], gateAnswer({ count: 1 }, 0, about))];
  }

  /** A check whose example also says on which line of which file it stands. */
  #placed(check: QualityCheck): QualityCheck {
    const file = this.#files.get(check.table);
    const line = check.example === undefined ? undefined : file?.lines.lineOf(check.example);
    return file === undefined || line === undefined ? check : { ...check, where: `${file.name}:${line}` };
  }
}

function start(measures: readonly Measure[]): TableTally {
  return measures.map((measure) => measure.start());
}
