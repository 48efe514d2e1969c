import type { NumberVector } from '../columns/vector.ts';
import type { Artifacts, Offsets } from '../plan/artifacts.ts';
import type { BoundTable } from '../plan/bound-table.ts';
import type { ChildRows } from './bound-rows.ts';
import { childrenAt } from './children-at.ts';
import { families } from './families.ts';
import { RowSet } from './row-set.ts';

/** Tables up to this size are kept whole while an engine lives, once something looks rows up in them. */
const WHOLE_TABLE_ROWS = 131072;

/** Parents up to this number are counted at one go, to find those whose children are asked for. */
const PARENTS_AT_ONCE = 65536;

/** Of tables with at most so many parents the counts are kept, 4 bytes a parent, once rows are looked up in them (R17). */
const MOST_KEPT_COUNTS = 4194304;

/** Any row of any table of a prepared document, by its place in the table's file. */
export class Engine {
  readonly #tables: ReadonlyMap<string, BoundTable>;
  readonly #rows: Map<string, number>;
  readonly #offsets: Map<string, Offsets>;
  readonly #orders: Map<string, Uint32Array>;
  readonly #accumulated: Map<string, Map<string, NumberVector>>;
  readonly #places = new Map<string, Uint32Array>();
  readonly #counts = new Map<string, KeptCounts>();
  readonly #whole = new Map<string, RowSet>();
  readonly #wholeTableRows: number;

  constructor(
    tables: ReadonlyMap<string, BoundTable>,
    artifacts: Pick<Artifacts, 'rows' | 'offsets' | 'orders' | 'accumulated'>,
    wholeTableRows: number = WHOLE_TABLE_ROWS,
  ) {
    this.#tables = tables;
    this.#rows = new Map(Object.entries(artifacts.rows));
    this.#offsets = new Map(Object.entries(artifacts.offsets));
    this.#orders = new Map(Object.entries(artifacts.orders));
    this.#accumulated = new Map(
      Object.entries(artifacts.accumulated).map(([table, columns]) => [table, new Map(Object.entries(columns))]),
    );
    this.#wholeTableRows = wholeTableRows;
  }

  /** Makes the outcome of a table's counting pass known; children of the table can be made from then on. */
  learn(table: string, rows: number, offsets?: Offsets): void {
    this.#rows.set(table, rows);
    if (offsets !== undefined) this.#offsets.set(table, offsets);
  }

  /** Makes the order of a table known that is in order of time: the number of the row at each place of its file. */
  learnOrder(table: string, order: Uint32Array): void {
    this.#orders.set(table, order);
  }

  /** Makes known what a column was rolled up to in its pass: one value a row, in the order of the file. */
  learnAccumulated(table: string, column: string, values: NumberVector): void {
    const columns = this.#accumulated.get(table) ?? new Map<string, NumberVector>();
    columns.set(column, values);
    this.#accumulated.set(table, columns);
  }

  /** What a column was rolled up to in its pass. */
  accumulated(table: string, column: string): NumberVector {
    const values = this.#accumulated.get(table)?.get(column);
    if (values === undefined) throw new Error(`Engine.accumulated: ${table}.${column} is not rolled up yet`);
    return values;
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
    const order = this.#orderOf(this.table(name));
    if (order === undefined) return this.numbered(name, from, to);
    this.#checkRange(name, from, to);
    const ordinals = new Float64Array(to - from);
    for (let i = 0; i < ordinals.length; i++) ordinals[i] = from + i;
    return this.#withNumbers(this.table(name), Float64Array.from(order.subarray(from, to)), ordinals);
  }

  /** The rows from one number to another, end excluded: parents in the order of their file, root rows by identity. */
  numbered(name: string, from: number, to: number): RowSet {
    const table = this.table(name);
    this.#checkRange(name, from, to);
    if (table.rows.kind === 'root') return new RowSet(this, table, to - from, { kind: 'range', from });
    return this.#childRange(table, table.rows, from, to);
  }

  /** The rows at the given ordinals, in the given order. */
  at(name: string, ordinals: Float64Array): RowSet {
    const table = this.table(name);
    const order = this.#orderOf(table);
    if (order === undefined) return this.#withNumbers(table, ordinals);
    const numbers = Float64Array.from(ordinals, (ordinal) => order[ordinal] as number);
    return this.#withNumbers(table, numbers, ordinals);
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

  /** The places in the file of the rows of these numbers. */
  ordinalsOf(table: BoundTable, numbers: Float64Array): Float64Array {
    const order = this.#orderOf(table);
    if (order === undefined) return numbers;
    let places = this.#places.get(table.name);
    if (places === undefined) {
      places = new Uint32Array(order.length);
      for (let place = 0; place < order.length; place++) places[order[place] as number] = place;
      this.#places.set(table.name, places);
    }
    const ordinals = new Float64Array(numbers.length);
    for (let i = 0; i < ordinals.length; i++) ordinals[i] = places[numbers[i] as number] as number;
    return ordinals;
  }

  /** The number of the first child of each parent, whether it has one or not. */
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

  #checkRange(name: string, from: number, to: number): void {
    if (!(from >= 0 && from <= to && to <= this.rowCount(name)))
      throw new RangeError(`Engine.range: ${from} to ${to} is outside ${name}`);
  }

  #orderOf(table: BoundTable): Uint32Array | undefined {
    if (table.spec.order !== 'time') return undefined;
    const order = this.#orders.get(table.name);
    if (order === undefined) throw new Error(`Engine: the rows of ${table.name} are not in order yet`);
    return order;
  }

  #offsetsOf(name: string): Offsets {
    const offsets = this.#offsets.get(name);
    if (offsets === undefined) throw new Error(`Engine: the children in ${name} are not counted yet`);
    return offsets;
  }

  #withNumbers(table: BoundTable, numbers: Float64Array, ordinals?: Float64Array): RowSet {
    if (table.rows.kind === 'children') return this.#childrenAt(table, table.rows, numbers, ordinals);
    const place = ordinals === undefined ? {} : { ordinals };
    return new RowSet(this, table, numbers.length, { kind: 'list', numbers, ...place });
  }

  /** Children before each parent of a run, counted from the run's first; one entry more than the run has parents. */
  #cumulativeCounts(source: ChildRows, run: number, parentsPerRun: number): Float64Array {
    const from = run * parentsPerRun;
    const parents = this.range(source.parent, from, Math.min(from + parentsPerRun, this.rowCount(source.parent)));
    const counts = source.counts(parents);
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
    // So many parents have few children: rather than all of them, those that have any of these are held.
    if (endParent - firstParent > PARENTS_AT_ONCE + 2 * (to - from)) {
      const numbers = new Float64Array(to - from);
      for (let i = 0; i < numbers.length; i++) numbers[i] = from + i;
      return this.#childrenAt(table, source, numbers);
    }
    const run = this.range(source.parent, firstParent, endParent);
    const counts = source.counts(run);
    let number = starts[firstRun] as number;
    let p = 0;
    while (p < counts.length && number + (counts[p] as number) <= from) number += counts[p++] as number;
    const lead = p;
    const firstNumber = number;
    while (p < counts.length && number < to) number += counts[p++] as number;
    const part = { from: to > from ? from - firstNumber : 0, to: to > from ? to - firstNumber : 0, firstNumber };
    return families(this, table, source, run.slice(lead, p), counts.subarray(lead, p), part);
  }

  #childrenAt(table: BoundTable, source: ChildRows, numbers: Float64Array, ordinals?: Float64Array): RowSet {
    const order = ascending(numbers);
    const sorted = order === undefined ? numbers : Float64Array.from(order, (i) => numbers[i] as number);
    const parentIndex = new Int32Array(sorted.length);
    const ranks = new Int32Array(sorted.length);
    const { parents, counts } = this.#parentsAt(table.name, source, sorted, parentIndex, ranks);
    const made = childrenAt(this, table, source, parents, counts, { parentIndex, ranks });
    if (order === undefined && ordinals === undefined) return made;
    const index = new Int32Array(sorted.length);
    for (let i = 0; i < index.length; i++) index[order === undefined ? i : (order[i] as number)] = i;
    return made.select(index, ordinals);
  }

  /** The parents of the children of ascending numbers, and what is known of each child once its parent is. */
  #parentsAt(
    name: string,
    source: ChildRows,
    sorted: Float64Array,
    parentIndex: Int32Array,
    ranks: Int32Array,
  ): { readonly parents: RowSet; readonly counts: Int32Array } {
    const { parentsPerRun, starts } = this.#offsetsOf(name);
    const parentCount = this.rowCount(source.parent);
    const ordinals = new Float64Array(sorted.length);
    const counts = new Int32Array(sorted.length);
    let parents = 0;
    let i = 0;
    while (i < sorted.length) {
      const runs: number[] = [];
      for (let end = i; end < sorted.length && runs.length * parentsPerRun < PARENTS_AT_ONCE; ) {
        const run = lastAtMost(starts, sorted[end] as number);
        runs.push(run);
        end = firstAtLeast(sorted, starts[run + 1] as number, end + 1);
      }
      const countsOf = this.#runCounts(name, source, runs, parentsPerRun, parentCount);
      for (const run of runs) {
        const ofRun = countsOf(run);
        let number = starts[run] as number;
        const end = starts[run + 1] as number;
        for (let p = 0; i < sorted.length && (sorted[i] as number) < end; p++) {
          const count = ofRun[p] as number;
          const next = number + count;
          if ((sorted[i] as number) < next) {
            ordinals[parents] = run * parentsPerRun + p;
            counts[parents] = count;
            for (; i < sorted.length && (sorted[i] as number) < next; i++) {
              parentIndex[i] = parents;
              ranks[i] = (sorted[i] as number) - number;
            }
            parents++;
          }
          number = next;
        }
      }
    }
    return { parents: this.at(source.parent, ordinals.slice(0, parents)), counts: counts.slice(0, parents) };
  }

  /** The children of each parent of some runs; those of a table with few parents are kept, so that they are counted once. */
  #runCounts(
    name: string,
    source: ChildRows,
    runs: readonly number[],
    parentsPerRun: number,
    parentCount: number,
  ): (run: number) => Int32Array {
    if (parentCount > MOST_KEPT_COUNTS) {
      const counts = source.counts(this.#parentsOfRuns(source.parent, runs, parentsPerRun, parentCount));
      const places = new Map(runs.map((run, at) => [run, at * parentsPerRun]));
      return (run) => counts.subarray(places.get(run), (places.get(run) ?? 0) + parentsPerRun);
    }
    let kept = this.#counts.get(name);
    if (kept === undefined) {
      kept = { counts: new Int32Array(parentCount), known: new Uint8Array(Math.ceil(parentCount / parentsPerRun)) };
      this.#counts.set(name, kept);
    }
    const { counts, known } = kept;
    const unknown = runs.filter((run) => known[run] === 0);
    if (unknown.length > 0) {
      const made = source.counts(this.#parentsOfRuns(source.parent, unknown, parentsPerRun, parentCount));
      unknown.forEach((run, at) => {
        counts.set(made.subarray(at * parentsPerRun, (at + 1) * parentsPerRun), run * parentsPerRun);
        known[run] = 1;
      });
    }
    return (run) => counts.subarray(run * parentsPerRun, (run + 1) * parentsPerRun);
  }

  /** The parents of some runs, in the order of their file. */
  #parentsOfRuns(parent: string, runs: readonly number[], parentsPerRun: number, parentCount: number): RowSet {
    const [first = 0] = runs;
    const last = runs[runs.length - 1] ?? first;
    const end = Math.min((last + 1) * parentsPerRun, parentCount);
    if (last - first + 1 === runs.length) return this.range(parent, first * parentsPerRun, end);
    const ordinals = new Float64Array((runs.length - 1) * parentsPerRun + end - last * parentsPerRun);
    runs.forEach((run, at) => {
      const start = at * parentsPerRun;
      const size = Math.min(parentsPerRun, ordinals.length - start);
      for (let k = 0; k < size; k++) ordinals[start + k] = run * parentsPerRun + k;
    });
    return this.at(parent, ordinals);
  }
}

/** How many children parents have, as far as they were counted. */
interface KeptCounts {
  readonly counts: Int32Array;
  /** Which runs of parents were counted. */
  readonly known: Uint8Array;
}

/** The places of numbers in ascending order; undefined where they ascend as they are. */
function ascending(numbers: Float64Array): Int32Array | undefined {
  let i = 1;
  while (i < numbers.length && (numbers[i - 1] as number) <= (numbers[i] as number)) i++;
  if (i >= numbers.length) return undefined;
  const order = new Int32Array(numbers.length);
  for (let k = 0; k < order.length; k++) order[k] = k;
  return order.sort((a, b) => (numbers[a] as number) - (numbers[b] as number));
}

function childSource(table: BoundTable): ChildRows {
  if (table.rows.kind !== 'children') throw new Error(`Engine: the rows of ${table.name} have no parents`);
  return table.rows;
}

/** The first place from `start` whose entry is at least the value; entries never fall. */
function firstAtLeast(sorted: Float64Array, value: number, start: number): number {
  let low = start;
  let high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
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
