import { checkOf, uncoveredAnswer } from '../report/check-of.ts';
import type { CheckKind, QualityCheck } from '../report/quality-check.ts';
import { qualitySettings } from '../report/quality-settings.ts';
import { countFit } from '../statistics/count-fit.ts';
import { scoreOf, verdictOf } from '../statistics/verdict-of.ts';
import type { Bins } from './bins.ts';
import { type ColumnSite, named } from './site.ts';

/** Holds the bins of a column against its law. */
export function lawCheck(site: ColumnSite, { lawAt = new Float64Array() }: Bins, counts: Float64Array, note: string) {
  const shares = Float64Array.from(counts, (_, i) => {
    const below = i === 0 ? 0 : (lawAt[i - 1] as number);
    return Math.max(0, (i === lawAt.length ? 1 : (lawAt[i] as number)) - below);
  });
  return fitCheck(site, 'law', counts, shares, {
    title: `${named(site)} follows its law`,
    of: 'intervals that the law fills alike',
    note,
  });
}

/** The words of a check of counts against shares. */
interface FitWords {
  readonly title: string;
  /** What is counted, e.g. "hours of the day". */
  readonly of: string;
  readonly note?: string;
  /** For a check that is not about a column. */
  readonly columns?: readonly string[];
  readonly path?: string;
}

/** Holds counts against shares: chi-square, Kolmogorov-Smirnov and total variation with what chance makes of them. */
export function fitCheck(
  site: ColumnSite,
  kind: CheckKind,
  counts: ArrayLike<number>,
  shares: ArrayLike<number>,
  { title, of, note = '', columns = [site.column.name], path = `${site.path}/generator` }: FitWords,
): QualityCheck {
  const fit = countFit(counts, shares);
  if (fit === undefined) {
    return checkOf(kind, site.table.name, columns, uncoveredAnswer({ title, path, how: `Too few rows for ${of}.` }));
  }
  const effect = Math.max(0, fit.distance - fit.floor);
  const gap = Math.max(0, fit.gap - fit.gapFloor);
  const { limits } = qualitySettings(site.document, site.table.name, columns[0]);
  const byCounts = verdictOf(fit.standardErrors, effect, limits);
  const byGap = verdictOf(fit.gapErrors, gap, limits);
  const verdict = [byCounts, byGap].includes('fail') ? 'fail' : [byCounts, byGap].includes('warn') ? 'warn' : 'pass';
  return checkOf(kind, site.table.name, columns, {
    title,
    verdict,
    coverage: 'tested',
    how: `${fit.total} rows in ${fit.cells} ${of}: total variation beside what chance makes of it, chi-square ${shown(fit.standardErrors)} and Kolmogorov-Smirnov ${shown(fit.gapErrors)} standard errors.${note}`,
    rows: fit.total,
    value: fit.distance,
    expected: fit.floor,
    unit: 'distance',
    effectSize: Math.max(effect, gap),
    standardErrors: Math.max(0, fit.standardErrors, fit.gapErrors),
    score: scoreOf(Math.max(fit.distance - fit.floor - 3 * fit.spread, gap - fit.gapFloor)),
    path,
  });
}

function shown(x: number): string {
  return Math.max(0, x).toFixed(1);
}
