import { gatherFound } from '../../engine/columns/gather-found.ts';
import type { NumberVector, Vector } from '../../engine/columns/vector.ts';
import type { BoundTable } from '../../engine/plan/bound-table.ts';
import { Engine } from '../../engine/rows/engine.ts';
import { type FamilyOrigin, RowSet } from '../../engine/rows/row-set.ts';
import { heldKey } from '../../schema/references/held-key.ts';
import { relationParts } from '../../schema/references/relation-parts.ts';
import { type Relation, relationsOf } from '../../schema/references/relations.ts';
import type { HeldTable } from './held-table.ts';
import { NotHeld } from './not-held.ts';

/** Generators that follow from other columns alone: what a file leaves out of them can be computed. */
const TOLD = new Set(['formula', 'lookup', 'template', 'parent']);

/** The rows of files in place of those that an engine makes. */
export class FoundEngine extends Engine {
  readonly #held: ReadonlyMap<string, HeldTable>;

  constructor(tables: ReadonlyMap<string, BoundTable>, held: ReadonlyMap<string, HeldTable>) {
    super(tables, { rows: {}, offsets: {}, orders: {}, accumulated: {} });
    this.#held = held;
  }

  held(name: string): HeldTable {
    const held = this.#held.get(name);
    if (held === undefined) throw new NotHeld(`there is no file of ${name}`);
    return held;
  }

  override rowCount(name: string): number {
    return this.#held.get(name)?.rows ?? 0;
  }

  override wholeTable(): undefined {
    return undefined;
  }

  override at(name: string, ordinals: Float64Array): RowSet {
    const held = this.held(name);
    return new FoundRows(this, this.table(name), ordinals, (column) => gatherFound(held.column(column), ordinals));
  }

  override range(name: string, from: number, to: number): RowSet {
    return this.at(
      name,
      Float64Array.from({ length: to - from }, (_, i) => from + i),
    );
  }

  override numbered(name: string, from: number, to: number): RowSet {
    return this.range(name, from, to);
  }

  override ordinalsOf(_table: BoundTable, numbers: Float64Array): Float64Array {
    return numbers;
  }

  override accumulated(table: string, column: string): NumberVector {
    throw new NotHeld(`${table}.${column} is not rolled up`);
  }
}

/** Rows that were read from a file: what generators ask of rows, answered by the values that stand there. */
export class FoundRows extends RowSet {
  readonly #engine: FoundEngine;
  readonly #valuesOf: (column: string) => Vector | undefined;
  readonly #known = new Map<string, Vector>();
  readonly #links = new Map<string, Float64Array>();
  #family: FamilyOrigin | undefined;
  /** Rows that point at none although they hold a key: 1. */
  readonly strays: Uint8Array;

  /**
   * @param ordinals their places in the file, from 0; -1 for a row that is not there
   * @param valuesOf the values of a column as the file has them; undefined where it has none
   */
  constructor(
    engine: FoundEngine,
    table: BoundTable,
    ordinals: Float64Array,
    valuesOf: (column: string) => Vector | undefined,
  ) {
    super(engine, table, ordinals.length, { kind: 'list', numbers: ordinals });
    this.#engine = engine;
    this.#valuesOf = valuesOf;
    this.strays = new Uint8Array(ordinals.length);
  }

  override column(name: string): Vector {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const column = this.table.columns.get(name);
    if (column === undefined) throw new Error(`FoundRows.column: ${this.table.name} has no column ${name}`);
    const found = column.spec.hidden === true ? undefined : this.#valuesOf(name);
    if (found === undefined && !TOLD.has(column.spec.generator.kind))
      throw new NotHeld(`the files do not hold ${this.table.name}.${name}`);
    if (found !== undefined && column.modifiers.steps.length > 0)
      throw new NotHeld(`files show ${this.table.name}.${name} only as its modifiers leave it`);
    const vector = found ?? column.generator.fill(this);
    this.#known.set(name, vector);
    return vector;
  }

  override exported(name: string): Vector {
    const found = this.#valuesOf(name);
    if (found === undefined) throw new NotHeld(`the files do not hold ${this.table.name}.${name}`);
    return found;
  }

  override picks(name: string): Float64Array {
    const relation = relationsOf(this.table.spec).find(({ kind, column }) => kind === 'key' && column === name);
    if (relation === undefined) throw new Error(`FoundRows.picks: ${this.table.name}.${name} is no reference`);
    return this.links(relation);
  }

  /** The places of the rows that these belong to or point at; -1 for none. */
  links(relation: Relation): Float64Array {
    const key = `${relation.kind}:${relation.column ?? relation.target}`;
    let links = this.#links.get(key);
    if (links === undefined) {
      const held = this.#engine.held(relation.target);
      const parts = heldKey(relationParts(this.table.spec, relation), held.spec);
      const vectors = parts.flatMap((part) => (part === undefined ? [] : [this.#keyValues(part.name)]));
      if (vectors.length === 0 || vectors.length < parts.length)
        throw new NotHeld(`the rows of ${this.table.name} do not hold the key of ${relation.target}`);
      if (!held.index.isKnown) throw new NotHeld(`${relation.target} has too many rows to look keys up`);
      links = held.index.find(vectors, this.count, this.strays);
      this.#links.set(key, links);
    }
    return links;
  }

  #keyValues(name: string): Vector {
    const found = this.#valuesOf(name);
    if (found === undefined) throw new NotHeld(`the files do not hold ${this.table.name}.${name}`);
    return found;
  }

  override family(): FamilyOrigin {
    if (this.#family !== undefined) return this.#family;
    const source = this.table.rows;
    const relation = relationsOf(this.table.spec).find(({ kind }) => kind === 'parent');
    if (relation === undefined || source.kind !== 'children')
      throw new Error(`FoundRows.family: the rows of ${this.table.name} have no parents`);
    const links = this.links(relation);
    // Rows of one parent stand together as a rule; it is looked at once for each such run.
    const places: number[] = [];
    const parentIndex = new Int32Array(this.count);
    for (let row = 0; row < this.count; row++) {
      if (row === 0 || links[row] !== links[row - 1]) places.push(links[row] as number);
      parentIndex[row] = places.length - 1;
    }
    const parents = this.#engine.at(relation.target, Float64Array.from(places));
    const none = new Int32Array(this.count);
    this.#family = { kind: 'families', source, parents, parentIndex, draws: none, ranks: none };
    return this.#family;
  }
}
