import { checkOf, gateAnswer, uncoveredAnswer } from '../report/check-of.ts';
import { type BrokenRows, countBroken, foldBroken } from './broken-rows.ts';
import { differences } from './differences.ts';
import type { Measure } from './measure.ts';
import { type ColumnSite, named } from './site.ts';

interface ModifierTally {
  rows: number;
  readonly wrong: BrokenRows;
}

/**
 * Holds what files show of a column against its clean values: each modifier is told from the values before and behind it
 * whether it does what it says, and what it says nothing of is computed again.
 */
export function modifierMeasure(site: ColumnSite): Measure<ModifierTally> {
  const { column, table } = site;
  const { steps } = column.modifiers;
  const title = `${named(site)}: its modifiers do what they say`;
  const path = `${site.path}/modifiers`;
  return {
    name: `modifiers ${column.name}`,
    start: () => ({ rows: 0, wrong: { count: 0 } }),
    look(tally, { rows, shown, clean, isThorough }) {
      if (!isThorough) return;
      const end = shown(column.name);
      let before = clean(column.name);
      // Files tell nothing of the values before.
      if (before === end) return;
      const broken = new Uint8Array(rows.count);
      steps.forEach((step, index) => {
        const made = step.apply(rows, before);
        const isLast = index === steps.length - 1;
        const behind = isLast ? end : made;
        step.holds?.(before, behind, rows.count).forEach((row) => {
          broken[row] = 1;
        });
        if (isLast && end !== rows.exported(column.name))
          for (const row of differences(end, made, rows.count, column.type === 'float'))
            if (end.valid?.[row] !== 0 && made.valid?.[row] !== 0) broken[row] = 1;
        before = made;
      });
      tally.rows += rows.count;
      for (let row = 0; row < rows.count; row++) if (broken[row] === 1) countBroken(tally.wrong, rows, row);
    },
    fold(total, next) {
      total.rows += next.rows;
      foldBroken(total.wrong, next.wrong);
    },
    find({ rows, wrong }) {
      const how = `The values of ${rows} rows behind the modifiers beside those before them.`;
      const answer =
        rows === 0
          ? uncoveredAnswer({ title, path, how: 'No value was looked at.' })
          : gateAnswer(wrong, rows, { title, path, how });
      return { checks: [checkOf('modifier', table.name, [column.name], answer)] };
    },
  };
}
