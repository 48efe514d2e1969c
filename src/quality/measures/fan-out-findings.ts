import { relationParts } from '../../schema/references/relation-parts.ts';
import type { Relation } from '../../schema/references/relations.ts';
import { checkOf, uncoveredAnswer } from '../report/check-of.ts';
import type { QualityCheck } from '../report/quality-check.ts';
import type { FanOut } from '../report/quality-report.ts';
import { qualitySettings } from '../report/quality-settings.ts';
import type { FamilyForm } from '../report/watch-plan.ts';
import { countFit } from '../statistics/count-fit.ts';
import { scoreOf, verdictOf } from '../statistics/verdict-of.ts';
import type { Findings } from './measure.ts';
import type { TableSite } from './site.ts';

/** How many rows the parents of a table have. */
interface CountedFamilies {
  /** Parents by their number of rows; those without any are not counted yet. */
  readonly counts: Float64Array;
  readonly parents: number;
  readonly children: number;
  readonly most: number;
}

/** Holds the numbers of rows that parents have against the laws of some of them. */
export function fanOutFindings(
  site: TableSite,
  relation: Relation,
  { counts, parents, children, most }: CountedFamilies,
  form: FamilyForm | undefined,
): Findings {
  const about = {
    title: `Rows of ${relation.target} have as many rows of ${site.table.name} as declared`,
    path: `${site.path}/rows`,
  };
  const columns = relationParts(site.spec, relation).map(({ column }) => column.name);
  const none = (how: string) => [checkOf('fan_out', site.table.name, [], uncoveredAnswer({ ...about, how }))];
  const having = counts.reduce((sum, rows) => sum + rows, 0);
  counts[0] = Math.max(0, parents - having);
  const fanOut = fanOutOf(counts, parents, children, most, form);
  const found = { relation: { columns, target: relation.target, fanOut } };
  if (form?.shares === undefined) return { checks: none('How many rows a parent has follows no law.'), ...found };
  const check = fitOf(site, relation, counts, form, about);
  return { checks: check === undefined ? none('Too few parents.') : [check], ...found };
}

function fanOutOf(
  counts: Float64Array,
  parents: number,
  children: number,
  most: number,
  form: FamilyForm | undefined,
): FanOut {
  const end = Math.min(counts.length, most + 1);
  const expected = form?.shares?.slice(0, end).map((share) => share * parents);
  const shown = [...counts.subarray(0, end)];
  return { parents, children, childless: counts[0] as number, most, counts: shown, ...(expected && { expected }) };
}

function fitOf(
  { document, table }: TableSite,
  { target }: Relation,
  counts: Float64Array,
  { shares = [], parents: looked, between }: FamilyForm,
  about: Pick<QualityCheck, 'title' | 'path'>,
): QualityCheck | undefined {
  const parents = counts.reduce((sum, rows) => sum + rows, 0);
  // Where laws differ and were asked of some parents only, those are as good as fewer parents.
  const weight = looked >= parents ? 1 : 1 / (1 + (between * parents) / looked);
  const fit = countFit(
    counts.map((rows) => rows * weight),
    Float64Array.from(counts, (_, i) => shares[i] ?? 0),
  );
  if (fit === undefined) return undefined;
  const effect = Math.max(0, fit.distance - fit.floor);
  const gap = Math.max(0, fit.gap - fit.gapFloor);
  const { limits } = qualitySettings(document, table.name);
  const verdicts = [verdictOf(fit.standardErrors, effect, limits), verdictOf(fit.gapErrors, gap, limits)];
  return checkOf('fan_out', table.name, [], {
    ...about,
    verdict: verdicts.includes('fail') ? 'fail' : verdicts.includes('warn') ? 'warn' : 'pass',
    coverage: 'tested',
    how: `${parents} rows of ${target} by how many rows point at each, beside the laws of ${looked} of them.`,
    rows: parents,
    value: fit.distance,
    expected: fit.floor,
    unit: 'distance',
    effectSize: Math.max(effect, gap),
    standardErrors: Math.max(0, fit.standardErrors, fit.gapErrors),
    score: Math.min(scoreOf(effect, fit.standardErrors), scoreOf(gap, fit.gapErrors)),
  });
}
