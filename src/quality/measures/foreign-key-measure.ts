import { gather } from '../../engine/columns/gather.ts';
import type { Vector } from '../../engine/columns/vector.ts';
import { heldKey } from '../../schema/references/held-key.ts';
import { relationParts } from '../../schema/references/relation-parts.ts';
import { type Relation, tableNamed } from '../../schema/references/relations.ts';
import { checkOf, gateAnswer, uncoveredAnswer } from '../report/check-of.ts';
import { fingerprints } from '../statistics/fingerprints.ts';
import { numberRange } from '../statistics/number-range.ts';
import { BLOCK_ROWS } from './block.ts';
import { type BrokenRows, countBroken, foldBroken } from './broken-rows.ts';
import { countedKey } from './counted-key.ts';
import { countStrangers, type FingerprintList } from './fingerprint-list.ts';
import { type KeyTally, keyMeasureName, MOST_COMPARED_ROWS } from './key-measure.ts';
import type { Measure, Surroundings } from './measure.ts';
import { numbersOf } from './number-measure.ts';
import type { TableSite } from './site.ts';

interface KeyedTally {
  /** Rows that point somewhere. */
  rows: number;
  readonly orphans: BrokenRows;
  readonly seen: FingerprintList;
}

/**
 * Looks for rows that point at none. Where the target counts its rows, a foreign key is one of its running numbers or leads
 * nowhere; else its fingerprint is looked up among those of the keys. Undefined where a relation has no whole foreign key.
 */
export function foreignKeyMeasure(site: TableSite, relation: Relation): Measure<KeyedTally> | undefined {
  const { document, spec, table, engine } = site;
  const target = tableNamed(document, relation.target);
  const targetKey = target?.key ?? [];
  const held = target === undefined ? [] : heldKey(relationParts(spec, relation), target);
  const columns = held.filter((column) => column !== undefined);
  const [first] = columns;
  if (target === undefined || first === undefined || columns.length < targetKey.length) return undefined;
  const names = columns.map(({ name }) => name);
  const keyColumn = target.columns.find(({ name }) => name === targetKey[0]);
  const counted = columns.length === 1 && keyColumn !== undefined ? countedKey(keyColumn) : undefined;
  const targetRows = engine.rowCount(target.name);
  const isCompared = counted === undefined && Math.max(targetRows, engine.rowCount(table.name)) <= MOST_COMPARED_ROWS;
  const title = `Every ${table.name}.${names.join(', ')} leads to a row of ${target.name}`;
  const path = `${site.path}/columns/${spec.columns.indexOf(first)}`;
  return {
    name: `foreign_key ${names.join('+')}`,
    isCostly: isCompared,
    ...(isCompared && { looksInto: target.name }),
    start: () => ({ rows: 0, orphans: { count: 0 }, seen: { pieces: [] } }),
    look(tally, block) {
      const { count } = block.rows;
      if (counted !== undefined) {
        const vector = numbersOf(block, first.name, true);
        const { values, valid } = vector;
        const { start, step } = counted;
        const { min, max, held, isOnGrid } = numberRange(vector, count, 1);
        if (step === 1 && isOnGrid && min >= start && max < start + targetRows && Math.floor(start) === start) {
          tally.rows += held;
          return;
        }
        let rows = 0;
        for (let i = 0; i < count; i++) {
          if (valid !== undefined && valid[i] === 0) continue;
          rows++;
          const aside = (values[i] as number) - start;
          const place = step === 1 ? aside : aside / step;
          if (!(place >= 0 && place < targetRows && Math.floor(place) === place))
            countBroken(tally.orphans, block.rows, i);
        }
        tally.rows += rows;
        return;
      }
      const vectors = names.map(block.clean);
      const held = heldRows(vectors, count);
      tally.rows += held?.length ?? count;
      if (!isCompared) return;
      const keys = held === undefined ? vectors : vectors.map((vector) => gather(vector, held));
      tally.seen.pieces.push(fingerprints(keys, held?.length ?? count));
    },
    fold(total, next) {
      total.rows += next.rows;
      foldBroken(total.orphans, next.orphans);
      total.seen.pieces.push(...next.seen.pieces);
    },
    find({ rows, orphans, seen }, surroundings) {
      const relationOf = { relation: { columns: names, target: target.name } };
      const about = { title, path };
      const check = (answer: Parameters<typeof checkOf>[3]) => checkOf('foreign_key', table.name, names, answer);
      if (counted !== undefined) {
        const how = `Each of ${rows} was looked up among the ${targetRows} running numbers of ${target.name}.`;
        return { ...relationOf, checks: [check(gateAnswer(orphans, rows, { ...about, how }))] };
      }
      const known = isCompared ? keysOf(site, target.name, targetKey, surroundings) : undefined;
      if (known === undefined) {
        const how = `The keys of ${target.name} were not seen: rows are compared in tables of up to ${MOST_COMPARED_ROWS}.`;
        return { ...relationOf, checks: [check(uncoveredAnswer({ ...about, how }))] };
      }
      const how = `Each of ${rows} was looked up among the keys of ${target.name}, by fingerprints of 64 bits.`;
      return {
        ...relationOf,
        checks: [check(gateAnswer({ count: countStrangers(seen, known) }, rows, { ...about, how }))],
      };
    },
  };
}

/** The rows in which no column is null; undefined where those are all. */
function heldRows(vectors: readonly Vector[], count: number): Int32Array | undefined {
  if (vectors.every(({ valid }) => valid === undefined)) return undefined;
  const rows = new Int32Array(count);
  let held = 0;
  for (let i = 0; i < count; i++) if (vectors.every(({ valid }) => valid?.[i] !== 0)) rows[held++] = i;
  return rows.subarray(0, held);
}

/** The keys of a table: those a run has seen; for a sample, those of the whole table where it is small. */
function keysOf(
  { engine }: TableSite,
  target: string,
  key: readonly string[],
  { scope, tallyOf }: Surroundings,
): FingerprintList | undefined {
  if (scope === 'all' || (scope === 'blocks' && engine.rowCount(target) <= BLOCK_ROWS))
    return (tallyOf(target, keyMeasureName('key_unique', key)) as KeyTally | undefined)?.seen;
  const whole = engine.wholeTable(target);
  return (
    whole && {
      pieces: [
        fingerprints(
          key.map((name) => whole.column(name)),
          whole.count,
        ),
      ],
    }
  );
}
