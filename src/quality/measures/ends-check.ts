import { gammaP, gammaQ } from '../../engine/math/gamma-p.ts';
import { normalQuantile } from '../../engine/math/normal-quantile.ts';
import { checkOf } from '../report/check-of.ts';
import type { QualityCheck } from '../report/quality-check.ts';
import { qualitySettings } from '../report/quality-settings.ts';
import { scoreOf, verdictOf } from '../statistics/verdict-of.ts';
import type { Bins } from './bins.ts';
import { type ColumnSite, named } from './site.ts';

/** A check that could not fail is none: a chance this small is what makes one fail (five standard errors, R9). */
const FAILING = 2.8665157187919391e-7;
const LEAST_CHANCE = 1e-290;
const FARTHEST = 37;

/**
 * Holds how many values lie at the very ends of their law against how many belong there: values that were clamped pile up.
 * Undefined for a law without ends, or of so few values that no pile could be told from chance.
 *
 * Rows at the ends are as good as Poisson, whose tails are no lighter than the binomial ones.
 */
export function endsCheck(
  site: ColumnSite,
  { endsAt = {}, lawAt = new Float64Array() }: Bins,
  counts: Float64Array,
  note: string,
): QualityCheck | undefined {
  const { least, greatest } = endsAt;
  if (least === undefined && greatest === undefined) return undefined;
  const total = counts.reduce((sum, rows) => sum + rows, 0);
  const [low, high] = [least ?? -1, greatest ?? lawAt.length];
  const rows = counts.reduce((sum, count, bin) => (bin <= low || bin > high ? sum + count : sum), 0);
  const expected =
    (least === undefined ? 0 : (lawAt[least] as number)) +
    (greatest === undefined ? 0 : 1 - (lawAt[greatest] as number));
  if (total === 0 || gammaP(total, expected * total) > FAILING) return undefined;
  const value = rows / total;
  const standardErrors = errorsOf(rows, expected * total);
  const effectSize = Math.abs(value - expected);
  const { limits } = qualitySettings(site.document, site.table.name, site.column.name);
  const which =
    least === undefined ? 'greatest value' : greatest === undefined ? 'least value' : 'least or greatest value';
  return checkOf('ends', site.table.name, [site.column.name], {
    title: `${named(site)} does not pile up at the ${least !== undefined && greatest !== undefined ? 'ends' : 'end'} of its law`,
    verdict: verdictOf(standardErrors, effectSize, limits),
    coverage: 'tested',
    how: `${rows} of ${total} values are the ${which} there can be; the law expects ${(expected * total).toFixed(1)}.${note}`,
    rows: total,
    value,
    expected,
    unit: 'share',
    effectSize,
    standardErrors,
    score: scoreOf(effectSize, standardErrors),
    path: `${site.path}/generator`,
  });
}

function errorsOf(rows: number, expected: number): number {
  const chance = rows > expected ? gammaP(rows, expected) : gammaQ(rows + 1, expected);
  return chance < LEAST_CHANCE ? FARTHEST : Math.max(0, -normalQuantile(chance));
}
