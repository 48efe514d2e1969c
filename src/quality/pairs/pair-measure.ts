import { expm1 } from '../../engine/math/expm1.ts';
import { log1p } from '../../engine/math/log1p.ts';
import type { BoundTable } from '../../engine/plan/bound-table.ts';
import { countText, percentText } from '../files/page/figures.ts';
import type { Measure } from '../measures/measure.ts';
import type { TableSite } from '../measures/site.ts';
import { checkOf, uncoveredAnswer } from '../report/check-of.ts';
import type { QualityCheck } from '../report/quality-check.ts';
import type { PairReport, PairsReport } from '../report/quality-report.ts';
import { qualitySettings } from '../report/quality-settings.ts';
import type { ColumnForms } from '../report/watch-plan.ts';
import { scoreOf, verdictOf } from '../statistics/verdict-of.ts';
import { type ComparedPair, comparePair, errorsOfChance } from './compare-pair.ts';
import {
  FEW_PAIRED,
  foldPairSample,
  MOST_PAIRED,
  type PairedColumn,
  type PairSample,
  sampleBlock,
  startPairSample,
} from './pair-sample.ts';
import { namedValues, orderedValues } from './paired-values.ts';
import { type TiedColumn, tiedColumn, tieOf } from './tie.ts';

/** Columns of a table that are compared with each other; 66 pairs. */
const MOST_COLUMNS = 12;

/**
 * Compares the columns of a table with each other, over rows that are evenly spread: what nothing ties is independent, or
 * the check of the table fails; of others it is said how they go together. Undefined where there are no two to compare.
 *
 * @param rows how many rows will be looked at, where that is known
 */
export function pairMeasure(site: TableSite, forms: ColumnForms, rows: number): Measure<PairSample> | undefined {
  const fitting = [...site.table.columns.values()].flatMap((column): PairedColumn[] => {
    const kind = forms.get(column.name)?.kind;
    return kind === 'numbers' || kind === 'values' ? [{ column, isOrdered: kind === 'numbers' }] : [];
  });
  const columns = fitting.slice(0, MOST_COLUMNS);
  if (columns.length < 2) return undefined;
  return {
    name: 'pairs',
    isCostly: true,
    start: () => startPairSample(columns.length, rows, site.isSampled === true ? FEW_PAIRED : MOST_PAIRED),
    look: (tally, block) => sampleBlock(tally, columns, block),
    fold: foldPairSample,
    find(sample) {
      const compared = comparedPairs(columns, sample);
      const tied = tiedColumns(site, columns);
      const pairs = compared.map((pair): PairReport & Pick<ComparedPair, 'isTelling'> => {
        const [one, other] = pair.columns.map((name) => tied.get(name));
        const tie = one === undefined || other === undefined ? 'shared' : tieOf(site.table.name, one, other);
        if (tie === 'none' && pair.isTelling) return { ...pair, tie, verdict: pairVerdict(site, pair) };
        const { chance: _chance, standardErrors: _errors, ...described } = pair;
        return { ...described, tie, verdict: 'none' };
      });
      const check = sample.rows === 0 ? untold(site, columns, tied) : independence(site, pairs, sample);
      const report: PairsReport = {
        rows: sample.ordinals.length,
        ofRows: sample.rows,
        columns: columns.map(({ column }) => column.name),
        left: fitting.length - columns.length,
        pairs: pairs.map(({ isTelling: _isTelling, ...pair }) => pair),
      };
      return { pairs: report, ...(check && { checks: [check] }) };
    },
  };
}

function comparedPairs(columns: readonly PairedColumn[], { values, texts }: PairSample): readonly ComparedPair[] {
  const paired = columns.map(({ column, isOrdered }, at) => {
    const [own = [], known = []] = [values[at], texts[at]];
    return isOrdered && known.length === 0 ? orderedValues(column.name, own) : namedValues(column.name, own, known);
  });
  return paired.flatMap((one, i) => paired.slice(i + 1).flatMap((other) => comparePair(one, other) ?? []));
}

function tiedColumns({ document, engine, table }: TableSite, columns: readonly PairedColumn[]) {
  const tables = new Map<string, BoundTable>(document.tables.map(({ name }) => [name, engine.table(name)]));
  return new Map<string, TiedColumn>(
    columns.map(({ column }) => [column.name, tiedColumn(table.name, column, tables)]),
  );
}

/** Of no rows: what is not known of them; undefined where no pair of columns would be independent. */
function untold(
  { table, path }: TableSite,
  columns: readonly PairedColumn[],
  tied: ReadonlyMap<string, TiedColumn>,
): QualityCheck | undefined {
  const all = columns.flatMap(({ column }) => tied.get(column.name) ?? []);
  const isTold = all.some((one, i) => all.slice(i + 1).some((other) => tieOf(table.name, one, other) === 'none'));
  const about = { title: independenceOf(table.name), how: 'There are no rows.', path };
  return isTold ? checkOf('independent', table.name, [], uncoveredAnswer(about)) : undefined;
}

function independenceOf(table: string): string {
  return `Columns of ${table} that nothing ties are independent`;
}

function pairVerdict(site: TableSite, { columns, standardErrors = 0, value }: ComparedPair): PairReport['verdict'] {
  const { limits } = qualitySettings(site.document, site.table.name, columns[0]);
  return verdictOf(standardErrors, Math.abs(value), limits);
}

/** Whether all pairs that nothing ties are independent: told by the least likely of them; undefined where there is none. */
function independence(
  site: TableSite,
  pairs: readonly (PairReport & Pick<ComparedPair, 'isTelling'>)[],
  { ordinals, rows }: PairSample,
): QualityCheck | undefined {
  const { table } = site;
  const untied = pairs.filter(({ tie }) => tie === 'none');
  if (untied.length === 0) return undefined;
  const title = independenceOf(table.name);
  const tested = untied.filter(({ isTelling }) => isTelling);
  const worst = tested.reduce<PairReport | undefined>((least, pair) => {
    return least === undefined || far(pair) > far(least) ? pair : least;
  }, undefined);
  const among = ordinals.length === rows ? '' : ` of ${countText(rows)}, evenly spread`;
  if (worst === undefined) {
    const how = `${countText(ordinals.length)} rows are too few: nothing they hold could be told from chance.`;
    return checkOf('independent', table.name, [], uncoveredAnswer({ title, how, path: site.path }));
  }
  // The least of so many chances, each of which is evenly spread.
  const chance = -expm1(tested.length * log1p(-Math.min(worst.chance ?? 1, 1 - 1e-16)));
  const standardErrors = errorsOfChance(chance);
  const effectSize = Math.abs(worst.value);
  const { limits } = qualitySettings(site.document, table.name, worst.columns[0]);
  const verdict = verdictOf(standardErrors, effectSize, limits);
  const [one, other] = worst.columns;
  const measure = worst.by === 'ranks' ? 'rank correlation' : "Cramér's V";
  const wrong = tested.filter((pair) => pair.verdict === 'fail').length;
  const check = checkOf('independent', table.name, [], {
    title: verdict === 'pass' ? title : `${table.name}.${one} and ${table.name}.${other} are independent`,
    verdict,
    coverage: 'tested',
    how: `${tested.length} pairs of columns that have no draw of chance in common, over ${countText(ordinals.length)} rows${among}; the least likely of them, ${one} and ${other}, has a ${measure} of ${signedPercent(worst.value)}${wrong > 1 ? `, and ${wrong} pairs are no chance` : ''}. A rank correlation of ${percentText(5 / Math.sqrt(Math.max(26, worst.rows)))} would be noticed.`,
    rows: ordinals.length,
    value: worst.value,
    expected: 0,
    unit: 'correlation',
    effectSize,
    standardErrors,
    chance,
    score: scoreOf(effectSize, standardErrors),
    path: site.path,
  });
  return verdict === 'pass' ? check : { ...check, columns: worst.columns };
}

/** How far a pair is from independence: where chances are too small to tell, the closer one is the farther. */
function far({ standardErrors = 0, value }: PairReport): number {
  return standardErrors + Math.abs(value) / 1000;
}

function signedPercent(value: number): string {
  return `${value < 0 ? '-' : ''}${percentText(Math.abs(value))}`;
}
