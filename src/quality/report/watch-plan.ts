import { unitsPerOne } from '../../engine/generators/numeric-shape.ts';
import type { BoundColumn } from '../../engine/plan/bound-table.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { HistogramAxis } from '../column-profile.ts';
import { type Bins, binsOf } from '../measures/bins.ts';
import { histogram } from '../profiles/histogram.ts';
import { MOST_CHILDREN_COUNTED, spreadCounts } from '../profiles/spread-counts.ts';
import { valueTexts } from '../profiles/value-texts.ts';
import type { QualityReport } from './quality-report.ts';

/** What a column is counted by. */
export type ColumnForm =
  | { readonly kind: 'numbers'; readonly bins: Bins }
  | { readonly kind: 'values' | 'texts' | 'keys' };

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
  readonly forms: Readonly<Record<string, Readonly<Record<string, ColumnForm>>>>;
  /** Of tables whose rows come per parent. */
  readonly families: Readonly<Record<string, FamilyForm>>;
}

const CHART_BINS = 40;
const LOOKED_AT = 1024;
const FEW_VALUES = 60;
const MOST_CHOSEN = 1024;

/** Settles how the columns of a document are counted; yields after every column, as one of many tables may take its time. */
export function* planWatch(
  { tables }: SemblanceDocument,
  scope: QualityReport['scope'],
  sampleOf: (table: string) => RowSet,
): Generator<undefined, WatchPlan> {
  const forms: Record<string, Record<string, ColumnForm>> = {};
  const families: Record<string, FamilyForm> = {};
  for (const { name } of tables) {
    const all = sampleOf(name);
    const family = familyForm(all, scope);
    if (family !== undefined) families[name] = family;
    const rows = thinned(all);
    const ofTable: Record<string, ColumnForm> = {};
    for (const column of rows.table.columns.values()) {
      if (column.spec.hidden !== true) ofTable[column.name] = formOf(rows, column);
      yield;
    }
    forms[name] = ofTable;
  }
  return { scope, forms, families };
}

function familyForm(rows: RowSet, scope: QualityReport['scope']): FamilyForm | undefined {
  const { table } = rows;
  if (table.rows.kind !== 'children') return undefined;
  const { parents } = rows.family();
  const children = parents.childCounts(table.rows).reduce((sum, count) => sum + count, 0);
  const spread = spreadCounts(table.rows, parents);
  const isWhole = children === rows.count;
  const about = { parents: parents.count, between: spread?.between ?? 0, isWhole, ...chosenParents(rows, scope) };
  if (spread === undefined) return about;
  const shares = new Array<number>(MOST_CHILDREN_COUNTED + 1).fill(0);
  for (const [count, times] of spread.times) {
    const place = Math.min(MOST_CHILDREN_COUNTED, count);
    shares[place] = (shares[place] as number) + times / spread.total;
  }
  return { ...about, shares };
}

function chosenParents(
  rows: RowSet,
  scope: QualityReport['scope'],
): Pick<FamilyForm, 'chosen' | 'isSample' | 'parent'> {
  const { parents } = rows.family();
  const ordinals = parents.ordinals();
  const all = scope !== 'sample' ? rows.engine.rowCount(parents.table.name) : parents.count;
  const most = Math.min(MOST_CHOSEN, all);
  const chosen = Float64Array.from({ length: most }, (_, i) => {
    const place = Math.floor((i * all) / most);
    return scope !== 'sample' ? place : (ordinals[place] as number);
  });
  return { chosen, isSample: scope === 'sample', parent: parents.table.name };
}

/** Rows evenly spread over a sample. */
function thinned(rows: RowSet): RowSet {
  if (rows.count <= LOOKED_AT) return rows;
  return rows.select(Int32Array.from({ length: LOOKED_AT }, (_, i) => Math.floor((i * rows.count) / LOOKED_AT)));
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
