import { unitsPerOne } from '../../engine/generators/numeric-shape.ts';
import type { BoundColumn } from '../../engine/plan/bound-table.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { HistogramAxis } from '../column-profile.ts';
import { type Bins, binsOf } from '../measures/bins.ts';
import { histogram } from '../profiles/histogram.ts';
import { MOST_CHILDREN_COUNTED, spreadCounts } from '../profiles/spread-counts.ts';
import { valueTexts } from '../profiles/value-texts.ts';
import type { PlanSource, SampledFamilies } from './plan-source.ts';
import type { QualityReport } from './quality-report.ts';

/** What a column is counted by. */
export type ColumnForm =
  | { readonly kind: 'numbers'; readonly bins: Bins }
  | { readonly kind: 'values' | 'texts' | 'keys' };

/** By the name of the column; no record, as a column may be called `constructor`. */
export type ColumnForms = ReadonlyMap<string, ColumnForm>;

/** How many children the parents of a table are to have. */
export interface FamilyForm {
  /** Parents whose laws were asked. */
  readonly parents: number;
  /** The shares of parents with 0, 1, 2, ... children; the last one holds all that have as many or more. */
  readonly shares?: readonly number[];
  /** How much of the variance comes from parents whose laws differ. */
  readonly between: number;
  /** Whether the sample holds all children of its parents. */
  readonly isWhole: boolean;
  /** The places of parents whose children are counted one by one, evenly spread over those that are looked at. */
  readonly chosen: Float64Array;
  /** Whether those that are looked at are a sample. */
  readonly isSample: boolean;
  readonly parent: string;
}

/**
 * What is settled before the first row is looked at, from a sample, so that every worker looks in the same way: plain data.
 */
export interface WatchPlan {
  readonly scope: QualityReport['scope'];
  readonly forms: ReadonlyMap<string, ColumnForms>;
  /** Of tables whose rows come per parent; `cut` where the blocks that are looked at hold parts of families. */
  readonly families: ReadonlyMap<string, FamilyForm | 'cut'>;
}

const CHART_BINS = 40;
const LOOKED_AT = 1024;
const FEW_VALUES = 60;
const MOST_CHOSEN = 1024;

/** Settles how the columns of a document are counted; yields after every column, as one of many tables may take its time. */
export function* planWatch({ tables }: SemblanceDocument, source: PlanSource): Generator<undefined, WatchPlan> {
  const forms = new Map<string, ColumnForms>();
  const families = new Map<string, FamilyForm | 'cut'>();
  for (const { name } of tables) {
    const sampled = source.parents(name);
    const family = sampled === undefined || sampled === 'cut' ? sampled : familyForm(sampled, source.scope);
    if (family !== undefined) families.set(name, family);
    const rows = source.rows(name, LOOKED_AT);
    const ofTable = new Map<string, ColumnForm>();
    for (const column of rows.table.columns.values()) {
      if (column.spec.hidden !== true) ofTable.set(column.name, formOf(rows, column));
      yield;
    }
    forms.set(name, ofTable);
  }
  return { scope: source.scope, forms, families };
}

function familyForm({ source, parents, isWhole }: SampledFamilies, scope: QualityReport['scope']): FamilyForm {
  const spread = spreadCounts(source, parents);
  const about = { parents: parents.count, between: spread?.between ?? 0, isWhole, ...chosenParents(parents, scope) };
  if (spread === undefined) return about;
  const shares = new Array<number>(MOST_CHILDREN_COUNTED + 1).fill(0);
  for (const [count, times] of spread.times) {
    const place = Math.min(MOST_CHILDREN_COUNTED, count);
    shares[place] = (shares[place] as number) + times / spread.total;
  }
  return { ...about, shares };
}

function chosenParents(
  parents: RowSet,
  scope: QualityReport['scope'],
): Pick<FamilyForm, 'chosen' | 'isSample' | 'parent'> {
  const all = scope !== 'sample' ? parents.engine.rowCount(parents.table.name) : parents.count;
  const chosen = new Float64Array(Math.min(MOST_CHOSEN, all));
  const ordinals = scope === 'sample' ? parents.ordinals() : undefined;
  for (let i = 0; i < chosen.length; i++) {
    const place = Math.floor((i * all) / chosen.length);
    chosen[i] = ordinals === undefined ? place : (ordinals[place] as number);
  }
  return { chosen, isSample: scope === 'sample', parent: parents.table.name };
}

function formOf(rows: RowSet, column: BoundColumn): ColumnForm {
  const { generator, type, scale, modifiers } = column;
  const law = generator.commonLaw;
  if (type === 'boolean' || law?.kind === 'categorical') return { kind: 'values' };
  const isKey = generator.distinct || generator.picks !== undefined || column.spec.generator.kind === 'parent';
  const isText = type === 'text' || type === 'uuid' || type === 'json';
  // What decides without values needs none made.
  if (isKey || type === 'json') return { kind: isText ? 'texts' : 'keys' };
  const isBefore = modifiers.steps.some((step) => step.law !== 'same');
  const vector = isBefore ? rows.column(column.name) : rows.exported(column.name);
  if (vector.storage !== 'number') {
    const texts = new Set(valueTexts(vector, rows.count, column));
    return { kind: texts.size <= FEW_VALUES && texts.size * 4 <= rows.count ? 'values' : 'texts' };
  }
  const units = unitsPerOne(scale);
  const held = vector.valid === undefined ? vector.values : vector.values.filter((_, i) => vector.valid?.[i] === 1);
  const sorted = held
    .slice(0, rows.count)
    .map((value) => value / units)
    .sort();
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  if (low === undefined || high === undefined) return { kind: 'keys' };
  const axis: HistogramAxis =
    type === 'time' ? 'time_of_day' : type === 'date' || type === 'timestamp' ? 'time' : 'number';
  const step = axis !== 'number' ? column.resolutionMs : type === 'float' ? 0 : 1 / units;
  const { edges } = histogram(sorted, undefined, step, CHART_BINS, axis).chart;
  const numeric = law?.kind === 'numeric' ? law : undefined;
  return { kind: 'numbers', bins: binsOf(edges, axis, units, numeric, [low, high]) };
}
