import type { BoundColumn } from '../../engine/plan/bound-table.ts';
import type { Ranges } from '../../engine/plan/value-range.ts';
import { relationOfColumn } from '../../schema/references/relation-of-column.ts';
import { checkOf, uncoveredAnswer } from '../report/check-of.ts';
import type { CheckKind } from '../report/quality-check.ts';
import type { ColumnForm } from '../report/watch-plan.ts';
import { anewMeasure } from './anew-measure.ts';
import { codedMeasure } from './coded-measure.ts';
import { computedMeasure } from './computed-measure.ts';
import { domainMeasure } from './domain-measure.ts';
import type { Measure } from './measure.ts';
import { modifierMeasure } from './modifier-measure.ts';
import { nullMeasure } from './null-measure.ts';
import { numberMeasure } from './number-measure.ts';
import { pickMeasure } from './pick-measure.ts';
import { promiseMeasure } from './promise-measure.ts';
import { rowLawMeasure, wordLawMeasure } from './row-law-measure.ts';
import { signMeasure } from './sign-measure.ts';
import { type ColumnSite, columnSite, named, type TableSite } from './site.ts';
import { textMeasure } from './text-measure.ts';
import { isThroughout, throughout } from './throughout.ts';
import { timeMeasure } from './time-measure.ts';

/** Generators whose cells follow from others of the document. */
const COMPUTED = new Set(['formula', 'rollup', 'shares', 'template', 'lookup', 'parent']);

/** Whether what a column holds is asked for by gates alone: it numbers rows, or other columns or a form tell it. */
function isTold({ spec, generator }: BoundColumn): boolean {
  return spec.generator.kind === 'sequence' || (generator.promises?.length ?? 0) > 0;
}

/** Everything that looks at one column. */
export function columnMeasures(
  table: TableSite,
  column: BoundColumn,
  ranges: Ranges,
  form: ColumnForm | undefined,
  window: { readonly startMs: number; readonly endMs: number },
): readonly Measure[] {
  const site = columnSite(table, column);
  const { generator, type } = column;
  const { kind } = column.spec.generator;
  const isNumber = !['text', 'uuid', 'json', 'boolean'].includes(type);
  const measures: Measure[] = [nullMeasure(site)];
  if (isNumber) measures.push(domainMeasure(site, ranges.column(table.table.name, column.name)));
  if (form?.kind === 'numbers') {
    const numbers = numberMeasure(site, form.bins);
    measures.push(isThroughout(site) ? throughout(numbers) : numbers);
    if (type === 'date' || type === 'timestamp') {
      const times = timeMeasure(site, window, form.bins);
      measures.push(isThroughout(site) ? throughout(times) : times);
    }
  }
  if (form?.kind === 'values') measures.push(codedMeasure(site));
  if (form?.kind === 'texts') measures.push(textMeasure(site));
  if (form?.kind === 'texts' && type === 'text') measures.push(signMeasure(site));
  if (generator.cells !== undefined) measures.push(rowLawMeasure(site, generator.cells));
  else if (generator.places !== undefined) measures.push(wordLawMeasure(site, generator.places));
  else if (generator.anew !== undefined) measures.push(anewMeasure(site, generator.anew));
  else if (COMPUTED.has(kind)) measures.push(computedMeasure(site));
  else if (generator.picks !== undefined) {
    const picks = pickMeasure(site, generator);
    // Which rows are favourites is not told by the values; further parts of a key say nothing of the pick.
    const why = 'How often each row is picked is not tested.';
    const isLead = relationOfColumn(site.spec, column.name)?.column === column.name;
    if (picks !== undefined) measures.push(picks);
    else if (isLead) measures.push(untested(site, 'picks', `${named(site)} picks as declared`, why));
  } else if (generator.commonLaw === undefined && !isTold(column))
    measures.push(untested(site, 'law', `${named(site)} follows its law`, `What "${kind}" makes is not tested.`));
  for (const promise of generator.promises ?? []) measures.push(promiseMeasure(site, promise));
  if (column.modifiers.steps.some(({ emptying }) => emptying === undefined)) measures.push(modifierMeasure(site));
  return measures;
}

/** Says of a promise that nobody looks at it. */
function untested(site: ColumnSite, kind: CheckKind, title: string, how: string): Measure {
  const path = `${site.path}/generator`;
  const check = checkOf(kind, site.table.name, [site.column.name], uncoveredAnswer({ title, how, path }));
  return {
    name: check.id,
    start: () => ({}),
    look: () => undefined,
    fold: () => undefined,
    find: () => ({ checks: [check] }),
  };
}
