import type { FillCells } from '../../engine/generators/generator-kind.ts';
import { streamKey } from '../../engine/random/stream-key.ts';
import { checkOf, uncoveredAnswer } from '../report/check-of.ts';
import { fitCheck } from './law-check.ts';
import type { Measure } from './measure.ts';
import { numbersOf } from './number-measure.ts';
import { type ColumnSite, named } from './site.ts';

interface PitTally {
  readonly counts: Float64Array;
  /** Rows that were looked at. */
  rows: number;
}

const PARTS = 64;

/**
 * Holds each value against the law of its own row (R8): where it lies in it, as a chance, which is evenly spread if and only
 * if the values follow their laws. Inside the chance of a single value, as rounded ones have, a keyed uniform decides.
 */
export function pitMeasure(site: ColumnSite, cells: FillCells): Measure<PitTally> {
  const { column, table, document } = site;
  const key = streamKey(document.seed, table.key, column.key, 'report');
  const isBefore = column.modifiers.steps.some((step) => step.law !== 'same');
  const title = `${named(site)} follows the law of each row`;
  return {
    name: `law ${column.name}`,
    start: () => ({ counts: new Float64Array(PARTS), rows: 0 }),
    look(tally, block) {
      if (!block.isThorough) return;
      const { count } = block.rows;
      const vector = numbersOf(block, column.name, isBefore);
      const [below, upTo] = [new Float64Array(count), new Float64Array(count)];
      cells(block.rows, vector, below, upTo);
      const uniforms = block.rows.uniforms(key);
      for (let i = 0; i < count; i++) {
        const low = below[i] as number;
        if ((vector.valid !== undefined && vector.valid[i] === 0) || Number.isNaN(low)) continue;
        if (block.isExcused?.(column.name, i) === true) continue;
        const place = low + (uniforms[i] as number) * ((upTo[i] as number) - low);
        const part = Math.max(0, Math.min(PARTS - 1, Math.floor(place * PARTS)));
        tally.counts[part] = (tally.counts[part] as number) + 1;
        tally.rows++;
      }
    },
    fold(total, next) {
      total.rows += next.rows;
      for (let i = 0; i < PARTS; i++) total.counts[i] = (total.counts[i] as number) + (next.counts[i] as number);
    },
    find({ counts, rows }) {
      if (rows === 0) {
        const how = 'No value was looked at.';
        const answer = uncoveredAnswer({ title, how, path: `${site.path}/generator` });
        return { checks: [checkOf('law', table.name, [column.name], answer)] };
      }
      const shares = new Float64Array(PARTS).fill(1 / PARTS);
      const note = ' Each value was placed in the law of its own row.';
      return { checks: [fitCheck(site, 'law', counts, shares, { title, of: 'parts alike of the laws', note })] };
    },
  };
}
