import { streamKey } from '../../engine/random/stream-key.ts';
import { checkOf, gateAnswer, uncoveredAnswer } from '../report/check-of.ts';
import type { CheckKind } from '../report/quality-check.ts';
import type { Block } from './block.ts';
import { type BrokenRows, countBroken, foldBroken } from './broken-rows.ts';
import { fitCheck } from './law-check.ts';
import type { Measure } from './measure.ts';
import type { ColumnSite } from './site.ts';

interface PlaceTally {
  readonly counts: Float64Array;
  /** Rows that were looked at. */
  rows: number;
  /** Those that hold what their law never gives. */
  readonly strange: BrokenRows;
}

/** What is placed in the laws of the rows. */
export interface Placing {
  readonly kind: CheckKind;
  readonly title: string;
  /** Turns uniforms, one a row, into the places of the values (see `FillPlaces`). */
  readonly place: (block: Block, uniforms: Float64Array) => void;
  /** What the places are parts of, and how they came about. */
  readonly of: string;
  readonly note: string;
  /** A gate for values that their law never gives, where there can be any. */
  readonly gate?: { readonly kind: CheckKind; readonly title: string };
}

const PARTS = 64;

/**
 * Holds each value against the law of its own row (R8): where it lies in it, as a chance, which is evenly spread if and only
 * if the values follow their laws. Inside the chance of a single value, as rounded ones have, a keyed uniform decides.
 */
export function placeMeasure(site: ColumnSite, { kind, title, place, of, note, gate }: Placing): Measure<PlaceTally> {
  const { column, table, document } = site;
  const key = streamKey(document.seed, table.key, column.key, 'report');
  const path = `${site.path}/generator`;
  return {
    name: `${kind} ${column.name}`,
    start: () => ({ counts: new Float64Array(PARTS), rows: 0, strange: { count: 0 } }),
    look(tally, block) {
      if (!block.isThorough) return;
      const places = block.rows.uniforms(key);
      place(block, places);
      const { counts } = tally;
      for (let i = 0; i < block.rows.count; i++) {
        const at = places[i] as number;
        if (Number.isNaN(at) || block.isExcused?.(column.name, i) === true) continue;
        tally.rows++;
        if (at < 0) {
          countBroken(tally.strange, block.rows, i);
          continue;
        }
        const part = Math.min(PARTS - 1, Math.floor(at * PARTS));
        counts[part] = (counts[part] as number) + 1;
      }
    },
    fold(total, next) {
      total.rows += next.rows;
      foldBroken(total.strange, next.strange);
      for (let i = 0; i < PARTS; i++) total.counts[i] = (total.counts[i] as number) + (next.counts[i] as number);
    },
    find({ counts, rows, strange }) {
      const columns = [column.name];
      if (rows === 0) {
        const how = 'No value was looked at.';
        const about = gate === undefined ? [{ kind, title }] : [gate, { kind, title }];
        return {
          checks: about.map((each) =>
            checkOf(each.kind, table.name, columns, uncoveredAnswer({ title: each.title, how, path })),
          ),
        };
      }
      const shares = new Float64Array(PARTS).fill(1 / PARTS);
      const isStratified = column.generator.isStratified === true;
      const fit = fitCheck(site, kind, counts, shares, { title, of, note, isStratified });
      if (gate === undefined) return { checks: [fit] };
      const how = `${rows} values were looked for among what their row can have.`;
      const answer = gateAnswer(strange, rows, { title: gate.title, how, path });
      return { checks: [checkOf(gate.kind, table.name, columns, answer), fit] };
    },
  };
}
