import { comparedTimes } from '../../schema/references/compared-times.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { permutation } from '../random/permutation.ts';
import { eachPiece } from '../rows/each-piece.ts';
import type { Engine } from '../rows/engine.ts';
import { timeOrder } from '../rows/pick-index.ts';
import type { RowSet } from '../rows/row-set.ts';
import { existingRows } from './existing-rows.ts';
import type { BoundGenerator } from './generator-kind.ts';
import { oncePerEngine } from './once-per-engine.ts';

interface HierarchySpec {
  readonly pick?: unknown;
  readonly where?: unknown;
  readonly existing?: boolean | undefined;
  readonly roots?: number | undefined;
  readonly distinct_within?: unknown;
  readonly stable?: boolean | undefined;
}

/** A line of all rows in which every row points at one before it: places from 0, -1 for a row that has none. */
interface Line {
  readonly placeOf: (ordinal: number) => number;
  readonly rowAt: (place: number) => number;
}

/** Reports what a hierarchy cannot be combined with. */
export function checkHierarchy(spec: HierarchySpec, context: ColumnContext): boolean {
  for (const name of ['pick', 'where', 'distinct_within', 'stable'] as const) {
    if (spec[name] === undefined || spec[name] === false) continue;
    context.report({
      code: 'conflict',
      at: `/${name}`,
      message: `A table that points at itself is a hierarchy, which "${name}" has no say in.`,
      hint: `Leave "${name}" out.`,
      fix: { title: `Leave "${name}" out`, edits: [{ op: 'remove', path: `${context.path}/${name}` }] },
    });
    return false;
  }
  const own = comparedTimes(context.table, context.table, spec.existing)?.own;
  if (context.table.rows.kind !== 'per_parent' || own === undefined || own.generator.kind === 'event_time') return true;
  context.report({
    code: 'conflict',
    at: '/table',
    message: `The rows of a family point at those before them in the file, which is not the order of ${own.name}.`,
    hint: `Take event times for ${own.name}, or set "existing" to false.`,
    fix: {
      title: 'Look away from times',
      edits: [{ op: 'set', path: `${context.path}/existing`, value: false }],
    },
  });
  return false;
}

/**
 * The row above each row of a table that points at itself (R49), without circles: rows stand in a line, and each points
 * at any of those before it, all alike; the first `roots` of the line point at none (-1).
 *
 * Rows of one family stand in their own order, and point at siblings. Other rows stand in order of their times where the
 * table states one, else in an order of their own: the row above row i is pi^-1(floor(u pi(i))).
 */
export function hierarchyPicks(
  { roots = 1, existing }: HierarchySpec,
  context: ColumnContext,
): Required<Pick<BoundGenerator, 'picks' | 'pickPlaces'>> {
  const { table } = context;
  const valueKey = context.stream('value');
  const orderKey = context.stream('order');
  context.dependOn({ kind: 'order', table: table.name });
  if (table.rows.kind === 'per_parent')
    return {
      picks: (rows) => amongSiblings(rows, rows.uniforms(valueKey), roots),
      pickPlaces: (rows, picks, places) => siblingsPlaces(rows, picks, places, roots),
    };
  const times = existingRows(context, table, existing)?.times;
  const lineOf = oncePerEngine((engine) =>
    times === undefined ? shuffled(permutation(orderKey, Math.max(1, engine.rowCount(table.name)))) : byTime(engine),
  );
  const byTime = (engine: Engine): Line => {
    const all = new Float64Array(engine.rowCount(table.name));
    for (const { from, rows } of eachPiece(engine, table.name)) if (times !== undefined) all.set(times(rows), from);
    const order = timeOrder(all);
    const places = new Int32Array(all.length).fill(-1);
    order.forEach((row, place) => {
      places[row] = place;
    });
    return { placeOf: (ordinal) => places[ordinal] as number, rowAt: (place) => order[place] as number };
  };
  return {
    picks(rows) {
      const { placeOf, rowAt } = lineOf(rows.engine);
      const ordinals = rows.ordinals();
      const picks = rows.uniforms(valueKey);
      for (let i = 0; i < rows.count; i++) {
        const place = placeOf(ordinals[i] as number);
        picks[i] = place < roots ? -1 : rowAt(Math.floor((picks[i] as number) * place));
      }
      return picks;
    },
    pickPlaces(rows, picks, places) {
      const { placeOf } = lineOf(rows.engine);
      const ordinals = rows.ordinals();
      for (let i = 0; i < rows.count; i++) {
        const picked = picks[i] as number;
        const above = picked < 0 ? -1 : placeOf(picked);
        places[i] = amongThoseBefore(placeOf(ordinals[i] as number), above, picked < 0, roots, places[i] as number);
      }
    },
  };
}

/** Where among the rows before it the one lies that a row points at; tops point at none. */
function amongThoseBefore(place: number, above: number, isTop: boolean, roots: number, u: number): number {
  if (place < roots) return isTop ? Number.NaN : -1;
  return above < 0 || above >= place ? -1 : (above + u) / place;
}

function siblingsPlaces(rows: RowSet, picks: Float64Array, places: Float64Array, roots: number): void {
  const { ranks } = rows.family();
  const numbers = rows.numbers();
  const pointed = rows.engine
    .at(
      rows.table.name,
      picks.map((pick) => Math.max(0, pick)),
    )
    .numbers();
  for (let i = 0; i < rows.count; i++) {
    const rank = ranks[i] as number;
    const above = (pointed[i] as number) - ((numbers[i] as number) - rank);
    const isTop = (picks[i] as number) < 0;
    places[i] = amongThoseBefore(rank, isTop ? -1 : above, isTop, roots, places[i] as number);
  }
}

function shuffled({ at, inverse }: ReturnType<typeof permutation>): Line {
  return { placeOf: at, rowAt: inverse };
}

function amongSiblings(rows: RowSet, picks: Float64Array, roots: number): Float64Array {
  const { ranks } = rows.family();
  const above = rows.numbers().slice();
  for (let i = 0; i < rows.count; i++) {
    const rank = ranks[i] as number;
    above[i] = (above[i] as number) - rank + Math.floor((picks[i] as number) * rank);
  }
  const ordinals = rows.engine.ordinalsOf(rows.table, above);
  for (let i = 0; i < rows.count; i++) picks[i] = (ranks[i] as number) < roots ? -1 : (ordinals[i] as number);
  return picks;
}
