import type { RowSet } from '../../rows/row-set.ts';

const kept = new WeakMap<RowSet, Map<string, unknown>>();

/** Remembers what several columns of an entity share for as long as a set of rows lives; a key always stands for one type. */
export function oncePerRows<Made>(key: string, make: (rows: RowSet) => Made): (rows: RowSet) => Made {
  return (rows) => {
    let made = kept.get(rows);
    if (made === undefined) {
      made = new Map();
      kept.set(rows, made);
    }
    if (!made.has(key)) made.set(key, make(rows));
    // The key names the stream and the settings that `make` works with, so it is the same kind of thing each time.
    return made.get(key) as Made;
  };
}
