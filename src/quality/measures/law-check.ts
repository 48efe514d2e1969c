import { checkOf, uncoveredAnswer } from '../report/check-of.ts';
import type { CheckKind, QualityCheck } from '../report/quality-check.ts';
import { type EffectLimits, qualitySettings } from '../report/quality-settings.ts';
import { countFit } from '../statistics/count-fit.ts';
import { type FewRowsFit, fewRowsFit } from '../statistics/few-rows-fit.ts';
import { scoreOf, verdictOf } from '../statistics/verdict-of.ts';
import type { Bins } from './bins.ts';
import { type ColumnSite, named, type TableSite } from './site.ts';

const FARTHEST = 37;

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
  /** Whether rows are spread more evenly than independent ones. */
  readonly isStratified?: boolean;
}

/** Holds counts against shares: chi-square, Kolmogorov-Smirnov and total variation with what chance makes of them. */
export function fitCheck(
  site: TableSite & Partial<ColumnSite>,
  kind: CheckKind,
  counts: ArrayLike<number>,
  shares: ArrayLike<number>,
  {
    title,
    of,
    note = '',
    columns = site.column === undefined ? [] : [site.column.name],
    path = `${site.path}/generator`,
    isStratified = false,
  }: FitWords,
): QualityCheck {
  const { limits } = qualitySettings(site.document, site.table.name, columns[0]);
  const fit = countFit(counts, shares);
  if (fit === undefined) {
    const few = fewRowsFit(counts, shares);
    const answer =
      few === undefined
        ? uncoveredAnswer({ title, path, how: `Too few rows for ${of}: nothing they hold could be told from chance.` })
        : fewRowsAnswer(few, { title, path, how: '' }, limits, { of, note });
    return checkOf(kind, site.table.name, columns, answer);
  }
  const effect = Math.max(0, fit.distance - fit.floor);
  const gap = Math.max(0, fit.gap - fit.gapFloor);
  const byCounts = verdictOf(fit.standardErrors, effect, limits);
  const byGap = verdictOf(fit.gapErrors, gap, limits);
  const verdict = [byCounts, byGap].includes('fail') ? 'fail' : [byCounts, byGap].includes('warn') ? 'warn' : 'pass';
  return checkOf(kind, site.table.name, columns, {
    title,
    verdict,
    coverage: 'tested',
    how: `${Math.floor(fit.total + 0.5)} rows in ${fit.cells} ${of}: total variation beside what chance makes of it, chi-square ${shown(fit.standardErrors)} and Kolmogorov-Smirnov ${shown(fit.gapErrors)} standard errors.${note}`,
    rows: Math.floor(fit.total + 0.5),
    value: fit.distance,
    expected: fit.floor,
    unit: 'distance',
    effectSize: Math.max(effect, gap),
    standardErrors: Math.max(0, fit.standardErrors, fit.gapErrors),
    ...(!isStratified && { chance: fit.chance }),
    score: Math.min(scoreOf(effect, fit.standardErrors), scoreOf(gap, fit.gapErrors)),
    path,
  });
}

/** Holds the places of counts of children in the laws of their parents against an even spread. */
export function countedFit(
  site: TableSite,
  target: string,
  parts: Float64Array,
  { parents, strange, isSettled }: { readonly parents: number; readonly strange: number; readonly isSettled: boolean },
  about: { readonly title: string; readonly path: string },
): QualityCheck {
  const share = parents === 0 ? 0 : strange / parents;
  const how = `The rows of ${parents} rows of ${target} were counted by their foreign keys.`;
  if (parents === 0)
    return checkOf('fan_out', site.table.name, [], uncoveredAnswer({ ...about, how: 'There are no parents.' }));
  // Where only one number is possible, or some parents have what is not, nothing is left to chance.
  if (isSettled || share > 0)
    return checkOf('fan_out', site.table.name, [], {
      ...about,
      verdict: verdictOf(share > 0 ? Infinity : 0, share, qualitySettings(site.document, site.table.name).limits),
      coverage: 'tested',
      how: `${how} ${strange} of them have a number that their law never gives.`,
      rows: parents,
      value: share,
      expected: 0,
      unit: 'share',
      effectSize: share,
      standardErrors: share > 0 ? FARTHEST : 0,
      score: scoreOf(share, Infinity),
    });
  const shares = new Float64Array(parts.length).fill(1 / parts.length);
  const note = ` ${how} Each number was placed in the law of its own parent.`;
  return fitCheck(site, 'fan_out', parts, shares, { ...about, of: 'parts alike of the laws', note, columns: [] });
}

/** The answer of a check of so few rows that only how they crowd can be told from chance. */
function fewRowsAnswer(
  { total, distance, floor, standardErrors }: FewRowsFit,
  about: Pick<QualityCheck, 'title' | 'how' | 'path'>,
  limits: EffectLimits,
  { of, note }: { readonly of: string; readonly note: string },
): Omit<QualityCheck, 'id' | 'family' | 'kind' | 'table' | 'columns'> {
  const effectSize = Math.max(0, distance - floor);
  return {
    ...about,
    how: `${total} rows are too few for the shares of ${of}; it was tested whether they crowd in one of them more than chance lets them, ${shown(standardErrors)} standard errors.${note}`,
    verdict: verdictOf(standardErrors, effectSize, limits),
    coverage: 'tested',
    rows: total,
    value: distance,
    expected: floor,
    unit: 'distance',
    effectSize,
    standardErrors: Math.max(0, standardErrors),
    score: scoreOf(effectSize, standardErrors),
  };
}

function shown(x: number): string {
  return Math.max(0, x).toFixed(1);
}
