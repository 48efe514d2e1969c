type Level<Value> = Map<number, Level<Value> | Value>;

/** Remembers a value for each tuple of numbers, for the first so many tuples there are. */
export class TupleIndex<Value extends object> {
  readonly #root: Level<Value> = new Map();
  readonly #most: number;
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a tuple of at least one number; undefined where none is remembered. */
  get(tuple: readonly number[]): Value | undefined {
    let found: Level<Value> | Value | undefined = this.#root;
    for (const number of tuple) {
      if (!(found instanceof Map)) return undefined;
      found = found.get(number);
    }
    return found instanceof Map ? undefined : found;
  }

  /** Remembers a value where there is room for one more. */
  set(tuple: readonly number[], value: Value): void {
    if (this.#size === this.#most) return;
    let level = this.#root;
    const last = tuple.length - 1;
    for (let i = 0; i < last; i++) {
      const known = level.get(tuple[i] as number);
      if (known instanceof Map) {
        level = known;
        continue;
      }
      const next: Level<Value> = new Map();
      level.set(tuple[i] as number, next);
      level = next;
    }
    level.set(tuple[last] as number, value);
    this.#size++;
  }
}
