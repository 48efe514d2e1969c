import type { NumberVector } from '../../engine/columns/vector.ts';
import type { ColumnSpec } from '../../schema/document-model.ts';
import { checkOf, gateAnswer, provenAnswer, uncoveredAnswer } from '../report/check-of.ts';
import type { CheckKind } from '../report/quality-check.ts';
import { countsUp } from '../statistics/counts-up.ts';
import { fingerprints } from '../statistics/fingerprints.ts';
import type { Block } from './block.ts';
import { type BrokenRows, countBroken, foldBroken } from './broken-rows.ts';
import { type CountedKey, countedKey } from './counted-key.ts';
import { countRepeats, type FingerprintList } from './fingerprint-list.ts';
import type { Measure } from './measure.ts';
import { numbersOf } from './number-measure.ts';
import type { TableSite } from './site.ts';

export interface KeyTally {
  rows: number;
  /** Rows whose running number is not that of their place in the file. */
  readonly misplaced: BrokenRows;
  readonly seen: FingerprintList;
}

/** Tables up to this size are compared row with row (R39): 8 bytes a row while they pass by, as many again while they are sorted. */
export const MOST_COMPARED_ROWS = 16777216;

/**
 * Looks for rows that share a key, or the values of a unique column. Running numbers are compared with the place of the
 * row, which proves them different in constant memory; others by fingerprints of 64 bits, sorted at last (R39).
 */
export function keyMeasure(
  site: TableSite,
  kind: Extract<CheckKind, 'key_unique' | 'unique'>,
  columns: readonly ColumnSpec[],
  path: string,
): Measure<KeyTally> {
  const { table, engine } = site;
  const names = columns.map(({ name }) => name);
  const counted = columns.length === 1 ? columns.map(countedKey)[0] : undefined;
  const rowCount = engine.rowCount(table.name);
  const isCompared = counted === undefined && rowCount <= MOST_COMPARED_ROWS;
  const isDistinct = names.some((name) => table.columns.get(name)?.generator.distinct === true);
  const title =
    kind === 'key_unique'
      ? `No two rows of ${table.name} share a key (${names.join(', ')})`
      : `${table.name}.${names.join(', ')} is different in every row`;
  return {
    name: keyMeasureName(kind, names),
    isCostly: isCompared,
    start: () => ({ rows: 0, misplaced: { count: 0 }, seen: { pieces: [] } }),
    look(tally, block) {
      const { count } = block.rows;
      tally.rows += count;
      if (counted !== undefined) {
        const [name = ''] = names;
        countMisplaced(tally.misplaced, counted, numbersOf(block, name, true), block);
      } else if (isCompared) {
        tally.seen.pieces.push(fingerprints(names.map(block.clean), count));
      }
    },
    fold(total, next) {
      total.rows += next.rows;
      foldBroken(total.misplaced, next.misplaced);
      total.seen.pieces.push(...next.seen.pieces);
    },
    find({ rows, misplaced: moved, seen }) {
      const about = { title, path };
      if (counted !== undefined) {
        const how = `Running numbers: each of ${rows} was compared with the place of its row, so that no two are the same.`;
        return { checks: [checkOf(kind, table.name, names, gateAnswer(moved, rows, { ...about, how }))] };
      }
      if (isCompared) {
        const how = `${rows} values were compared with each other, by fingerprints of 64 bits.`;
        return {
          checks: [
            checkOf(kind, table.name, names, gateAnswer({ count: countRepeats(seen) }, rows, { ...about, how })),
          ],
        };
      }
      const how = isDistinct
        ? `Too many rows to compare (${rowCount}); the way they are made gives no value twice.`
        : `Too many rows to compare: ${rowCount}.`;
      const answer = isDistinct ? provenAnswer({ ...about, how }) : uncoveredAnswer({ ...about, how });
      return { checks: [checkOf(kind, table.name, names, answer)] };
    },
  };
}

/** What the measure of a key is called, for those that look others up in it. */
export function keyMeasureName(kind: string, columns: readonly string[]): string {
  return `${kind} ${columns.join('+')}`;
}

function countMisplaced(broken: BrokenRows, counted: CountedKey, vector: NumberVector, block: Block): void {
  const { rows, from } = block;
  if (from !== undefined && countsUp(vector, rows.count, counted, from)) return;
  const { start, step } = counted;
  const { values } = vector;
  const ordinals = rows.ordinals();
  for (let i = 0; i < rows.count; i++) {
    if (values[i] !== start + step * (ordinals[i] as number)) countBroken(broken, rows, i);
  }
}
