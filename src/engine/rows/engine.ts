import type { BlockMemory } from '../columns/block-memory.ts';
import { mapInto } from '../columns/map-into.ts';
import type { NumberVector } from '../columns/vector.ts';
import type { Artifacts, Offsets } from '../plan/artifacts.ts';
import type { BoundTable } from '../plan/bound-table.ts';
import type { ChildRows } from './bound-rows.ts';
import { childrenAt } from './children-at.ts';
import { families } from './families.ts';
import { ParentFinder } from './parent-finder.ts';
import { RowSet } from './row-set.ts';
import { runOf } from './run-of.ts';

/** Tables up to this size are kept whole while an engine lives, once something looks rows up in them. */
const WHOLE_TABLE_ROWS = 131072;

/** Rows may be spread over so many parents, and twice their own number, to be made from all of those. */
const MOST_SPARSE_PARENTS = 65536;

/** Any row of any table of a prepared document, by its place in the table's file. */
export class Engine {
  readonly #tables: ReadonlyMap<string, BoundTable>;
  readonly #rows: Map<string, number>;
  readonly #offsets: Map<string, Offsets>;
  readonly #orders: Map<string, Uint32Array>;
  readonly #accumulated: Map<string, Map<string, NumberVector>>;
  readonly #places = new Map<string, Uint32Array>();
  readonly #finders = new Map<string, ParentFinder>();
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

  /** How many rows each table has of which that is known by now. */
  rowsSoFar(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#rows);
  }

  /** The rows from one ordinal to another, end excluded. @param memory gives arrays to sets that are read at once */
  range(name: string, from: number, to: number, memory?: BlockMemory): RowSet {
    const order = this.#orderOf(this.table(name));
    if (order === undefined) return this.numbered(name, from, to, memory);
    this.#checkRange(name, from, to);
    const ordinals = memory?.numbers(to - from) ?? new Float64Array(to - from);
    for (let i = 0; i < ordinals.length; i++) ordinals[i] = from + i;
    const numbers = memory?.numbers(to - from) ?? new Float64Array(to - from);
    numbers.set(order.subarray(from, to));
    return this.#withNumbers(this.table(name), numbers, ordinals, memory);
  }

  /** The rows from one number to another, end excluded: parents in the order of their file, root rows by identity. */
  numbered(name: string, from: number, to: number, memory?: BlockMemory): RowSet {
    const table = this.table(name);
    this.#checkRange(name, from, to);
    if (table.rows.kind === 'root') return new RowSet(this, table, to - from, { kind: 'range', from }, { memory });
    return this.#childRange(table, table.rows, { from, to }, memory);
  }

  /** The rows at the given ordinals, in the given order. */
  at(name: string, ordinals: Float64Array, memory?: BlockMemory): RowSet {
    const table = this.table(name);
    const order = this.#orderOf(table);
    if (order === undefined) return this.#withNumbers(table, ordinals, undefined, memory);
    const numbers = mapInto(new Float64Array(ordinals.length), ordinals, (ordinal) => order[ordinal] as number);
    return this.#withNumbers(table, numbers, ordinals, memory);
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
    return this.#finderOf(table.name, childSource(table)).firstChildren(parents);
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

  #withNumbers(table: BoundTable, numbers: Float64Array, ordinals?: Float64Array, memory?: BlockMemory): RowSet {
    if (table.rows.kind === 'children') return this.#childrenAt(table, table.rows, numbers, ordinals);
    const place = ordinals === undefined ? {} : { ordinals };
    return new RowSet(this, table, numbers.length, { kind: 'list', numbers, ...place }, { memory });
  }

  #childRange(
    table: BoundTable,
    source: ChildRows,
    { from, to }: { readonly from: number; readonly to: number },
    memory: BlockMemory | undefined,
  ): RowSet {
    const { parentsPerRun, starts } = this.#offsetsOf(table.name);
    const firstRun = runOf(starts, from);
    const lastRun = to > from ? runOf(starts, to - 1) : firstRun;
    const firstParent = Math.min(firstRun * parentsPerRun, this.rowCount(source.parent));
    const endParent = Math.min((lastRun + 1) * parentsPerRun, this.rowCount(source.parent));
    // So many parents have few children: rather than all of them, those that have any of these are held.
    if (endParent - firstParent > MOST_SPARSE_PARENTS + 2 * (to - from)) {
      const numbers = new Float64Array(to - from);
      for (let i = 0; i < numbers.length; i++) numbers[i] = from + i;
      return this.#childrenAt(table, source, numbers);
    }
    const run = this.range(source.parent, firstParent, endParent, memory);
    const counts = source.counts(run);
    let number = starts[firstRun] as number;
    let p = 0;
    while (p < counts.length && number + (counts[p] as number) <= from) number += counts[p++] as number;
    const lead = p;
    const firstNumber = number;
    while (p < counts.length && number < to) number += counts[p++] as number;
    const part = { from: to > from ? from - firstNumber : 0, to: to > from ? to - firstNumber : 0, firstNumber };
    return families(this, table, source, run.slice(lead, p), counts.subarray(lead, p), part, memory);
  }

  #childrenAt(table: BoundTable, source: ChildRows, numbers: Float64Array, ordinals?: Float64Array): RowSet {
    const order = ascending(numbers);
    const sorted =
      order === undefined ? numbers : mapInto(new Float64Array(order.length), order, (i) => numbers[i] as number);
    const found = this.#finderOf(table.name, source).parentsOf(sorted);
    const made = childrenAt(this, table, source, found.parents, found.counts, found);
    if (order === undefined && ordinals === undefined) return made;
    const index = new Int32Array(sorted.length);
    for (let i = 0; i < index.length; i++) index[order === undefined ? i : (order[i] as number)] = i;
    return made.select(index, ordinals);
  }

  #finderOf(name: string, source: ChildRows): ParentFinder {
    let finder = this.#finders.get(name);
    if (finder === undefined) {
      finder = new ParentFinder(this, source, this.#offsetsOf(name));
      this.#finders.set(name, finder);
    }
    return finder;
  }
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
