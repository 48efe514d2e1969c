import { type BrokenRows, countBroken, foldBroken } from '../measures/broken-rows.ts';
import type { Measure } from '../measures/measure.ts';
import { type ColumnSite, named } from '../measures/site.ts';
import { checkOf, gateAnswer } from '../report/check-of.ts';
import { isFound } from './found-block.ts';

interface TypeTally {
  rows: number;
  readonly broken: BrokenRows;
  /** The first cell that cannot be read, as it is written. */
  sample?: string;
  /** How cells were taken. */
  note?: string;
}

const MOST_SIGNS = 40;

/** Counts cells of a file that are none of their type: they are taken for empty by everything else. */
export function typeMeasure(site: ColumnSite): Measure<TypeTally> {
  const { column, table } = site;
  return {
    name: `type ${column.name}`,
    start: () => ({ rows: 0, broken: { count: 0 } }),
    look(tally, block) {
      block.shown(column.name);
      tally.rows += block.rows.count;
      if (!isFound(block)) return;
      const { file } = block;
      const unreadable = file.unreadable(column.name);
      for (const row of unreadable) countBroken(tally.broken, block.rows, row);
      const [first] = unreadable;
      if (first !== undefined) tally.sample ??= file.textOf(column.name, first);
      const note = file.noteOf(column.name);
      if (note !== undefined) tally.note = note;
    },
    fold(total, next) {
      total.rows += next.rows;
      foldBroken(total.broken, next.broken);
      if (next.sample !== undefined) total.sample ??= next.sample;
      if (next.note !== undefined) total.note = next.note;
    },
    find({ rows, broken, sample, note }) {
      const such = sample === undefined ? '' : ` (the first is "${shortened(sample)}")`;
      const none = `${broken.count} can be read as no ${column.type}${such} and ${broken.count === 1 ? 'was' : 'were'} taken for empty by the other checks.`;
      const answer = gateAnswer(broken, rows, {
        title: `${named(site)} can be read as ${column.type}`,
        how: [
          `${rows} cells were read${broken.count === 0 ? '.' : `; ${none}`}`,
          ...(note === undefined ? [] : [note]),
        ].join(' '),
        path: site.path,
      });
      return { checks: [checkOf('readable', table.name, [column.name], answer)] };
    },
  };
}

function shortened(text: string): string {
  return text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS)}…` : text;
}
