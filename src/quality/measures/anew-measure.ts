import { lazily } from '../../engine/generators/entities/lazily.ts';
import { checkOf, uncoveredAnswer } from '../report/check-of.ts';
import { fingerprints } from '../statistics/fingerprints.ts';
import { hashedTexts } from '../statistics/hashed-texts.ts';
import { fitCheck } from './law-check.ts';
import type { Measure } from './measure.ts';
import { type ColumnSite, named } from './site.ts';

interface AnewTally {
  readonly counts: Float64Array;
  rows: number;
}

/** Texts are dealt out by chance to so many classes; the same text is always in the same one. */
const CLASSES = 32;
const MADE = 8192;

/**
 * Holds texts whose law nobody states against others that are made anew: how many of each fall into the same classes. Both
 * samples vary, which counts as fewer rows.
 */
export function anewMeasure(site: ColumnSite, anew: (count: number) => readonly string[]): Measure<AnewTally> {
  const { column, table } = site;
  const title = `${named(site)} is like texts made anew`;
  const isBefore = column.modifiers.steps.some((step) => step.law !== 'same');
  const expected = lazily(() => {
    const counts = new Float64Array(CLASSES);
    for (const lane of hashedTexts(anew(MADE))) counts[lane % CLASSES] = (counts[lane % CLASSES] as number) + 1;
    return counts;
  });
  return {
    name: `anew ${column.name}`,
    start: () => ({ counts: new Float64Array(CLASSES), rows: 0 }),
    look(tally, block) {
      if (!block.isThorough) return;
      const vector = isBefore ? block.clean(column.name) : block.shown(column.name);
      const { lanes1 } = fingerprints([vector], block.rows.count);
      for (let i = 0; i < block.rows.count; i++) {
        if (vector.valid !== undefined && vector.valid[i] === 0) continue;
        const part = (lanes1[i] as number) % CLASSES;
        tally.counts[part] = (tally.counts[part] as number) + 1;
        tally.rows++;
      }
    },
    fold(total, next) {
      total.rows += next.rows;
      for (let i = 0; i < CLASSES; i++) total.counts[i] = (total.counts[i] as number) + (next.counts[i] as number);
    },
    find({ counts, rows }) {
      if (rows === 0) {
        const answer = uncoveredAnswer({ title, how: 'No value was looked at.', path: `${site.path}/generator` });
        return { checks: [checkOf('law', table.name, [column.name], answer)] };
      }
      const weight = MADE / (MADE + rows);
      const note = ` Nobody states the law of these texts: ${rows} of them were compared with ${MADE} made anew, by classes that any text falls into by chance; that is as good as ${Math.floor(rows * weight)} rows against a known law.`;
      return {
        checks: [
          fitCheck(
            site,
            'law',
            counts.map((each) => each * weight),
            expected().map((each) => each / MADE),
            {
              title,
              of: 'classes of texts',
              note,
            },
          ),
        ],
      };
    },
  };
}
