import { unitsPerOne } from '../../engine/generators/numeric-shape.ts';
import type { NumericLaw } from '../../engine/laws/law.ts';
import { shownNumber } from '../profiles/shown-number.ts';
import { checkOf } from '../report/check-of.ts';
import type { QualityCheck } from '../report/quality-check.ts';
import { qualitySettings } from '../report/quality-settings.ts';
import { deviationOf, type Moments } from '../statistics/moments.ts';
import { scoreOf, verdictOf } from '../statistics/verdict-of.ts';
import { type ColumnSite, named } from './site.ts';

const LEAST_ROWS = 30;
const NINETY_NINE = 2.5758293035489004;

/** Holds a mean against that of the law; undefined where the law has none, does not vary, or rows are too few. */
export function meanCheck(site: ColumnSite, law: NumericLaw, moments: Moments, note: string): QualityCheck | undefined {
  const { mean: expected, sd } = law;
  if (expected === undefined || sd === undefined || !(sd > 0) || sd === Infinity) return undefined;
  if (moments.count < LEAST_ROWS) return undefined;
  const units = unitsPerOne(site.column.scale);
  const value = moments.mean / units;
  // A heavy tail makes the deviation of the sample the safer one.
  const error = Math.max(sd, deviationOf(moments) / units) / Math.sqrt(moments.count);
  const size = Math.max(Math.abs(expected), sd);
  const distance = Math.abs(value - expected);
  const { limits } = qualitySettings(site.document, site.table.name, site.column.name);
  return checkOf('mean', site.table.name, [site.column.name], {
    title: `${named(site)} has the mean of its law`,
    verdict: verdictOf(distance / error, distance / size, limits),
    coverage: 'tested',
    how: `The mean of ${moments.count} values beside ${shownNumber(expected)}; a shift by ${shownNumber((500 * error) / size)} % would be noticed.${note}`,
    rows: moments.count,
    value,
    expected,
    unit: 'mean',
    interval: { low: value - NINETY_NINE * error, high: value + NINETY_NINE * error },
    effectSize: distance / size,
    standardErrors: distance / error,
    score: scoreOf(distance / size, distance / error),
    path: `${site.path}/generator`,
  });
}
