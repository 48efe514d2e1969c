import { checkOf, gateAnswer } from '../report/check-of.ts';
import type { QualityCheck } from '../report/quality-check.ts';
import { qualitySettings } from '../report/quality-settings.ts';
import { scoreOf, verdictOf } from '../statistics/verdict-of.ts';
import { type BrokenRows, countBroken, foldBroken } from './broken-rows.ts';
import type { Measure } from './measure.ts';
import { type ColumnSite, named } from './site.ts';

interface NullTally {
  rows: number;
  readonly nulls: BrokenRows;
  /** Cells that hold a value before modifiers, and those of them that are empty behind. */
  held: number;
  emptied: number;
  /** How many were to be empty and its variance, in whole parts of 2^24: sums of those are the same in any order. */
  expected: number;
  variance: number;
}

const PARTS = 16777216;

const NINETY_NINE = 2.5758293035489004;

/** Counts empty cells: whether there may be any, and whether a modifier empties as many as it says. */
export function nullMeasure(site: ColumnSite): Measure<NullTally> {
  const { column, table } = site;
  const { steps } = column.modifiers;
  // Cells go missing one modifier after the other, each by its own chance, wherever others change values in between.
  const emptying = steps.flatMap((step) => step.emptying ?? []);
  const isRated = emptying.length > 0 && steps.every((step) => step.emptying !== undefined || !step.nullable);
  return {
    name: `nulls ${column.name}`,
    start: () => ({ rows: 0, nulls: { count: 0 }, held: 0, emptied: 0, expected: 0, variance: 0 }),
    look(tally, { rows, shown, held }) {
      const { valid } = shown(column.name);
      tally.rows += rows.count;
      if (valid !== undefined)
        for (let i = 0; i < rows.count; i++) if (valid[i] === 0) countBroken(tally.nulls, rows, i);
      if (!isRated) return;
      const before = held(column.name);
      const rates = emptying.map((each) => each.rates(rows));
      for (let i = 0; i < rows.count; i++) {
        if (before !== undefined && before[i] === 0) continue;
        let stays = 1;
        for (const each of rates) stays *= 1 - (typeof each === 'number' ? each : (each[i] as number));
        const rate = 1 - stays;
        tally.held++;
        tally.expected += Math.floor(rate * PARTS + 0.5);
        tally.variance += Math.floor(rate * (1 - rate) * PARTS + 0.5);
        if (valid !== undefined && valid[i] === 0) tally.emptied++;
      }
    },
    fold(total, next) {
      total.rows += next.rows;
      foldBroken(total.nulls, next.nulls);
      total.held += next.held;
      total.emptied += next.emptied;
      total.expected += next.expected;
      total.variance += next.variance;
    },
    find(tally) {
      const checks: QualityCheck[] = [];
      if (column.spec.nullable !== true) {
        const about = {
          title: `${named(site)} is never empty`,
          how: `${tally.rows} cells were looked at; the column may not be empty.`,
          path: site.path,
        };
        checks.push(checkOf('no_nulls', table.name, [column.name], gateAnswer(tally.nulls, tally.rows, about)));
      } else if (isRated && tally.held > 0) {
        checks.push(rateCheck(site, tally));
      }
      return { checks, column: { name: column.name, rows: tally.rows, nulls: tally.nulls.count } };
    },
  };
}

function rateCheck(site: ColumnSite, tally: NullTally): QualityCheck {
  const { held, emptied } = tally;
  const [expected, variance] = [tally.expected / PARTS, tally.variance / PARTS];
  const [value, planted] = [emptied / held, expected / held];
  // The number of cells that go missing to an exact share is rounded, and of a sample it is drawn.
  const error = Math.sqrt(Math.max(variance, 0.25)) / held;
  const distance = Math.abs(value - planted);
  const standardErrors = distance / error;
  const effectSize = distance / Math.max(planted, 0.1);
  const { limits } = qualitySettings(site.document, site.table.name, site.column.name);
  return checkOf('null_rate', site.table.name, [site.column.name], {
    title: `${named(site)} is empty as often as declared`,
    verdict: verdictOf(standardErrors, effectSize, limits),
    coverage: 'tested',
    how: `${emptied} of ${held} cells that hold a value before modifiers are empty behind; the rates of the rows add up to ${Math.floor(expected + 0.5)}.`,
    rows: held,
    value,
    expected: planted,
    unit: 'share',
    interval: { low: Math.max(0, value - NINETY_NINE * error), high: Math.min(1, value + NINETY_NINE * error) },
    effectSize,
    standardErrors,
    score: scoreOf(effectSize, standardErrors),
    path: `${site.path}/modifiers/0`,
  });
}
