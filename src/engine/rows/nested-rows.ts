import type { Relation } from '../../schema/references/relations.ts';
import { gather } from '../columns/gather.ts';
import type { Vector } from '../columns/vector.ts';
import type { BoundTable } from '../plan/bound-table.ts';
import { fillChildIdentities } from '../random/child-identities.ts';
import type { StreamKey } from '../random/stream-key.ts';
import type { FamilyOrigin, Identities } from './row-set.ts';
import { RowSet } from './row-set.ts';

/** The elements of lists: for each the place of its row, and its number in the list, from 0. */
export interface Elements {
  readonly identityKey: StreamKey;
  readonly owners: Int32Array;
  readonly numbers: Int32Array;
}

/**
 * What stands in the cells of some rows, as a set of rows itself, so that the kernels of columns make fields as well: the
 * one object of each row, which has the row's identity, or the elements of its list. The identity of an element is that of
 * child number k of its row (R2), so that no element changes when another is added.
 *
 * A column that is no field is read from the row.
 */
export class NestedRows extends RowSet {
  readonly #owner: RowSet;
  readonly #elements: Elements | undefined;
  readonly #outside = new Map<string, Vector>();
  #own: Identities | undefined;

  /** @param fields the fields, as columns of a table that stands nowhere else */
  constructor(owner: RowSet, fields: BoundTable, elements?: Elements) {
    const count = elements === undefined ? owner.count : elements.numbers.length;
    super(owner.engine, fields, count, { kind: 'list', numbers: Float64Array.from(elements?.numbers ?? []) });
    this.#owner = owner;
    this.#elements = elements;
  }

  override identities(): Identities {
    this.#own ??= this.#elements === undefined ? this.#owner.identities() : this.#identitiesOf(this.#elements);
    return this.#own;
  }

  override fillUniforms(key: StreamKey, out: Float64Array): void {
    if (this.#elements === undefined) this.#owner.fillUniforms(key, out);
    else super.fillUniforms(key, out);
  }

  /** The place of each row in the file; of an element, in its list. */
  override ordinals(): Float64Array {
    return this.#elements === undefined ? this.#owner.ordinals() : super.numbers();
  }

  override numbers(): Float64Array {
    return this.#elements === undefined ? this.#owner.numbers() : super.numbers();
  }

  override family(): FamilyOrigin {
    return this.#elements === undefined ? this.#owner.family() : super.family();
  }

  override column(name: string): Vector {
    return this.table.columns.has(name) ? super.column(name) : this.#fromOwner(name, () => this.#owner.column(name));
  }

  override read(hops: readonly Relation[], column: string): Vector {
    if (hops.length === 0) return this.column(column);
    const path = hops.map((each) => `${each.kind}:${each.column ?? each.target}`).join('/');
    return this.#fromOwner(`${path}/${column}`, () => this.#owner.read(hops, column));
  }

  override slice(from: number, to: number): RowSet {
    if (from === 0 && to === this.count) return this;
    const elements = this.#elements;
    if (elements === undefined) return new NestedRows(this.#owner.slice(from, to), this.table);
    const { identityKey, owners, numbers } = elements;
    const cut = { identityKey, owners: owners.subarray(from, to), numbers: numbers.subarray(from, to) };
    return new NestedRows(this.#owner, this.table, cut);
  }

  #identitiesOf({ identityKey, owners, numbers }: Elements): Identities {
    const rows = this.#owner.identities();
    const lanes0 = new Uint32Array(this.count);
    const lanes1 = new Uint32Array(this.count);
    fillChildIdentities(identityKey, rows.lanes0, rows.lanes1, owners, numbers, this.count, lanes0, lanes1);
    return { lanes0, lanes1 };
  }

  #fromOwner(key: string, read: () => Vector): Vector {
    if (this.#elements === undefined) return read();
    let vector = this.#outside.get(key);
    if (vector === undefined) {
      vector = gather(read(), this.#elements.owners);
      this.#outside.set(key, vector);
    }
    return vector;
  }
}
