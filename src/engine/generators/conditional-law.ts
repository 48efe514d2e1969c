import type { KindSpec } from '../../schema/kind.ts';
import type { Parameter } from '../../schema/parameters.ts';
import { scratchNumbers } from '../formula/scratch.ts';
import { averageLaw } from '../laws/average-law.ts';
import type { Law } from '../laws/law.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import type { RowSet } from '../rows/row-set.ts';
import { conditionalProof } from './conditional-proof.ts';
import type { BoundGenerator, RowLaw, UniformLaw } from './generator-kind.ts';
import { unitsPerOne } from './numeric-shape.ts';
import { type RowParameter, rowParameters } from './row-parameters.ts';
import { TupleIndex } from './tuple-index.ts';

/** Laws of so many different parameters are kept; those of all others are made row by row (R54). */
const MOST_LAWS = 256;

/** A row that has no law: a parameter is null, out of its bounds, or leaves nothing to draw from. */
const NO_LAW = { none: true } as const;

type KeptLaw = UniformLaw | typeof NO_LAW;

/** Binds a law to a spec without formulas. */
export type BindConstant = (spec: KindSpec, context: ColumnContext) => BoundGenerator | undefined;

/**
 * A law of which some parameters are formulas: each row draws by the quantile of its own law, with the same uniform that
 * stated numbers would use, and is null where it has none.
 *
 * @param names the parameters that are formulas; at least one
 */
export function conditionalLaw(
  spec: KindSpec,
  names: readonly string[],
  known: ReadonlyMap<string, Parameter>,
  context: ColumnContext,
  bind: BindConstant,
): BoundGenerator | undefined {
  const parameters = rowParameters(spec, names, known, context);
  if (parameters === undefined) return undefined;
  const key = context.stream('value');
  const keyed: ColumnContext = { ...context, stream: () => key };
  const rowContext: ColumnContext = { ...keyed, report: () => undefined, forOneRow: true };
  const lawAt = lawsByTuple((tuple) => bind({ ...spec, ...valuesAt(names, tuple) }, rowContext)?.ofUniform);
  const ofRow: RowLaw = {
    fill: (uniforms, count, rows, places) => fillByRow(uniforms, count, columnsOf(parameters, rows), places, lawAt),
    laws(rows) {
      const columns = columnsOf(parameters, rows);
      return Array.from({ length: rows.count }, (_, row) => lawAt(tupleAt(columns, row))?.law);
    },
    parameters: (rows) => parameters.map((each) => ({ title: each.title, mean: meanOf(each.values(rows)) })),
  };
  const nullable = context.column.nullable === true;
  return {
    nullable,
    whyNull: 'a parameter can be empty or out of its bounds',
    distinct: false,
    law: (rows) => averageLaw(ofRow.laws(rows)),
    cells: (rows, { values }, below, upTo) =>
      fillCells(ofRow.laws(rows), values, unitsPerOne(context.scale), below, upTo),
    ofRow,
    fill(rows) {
      const values = rows.uniforms(key);
      ofRow.fill(values, rows.count, rows, everyPlace(rows.freshIntegers()));
      const valid = takeNulls(values, rows.count);
      return { storage: 'number', values, ...(valid !== undefined && { valid }) };
    },
    ...conditionalProof(spec, parameters, keyed, bind),
  };
}

function valuesAt(names: readonly string[], tuple: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(names.map((name, i) => [name, tuple[i] as number]));
}

type LawAt = (tuple: readonly number[]) => UniformLaw | undefined;

function lawsByTuple(make: LawAt): LawAt {
  const kept = new TupleIndex<KeptLaw>(MOST_LAWS);
  return (tuple) => {
    let law = kept.get(tuple);
    if (law === undefined) {
      law = tuple.some(Number.isNaN) ? NO_LAW : (make(tuple) ?? NO_LAW);
      kept.set(tuple, law);
    }
    return 'none' in law ? undefined : law;
  };
}

function columnsOf(parameters: readonly RowParameter[], rows: RowSet): readonly Float64Array[] {
  return parameters.map((each) => each.values(rows));
}

function tupleAt(columns: readonly Float64Array[], row: number): readonly number[] {
  return columns.map((column) => column[row] as number);
}

const scratch = scratchNumbers();

/** Draws law by law, so that what a law needs to be set up is done once for all of its rows. */
function fillByRow(
  uniforms: Float64Array,
  count: number,
  columns: readonly Float64Array[],
  places: Int32Array,
  lawAt: LawAt,
): void {
  const members = new Map<UniformLaw, number[]>();
  const alone = new Float64Array(1);
  for (let i = 0; i < count; i++) {
    const law = lawAt(tupleAt(columns, places[i] as number));
    const others = law && members.get(law);
    if (law === undefined) {
      uniforms[i] = Number.NaN;
    } else if (others !== undefined) {
      others.push(i);
    } else if (members.size < MOST_LAWS) {
      members.set(law, [i]);
    } else {
      alone[0] = uniforms[i] as number;
      law.fill(alone, 1);
      uniforms[i] = alone[0];
    }
  }
  for (const [law, of] of members) {
    const drawn = scratch(of.length);
    for (let i = 0; i < of.length; i++) drawn[i] = uniforms[of[i] as number] as number;
    law.fill(drawn, of.length);
    for (let i = 0; i < of.length; i++) uniforms[of[i] as number] = drawn[i] as number;
  }
}

/** Truth values are those of a law of two shares, the second one that of false. */
function fillCells(
  laws: readonly (Law | undefined)[],
  values: Float64Array,
  units: number,
  below: Float64Array,
  upTo: Float64Array,
): void {
  laws.forEach((law, i) => {
    const value = (values[i] as number) / units;
    if (law?.kind === 'numeric') {
      upTo[i] = law.cdf(value);
      below[i] = law.step === 0 ? (upTo[i] as number) : law.cdf(value - law.step);
    } else {
      const isFalse = law?.shares[1] ?? Number.NaN;
      below[i] = value === 0 ? 0 : isFalse;
      upTo[i] = value === 0 ? isFalse : 1;
    }
  });
}

function everyPlace(places: Int32Array): Int32Array {
  for (let i = 0; i < places.length; i++) places[i] = i;
  return places;
}

/** The flags of the rows that have a value, those without one set to 0; undefined where all have one. */
export function takeNulls(values: Float64Array, count: number): Uint8Array | undefined {
  let valid: Uint8Array | undefined;
  for (let i = 0; i < count; i++) {
    if (!Number.isNaN(values[i] as number)) continue;
    valid ??= new Uint8Array(count).fill(1);
    valid[i] = 0;
    values[i] = 0;
  }
  return valid;
}

function meanOf(values: Float64Array): number {
  const held = values.filter((value) => !Number.isNaN(value));
  return held.reduce((sum, value) => sum + value, 0) / held.length;
}
