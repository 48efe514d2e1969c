import type { Relation } from '../../schema/references/relations.ts';
import type { BlockMemory } from '../columns/block-memory.ts';
import { gather } from '../columns/gather.ts';
import { foundPlaces, gatherFound } from '../columns/gather-found.ts';
import { slice } from '../columns/slice.ts';
import type { Vector } from '../columns/vector.ts';
import type { BoundTable } from '../plan/bound-table.ts';
import { fillChildIdentities } from '../random/child-identities.ts';
import { fillLanes } from '../random/fill-lanes.ts';
import { fillContiguous, fillGathered } from '../random/fill-uniforms.ts';
import type { StreamKey } from '../random/stream-key.ts';
import type { ChildRows } from './bound-rows.ts';
import type { Engine } from './engine.ts';

/** Row identities: two 32-bit lanes a row (R13). */
export interface Identities {
  readonly lanes0: Uint32Array;
  readonly lanes1: Uint32Array;
}

/** Where the rows of a set come from. */
export type Origin = (
  | { readonly kind: 'range'; readonly from: number }
  | { readonly kind: 'list'; readonly numbers: Float64Array }
  | FamilyOrigin
) & {
  /** The places in the file, known already where the rows were asked for by them in a table in order of time. */
  readonly ordinals?: Float64Array;
};

/** Children of a set of parents, in file order; rank is the place among the siblings, draw the child number (R2). */
export interface FamilyOrigin {
  readonly kind: 'families';
  readonly source: ChildRows;
  readonly parents: RowSet;
  readonly parentIndex: Int32Array;
  readonly draws: Int32Array;
  readonly ranks: Int32Array;
  /** Given where the children have times, and had to be put in the order of those. */
  readonly identities?: Identities;
  readonly timeUniforms?: Float64Array;
  /** The number of the first row, where the rows follow each other family by family. */
  readonly firstNumber?: number;
}

/** The set a slice was cut from, and where: what is known of the whole need not be made again for a part. */
interface Within {
  readonly rows: RowSet;
  readonly from: number;
}

const TWO_32 = 4294967296;

/**
 * A list of rows of one table, and everything that can be asked of them.
 *
 * A contiguous range, a preview page and a gather for a look-up are the same thing here, so that all of them run the same
 * kernels (R34). Columns are made when first asked for and kept as long as the set is.
 */
export class RowSet {
  readonly engine: Engine;
  readonly table: BoundTable;
  readonly count: number;
  readonly #origin: Origin;
  readonly #within: Within | undefined;
  /** Gives the arrays, of a set that is not read any more when they are taken back. */
  readonly memory: BlockMemory | undefined;
  readonly #columns = new Map<string, Vector>();
  readonly #exported = new Map<string, Vector>();
  readonly #reads = new Map<string, Vector>();
  readonly #picks = new Map<string, Float64Array>();
  readonly #targets = new Map<string, RowSet>();
  readonly #childCounts = new Map<ChildRows, Int32Array>();
  #identities: Identities | undefined;
  #numbers: Float64Array | undefined;
  #ordinals: Float64Array | undefined;

  constructor(
    engine: Engine,
    table: BoundTable,
    count: number,
    origin: Origin,
    { within, memory }: { readonly within?: Within; readonly memory?: BlockMemory | undefined } = {},
  ) {
    this.engine = engine;
    this.table = table;
    this.count = count;
    this.#origin = origin;
    this.#within = within;
    this.memory = memory;
    this.#ordinals = origin.ordinals;
    if (origin.kind === 'families') this.#identities = origin.identities;
  }

  /** The parents and children behind the rows of a child table. */
  family(): FamilyOrigin {
    if (this.#origin.kind !== 'families')
      throw new Error(`RowSet.family: the rows of ${this.table.name} have no parents`);
    return this.#origin;
  }

  /** The uniforms of one stream, one a row: strictly between 0 and 1. */
  uniforms(key: StreamKey): Float64Array {
    const out = this.freshNumbers();
    this.fillUniforms(key, out);
    return out;
  }

  /** An array of a number a row, whatever they are: to be filled, and to be kept no longer than the set. */
  freshNumbers(): Float64Array {
    return this.memory?.numbers(this.count) ?? new Float64Array(this.count);
  }

  /** As `freshNumbers`, of an integer a row. */
  freshIntegers(): Int32Array {
    return this.memory?.integers(this.count) ?? new Int32Array(this.count);
  }

  /** As `freshNumbers`, of a byte a row. */
  freshFlags(): Uint8Array {
    return this.memory?.bytes(this.count) ?? new Uint8Array(this.count);
  }

  /** As `uniforms`, into an array that is at least as long as the set; what lies behind stays. */
  fillUniforms(key: StreamKey, out: Float64Array): void {
    if (this.#origin.kind === 'range') {
      fillContiguous(key, this.#origin.from, this.count, out);
    } else {
      const { lanes0, lanes1 } = this.identities();
      fillGathered(key, lanes0, lanes1, this.count, out);
    }
  }

  /** 64 random bits of one stream a row, as two lanes; each attempt gives others. */
  bits(key: StreamKey, attempt: number): Identities {
    const { lanes0, lanes1 } = this.identities();
    const bits = { lanes0: this.#freshLanes(), lanes1: this.#freshLanes() };
    fillLanes(key, lanes0, lanes1, this.count, bits.lanes0, bits.lanes1, attempt);
    return bits;
  }

  identities(): Identities {
    this.#identities ??= this.#makeIdentities();
    return this.#identities;
  }

  /** The place of each row in the file of its table, from 0. */
  ordinals(): Float64Array {
    this.#ordinals ??= this.engine.ordinalsOf(this.table, this.numbers());
    return this.#ordinals;
  }

  /** The number of each row, from 0: its place in the file, were the table not in order of time. */
  numbers(): Float64Array {
    this.#numbers ??= this.#makeNumbers();
    return this.#numbers;
  }

  /** The uniform that places each row inside its parent's window of time. */
  timeUniforms(): Float64Array {
    const { timeUniforms } = this.family();
    if (timeUniforms === undefined)
      throw new Error(`RowSet.timeUniforms: the rows of ${this.table.name} have no times`);
    return timeUniforms;
  }

  /** The clean values of a column of this table: what references, formulas and roll-ups read (R11). */
  column(name: string): Vector {
    const known = this.#columns.get(name);
    if (known !== undefined) return known;
    const column = this.table.columns.get(name);
    if (column === undefined) throw new Error(`RowSet.column: ${this.table.name} has no column ${name}`);
    const vector = this.#cutOf((whole) => whole.#columns.get(name)) ?? column.generator.fill(this);
    this.#columns.set(name, vector);
    return vector;
  }

  /** The values of a column as files and views show them: the clean ones after its modifiers, in their order (R11). */
  exported(name: string): Vector {
    const clean = this.column(name);
    const steps = this.table.columns.get(name)?.modifiers.steps ?? [];
    if (steps.length === 0) return clean;
    let vector = this.#exported.get(name);
    if (vector === undefined) {
      vector =
        this.#cutOf((whole) => whole.#exported.get(name)) ??
        steps.reduce((values, step) => step.apply(this, values), clean);
      this.#exported.set(name, vector);
    }
    return vector;
  }

  /** The ordinals of the rows that a reference column picked in its target; -1 where it points at none. */
  picks(name: string): Float64Array {
    const known = this.#picks.get(name);
    if (known !== undefined) return known;
    const cut = this.#known((whole) => whole.#picks.get(name));
    const picks = cut?.vector.subarray(cut.from, cut.to) ?? this.table.columns.get(name)?.generator.picks?.(this);
    if (picks === undefined) throw new Error(`RowSet.picks: ${this.table.name}.${name} is no reference`);
    this.#picks.set(name, picks);
    return picks;
  }

  /** The values of a column at the end of a chain of relations, as seen from each row: the clean ones, or the exported. */
  read(hops: readonly Relation[], column: string, as: 'column' | 'exported' = 'column'): Vector {
    const [hop, ...rest] = hops;
    if (hop === undefined) return this[as](column);
    const key = [as, ...hops.map((each) => `${each.kind}:${each.column ?? each.target}`), column].join('/');
    const known = this.#reads.get(key);
    if (known !== undefined) return known;
    const vector = this.#cutOf((whole) => whole.#reads.get(key)) ?? this.#follow(hop, rest, column, as);
    this.#reads.set(key, vector);
    return vector;
  }

  /** How many children of a table each row has. */
  childCounts(source: ChildRows): Int32Array {
    const known = this.#childCounts.get(source);
    if (known !== undefined) return known;
    const cut = this.#known((whole) => whole.#childCounts.get(source));
    const counts = cut?.vector.subarray(cut.from, cut.to) ?? source.counts(this);
    this.#childCounts.set(source, counts);
    return counts;
  }

  /** The rows from one place of this set to another, end excluded. */
  slice(from: number, to: number): RowSet {
    if (from === 0 && to === this.count) return this;
    return new RowSet(this.engine, this.table, to - from, this.#originOf(from, to), {
      within: { rows: this, from },
      memory: this.memory,
    });
  }

  /** What is known of the set this one was cut from, and where in it this one lies. */
  #known<Known>(
    of: (whole: RowSet) => Known | undefined,
  ): { readonly vector: Known; readonly from: number; readonly to: number } | undefined {
    const within = this.#within;
    const vector = within && of(within.rows);
    return vector && { vector, from: within.from, to: within.from + this.count };
  }

  #cutOf(of: (whole: RowSet) => Vector | undefined): Vector | undefined {
    const cut = this.#known(of);
    return cut && slice(cut.vector, cut.from, cut.to);
  }

  #originOf(from: number, to: number): Origin {
    const origin = this.#origin;
    const ordinals = origin.ordinals && { ordinals: origin.ordinals.subarray(from, to) };
    switch (origin.kind) {
      case 'range':
        return { kind: 'range', from: origin.from + from, ...ordinals };
      case 'list':
        return { kind: 'list', numbers: origin.numbers.subarray(from, to), ...ordinals };
      case 'families': {
        const identities = this.#identities;
        return {
          kind: 'families',
          source: origin.source,
          parents: origin.parents,
          parentIndex: origin.parentIndex.subarray(from, to),
          draws: origin.draws.subarray(from, to),
          ranks: origin.ranks.subarray(from, to),
          ...(origin.firstNumber !== undefined && { firstNumber: origin.firstNumber + from }),
          ...(identities && {
            identities: { lanes0: identities.lanes0.subarray(from, to), lanes1: identities.lanes1.subarray(from, to) },
          }),
          ...(origin.timeUniforms && { timeUniforms: origin.timeUniforms.subarray(from, to) }),
          ...ordinals,
        };
      }
    }
  }

  /**
   * The rows at the given places of this set.
   *
   * @param ordinals their places in the file, where those are known
   */
  select(index: Int32Array, ordinals?: Float64Array): RowSet {
    const origin = this.#origin;
    const known = ordinals === undefined ? {} : { ordinals };
    if (origin.kind !== 'families') {
      const numbers = taken(this.numbers(), index, new Float64Array(index.length));
      return new RowSet(this.engine, this.table, index.length, { kind: 'list', numbers, ...known });
    }
    const { identities, timeUniforms } = origin;
    const integers = (source: Int32Array) => taken(source, index, new Int32Array(index.length));
    const lanes = (source: Uint32Array) => taken(source, index, new Uint32Array(index.length));
    return new RowSet(this.engine, this.table, index.length, {
      kind: 'families',
      source: origin.source,
      parents: origin.parents,
      parentIndex: integers(origin.parentIndex),
      draws: integers(origin.draws),
      ranks: integers(origin.ranks),
      ...(identities && { identities: { lanes0: lanes(identities.lanes0), lanes1: lanes(identities.lanes1) } }),
      ...(timeUniforms && { timeUniforms: taken(timeUniforms, index, new Float64Array(index.length)) }),
      ...known,
    });
  }

  #follow(hop: Relation, rest: readonly Relation[], column: string, as: 'column' | 'exported'): Vector {
    if (hop.kind === 'parent') {
      const { parents, parentIndex } = this.family();
      return gather(parents.read(rest, column, as), parentIndex, this.memory);
    }
    const name = hop.column ?? '';
    const picks = this.picks(name);
    const found = foundPlaces(picks);
    const whole = this.engine.wholeTable(hop.target);
    if (whole !== undefined) {
      const values = whole.read(rest, column, as);
      return found === undefined ? gather(values, picks, this.memory) : gatherFound(values, picks);
    }
    let target = this.#targets.get(name);
    if (target === undefined) {
      target = this.engine.at(hop.target, found === undefined ? picks : picks.filter((pick) => pick >= 0), this.memory);
      this.#targets.set(name, target);
    }
    const values = target.read(rest, column, as);
    return found === undefined ? values : gatherFound(values, found);
  }

  #freshLanes(): Uint32Array {
    return this.memory?.lanes(this.count) ?? new Uint32Array(this.count);
  }

  #makeIdentities(): Identities {
    const lanes0 = this.#freshLanes();
    const lanes1 = this.#freshLanes();
    const origin = this.#origin;
    switch (origin.kind) {
      case 'range':
      case 'list': {
        const numbers = this.numbers();
        for (let i = 0; i < this.count; i++) {
          const n = numbers[i] as number;
          const high = Math.floor(n / TWO_32);
          lanes0[i] = n - high * TWO_32;
          lanes1[i] = high;
        }
        break;
      }
      case 'families': {
        const parents = origin.parents.identities();
        fillChildIdentities(
          origin.source.identityKey,
          parents.lanes0,
          parents.lanes1,
          origin.parentIndex,
          origin.draws,
          this.count,
          lanes0,
          lanes1,
        );
        break;
      }
    }
    return { lanes0, lanes1 };
  }

  #makeNumbers(): Float64Array {
    const origin = this.#origin;
    switch (origin.kind) {
      case 'list':
        return origin.numbers;
      case 'range':
        return consecutive(origin.from, this.freshNumbers());
      case 'families': {
        if (origin.firstNumber !== undefined) return consecutive(origin.firstNumber, this.freshNumbers());
        const firsts = this.engine.firstChildren(this.table, origin.parents);
        const numbers = this.freshNumbers();
        for (let i = 0; i < this.count; i++) {
          numbers[i] = (firsts[origin.parentIndex[i] as number] as number) + (origin.ranks[i] as number);
        }
        return numbers;
      }
    }
  }
}

function taken<Numbers extends Float64Array | Int32Array | Uint32Array>(
  source: Numbers,
  index: Int32Array,
  out: Numbers,
): Numbers {
  for (let i = 0; i < index.length; i++) out[i] = source[index[i] as number] as number;
  return out;
}

function consecutive(from: number, numbers: Float64Array): Float64Array {
  for (let i = 0; i < numbers.length; i++) numbers[i] = from + i;
  return numbers;
}
