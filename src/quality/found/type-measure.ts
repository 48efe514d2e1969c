import { type BrokenRows, countBroken, foldBroken } from '../measures/broken-rows.ts';
import type { Measure } from '../measures/measure.ts';
import { type ColumnSite, named } from '../measures/site.ts';
import { checkOf, gateAnswer } from '../report/check-of.ts';
import { isFound } from './found-block.ts';

interface TypeTally {
  rows: number;
  readonly broken: BrokenRows;
}

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
      for (const row of block.file.unreadable(column.name)) countBroken(tally.broken, block.rows, row);
    },
    fold(total, next) {
      total.rows += next.rows;
      foldBroken(total.broken, next.broken);
    },
    find({ rows, broken }) {
      const answer = gateAnswer(broken, rows, {
        title: `${named(site)} can be read as ${column.type}`,
        how: `${rows} cells were read; ${broken.count} of them can be read as no ${column.type} and ${broken.count === 1 ? 'was' : 'were'} taken for empty by the other checks.`,
        path: site.path,
      });
      return { checks: [checkOf('readable', table.name, [column.name], answer)] };
    },
  };
}
