import type { Vector } from '../../engine/columns/vector.ts';
import type { TableSpec } from '../../schema/document-model.ts';
import { GrowingVector } from './growing-vector.ts';
import { KeyIndex } from './key-index.ts';
import { NotHeld } from './not-held.ts';

/** Columns of more rows are not kept: what reads them is not tested. */
const MOST_HELD_ROWS = 67108864;

/** What is kept of a table because rows of others lead to it: its keys, and the columns they read of it. */
export class HeldTable {
  readonly spec: TableSpec;
  readonly index = new KeyIndex();
  rows = 0;
  readonly #columns: Map<string, GrowingVector>;

  /** @param columns the names of those that are kept */
  constructor(spec: TableSpec, columns: Iterable<string>) {
    this.spec = spec;
    this.#columns = new Map([...columns].map((name) => [name, new GrowingVector()]));
  }

  /** The columns that must be read: those that are kept, and the key. */
  get wanted(): ReadonlySet<string> {
    return new Set([...this.#columns.keys(), ...(this.spec.key ?? [])]);
  }

  /** Adds the rows behind. */
  add(valuesOf: (column: string) => Vector | undefined, count: number): void {
    const key = (this.spec.key ?? []).map(valuesOf);
    const whole = key.filter((vector) => vector !== undefined);
    if (whole.length > 0 && whole.length === key.length) this.index.add(whole, count);
    this.rows += count;
    for (const [name, kept] of this.#columns) {
      const vector = valuesOf(name);
      if (vector === undefined || this.rows > MOST_HELD_ROWS) this.#columns.delete(name);
      else kept.append(vector, count);
    }
  }

  /** The values of a column that is kept; undefined for any other. @throws NotHeld where there were too many rows */
  column(name: string): Vector {
    const vector = this.#columns.get(name)?.vector();
    if (vector === undefined) throw new NotHeld(`${this.spec.name}.${name} is not held by the files, or not kept`);
    return vector;
  }
}
