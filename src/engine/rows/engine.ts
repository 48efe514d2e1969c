import type { Artifacts, Offsets } from '../plan/artifacts.ts';
import type { BoundTable } from '../plan/bound-table.ts';
import type { ChildRows } from './bound-rows.ts';
import { families } from './families.ts';
import { RowSet } from './row-set.ts';

/** Tables up to this size are kept whole while an engine lives, once something looks rows up in them. */
const WHOLE_TABLE_ROWS = 131072;

/** Any row of any table of a prepared document, by its place in the table's file. */
export class Engine {
  readonly #tables: ReadonlyMap<string, BoundTable>;
  readonly #rows: Map<string, number>;
  readonly #offsets: Map<string, Offsets>;
  readonly #whole = new Map<string, RowSet>();
  readonly #wholeTableRows: number;

  constructor(
    tables: ReadonlyMap<string, BoundTable>,
    artifacts: Pick<Artifacts, 'rows' | 'offsets'>,
    wholeTableRows: number = WHOLE_TABLE_ROWS,
  ) {
    this.#tables = tables;
    this.#rows = new Map(Object.entries(artifacts.rows));
    this.#offsets = new Map(Object.entries(artifacts.offsets));
    this.#wholeTableRows = wholeTableRows;
  }

  /** Makes the outcome of a table's counting pass known; children of the table can be made from then on. */
  learn(table: string, rows: number, offsets?: Offsets): void {
    this.#rows.set(table, rows);
    if (offsets !== undefined) this.#offsets.set(table, offsets);
  }

  table(name: string): BoundTable {
    const table = this.#tables.get(name);
    if (table === undefined) throw new Error(`Engine.table: there is no table ${name}`);
    return table;
  }

  rowCount(name: string): number {
    const rows = this.#rows.get(name);
    if (rows === undefined) throw new Error(`Engine.rowCount: the rows of ${name} are not counted yet`);
    return rows;
  }

  /** The rows from one ordinal to another, end excluded. */
  range(name: string, from: number, to: number): RowSet {
    const table = this.table(name);
    if (!(from >= 0 && from <= to && to <= this.rowCount(name)))
      throw new RangeError(`Engine.range: ${from} to ${to} is outside ${name}`);
    if (table.rows.kind === 'root') return new RowSet(this, table, to - from, { kind: 'range', from });
    return this.#childRange(table, table.rows, from, to);
  }

  /** The rows at the given ordinals, in the given order. */
  at(name: string, ordinals: Float64Array): RowSet {
    const table = this.table(name);
    if (table.rows.kind === 'root') return new RowSet(this, table, ordinals.length, { kind: 'list', ordinals });
    return this.#childrenAt(table, table.rows, ordinals);
  }

  /** All rows of a small table, kept; undefined for a larger one. */
  wholeTable(name: string): RowSet | undefined {
    const rows = this.rowCount(name);
    if (rows > this.#wholeTableRows) return undefined;
    let whole = this.#whole.get(name);
    if (whole === undefined) {
      whole = this.range(name, 0, rows);
      this.#whole.set(name, whole);
    }
    return whole;
  }

  /** The ordinal of the first child of each parent, whether it has one or not. */
  firstChildren(table: BoundTable, parents: RowSet): Float64Array {
    const source = childSource(table);
    const { parentsPerRun, starts } = this.#offsetsOf(table.name);
    const parentOrdinals = parents.ordinals();
    const firsts = new Float64Array(parents.count);
    let run = -1;
    let before: Float64Array = new Float64Array(0);
    for (let i = 0; i < parents.count; i++) {
      const ordinal = parentOrdinals[i] as number;
      const wanted = Math.floor(ordinal / parentsPerRun);
      if (wanted !== run) {
        run = wanted;
        before = this.#cumulativeCounts(source, run, parentsPerRun);
      }
      firsts[i] = (starts[run] as number) + (before[ordinal - run * parentsPerRun] as number);
    }
    return firsts;
  }

  #offsetsOf(name: string): Offsets {
    const offsets = this.#offsets.get(name);
    if (offsets === undefined) throw new Error(`Engine: the children in ${name} are not counted yet`);
    return offsets;
  }

  /** Children before each parent of a run, counted from the run's first; one entry more than the run has parents. */
  #cumulativeCounts(source: ChildRows, run: number, parentsPerRun: number): Float64Array {
    const from = run * parentsPerRun;
    const parents = this.range(source.parent, from, Math.min(from + parentsPerRun, this.rowCount(source.parent)));
    const counts = parents.childCounts(source);
    const before = new Float64Array(counts.length + 1);
    for (let p = 0; p < counts.length; p++) before[p + 1] = (before[p] as number) + (counts[p] as number);
    return before;
  }

  #childRange(table: BoundTable, source: ChildRows, from: number, to: number): RowSet {
    const { parentsPerRun, starts } = this.#offsetsOf(table.name);
    const firstRun = lastAtMost(starts, from);
    const lastRun = to > from ? lastAtMost(starts, to - 1) : firstRun;
    const firstParent = Math.min(firstRun * parentsPerRun, this.rowCount(source.parent));
    const endParent = Math.min((lastRun + 1) * parentsPerRun, this.rowCount(source.parent));
    const run = this.range(source.parent, firstParent, endParent);
    const counts = run.childCounts(source);
    let ordinal = starts[firstRun] as number;
    let p = 0;
    while (p < counts.length && ordinal + (counts[p] as number) <= from) ordinal += counts[p++] as number;
    const lead = p;
    const firstOrdinal = ordinal;
    const skip = from - firstOrdinal;
    while (p < counts.length && ordinal < to) ordinal += counts[p++] as number;
    const made = families(this, table, source, run.slice(lead, p), firstOrdinal).rows;
    return made.slice(to > from ? skip : 0, to > from ? skip + (to - from) : 0);
  }

  #childrenAt(table: BoundTable, source: ChildRows, ordinals: Float64Array): RowSet {
    const { parentsPerRun, starts } = this.#offsetsOf(table.name);
    const order = new Int32Array(ordinals.length);
    for (let i = 0; i < order.length; i++) order[i] = i;
    order.sort((a, b) => (ordinals[a] as number) - (ordinals[b] as number));
    const parentOrdinals = new Float64Array(ordinals.length);
    const parentOf = new Int32Array(ordinals.length);
    const rankOf = new Int32Array(ordinals.length);
    let parents = 0;
    let run = -1;
    let before: Float64Array = new Float64Array(0);
    let p = 0;
    for (const i of order) {
      const ordinal = ordinals[i] as number;
      const wanted = lastAtMost(starts, ordinal);
      if (wanted !== run) {
        run = wanted;
        before = this.#cumulativeCounts(source, run, parentsPerRun);
        p = 0;
      }
      const inRun = ordinal - (starts[run] as number);
      while ((before[p + 1] as number) <= inRun) p++;
      const parent = run * parentsPerRun + p;
      if (parents === 0 || parentOrdinals[parents - 1] !== parent) parentOrdinals[parents++] = parent;
      parentOf[i] = parents - 1;
      rankOf[i] = inRun - (before[p] as number);
    }
    const made = families(this, table, source, this.at(source.parent, parentOrdinals.slice(0, parents)));
    const index = new Int32Array(ordinals.length);
    for (let i = 0; i < index.length; i++)
      index[i] = (made.starts[parentOf[i] as number] as number) + (rankOf[i] as number);
    return made.rows.select(index);
  }
}

function childSource(table: BoundTable): ChildRows {
  if (table.rows.kind !== 'children') throw new Error(`Engine: the rows of ${table.name} have no parents`);
  return table.rows;
}

/** The last index whose entry is at most the value; entries never fall. */
function lastAtMost(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, Math.max(0, sorted.length - 2));
}
