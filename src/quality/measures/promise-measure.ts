import type { Vector } from '../../engine/columns/vector.ts';
import { utf8Text } from '../../engine/formula/utf8-text.ts';
import type { ValuePromise } from '../../engine/generators/value-promise.ts';
import { checkOf, gateAnswer, uncoveredAnswer } from '../report/check-of.ts';
import { type BrokenRows, countBroken, foldBroken } from './broken-rows.ts';
import type { Measure } from './measure.ts';
import { type ColumnSite, named } from './site.ts';

interface PromiseTally {
  rows: number;
  readonly broken: BrokenRows;
}

/** Counts rows whose values break what they keep among each other; in one block of eight where a table is large. */
export function promiseMeasure(site: ColumnSite, { kind, columns, says, holds }: ValuePromise): Measure<PromiseTally> {
  const { table } = site;
  return {
    name: `${kind} ${columns.join('+')}`,
    start: () => ({ rows: 0, broken: { count: 0 } }),
    look(tally, block) {
      if (!block.isThorough) return;
      const readers = columns.map((name) => readerOf(block.clean(name)));
      const values: (string | number)[] = [];
      for (let row = 0; row < block.rows.count; row++) {
        let isWhole = true;
        for (let i = 0; i < readers.length; i++) {
          const value = readers[i]?.(row);
          if (value === undefined) isWhole = false;
          else values[i] = value;
        }
        if (!isWhole) continue;
        tally.rows++;
        if (!holds(values)) countBroken(tally.broken, block.rows, row);
      }
    },
    fold(total, next) {
      total.rows += next.rows;
      foldBroken(total.broken, next.broken);
    },
    find({ rows, broken }) {
      const about = { title: `${named(site)} ${says}`, path: `${site.path}/generator` };
      const how = rows === 0 ? 'No value was looked at.' : `The values of ${rows} rows, as they stand there.`;
      const answer = rows === 0 ? uncoveredAnswer({ ...about, how }) : gateAnswer(broken, rows, { ...about, how });
      const check = checkOf(kind, table.name, columns, answer);
      // A soft check counts in the score: a row in ten that breaks it leaves nothing.
      const share = rows === 0 ? 0 : broken.count / rows;
      return { checks: [kind === 'belongs' && rows > 0 ? { ...check, score: 1 - Math.min(1, 10 * share) } : check] };
    },
  };
}

/** The value of a row; undefined where it is null. */
function readerOf(vector: Vector): (row: number) => string | number | undefined {
  const { valid } = vector;
  const isNull = (row: number) => valid !== undefined && valid[row] === 0;
  switch (vector.storage) {
    case 'number':
      return (row) => (isNull(row) ? undefined : (vector.values[row] as number));
    case 'dictionary':
      return (row) => (isNull(row) ? undefined : vector.dictionary.texts[vector.codes[row] as number]);
    case 'text':
      return (row) =>
        isNull(row)
          ? undefined
          : utf8Text(vector.bytes, vector.offsets[row] as number, vector.offsets[row + 1] as number);
  }
}
