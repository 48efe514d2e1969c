import type { TableSpec } from '../../schema/document-model.ts';
import { inOneGo } from '../in-one-go.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { permutation } from '../random/permutation.ts';
import { distinctPlaces } from '../rows/distinct-places.ts';
import { eachPiece } from '../rows/each-piece.ts';
import type { Engine } from '../rows/engine.ts';
import { pickIndex } from '../rows/pick-index.ts';
import type { ExistingRows } from './existing-rows.ts';
import type { BoundGenerator, WeightTally } from './generator-kind.ts';
import { linePlace, siblingPlaces } from './line-places.ts';
import { madeInSteps } from './made-in-steps.ts';
import type { BoundPick } from './picks/pick-kind.ts';
import type { Grouping } from './where.ts';

/** Which rows of its target a reference may pick, and how likely each is. */
export interface Choice {
  readonly pick: BoundPick;
  readonly existing: ExistingRows | undefined;
  readonly where: (() => Grouping) | undefined;
  /** Whether the rows of one parent pick different ones. */
  readonly isDistinct: boolean;
}

/** Rows of the target that are looked at in one step. */
const STEP_ROWS = 4096;

/**
 * Picks among the rows of a target that fit a row and exist for it, by an index of the target grouped by what must be equal
 * and in order of time, with cumulative weights where some rows are likelier than others (R18, methods b and c); -1 for a
 * row for which there is none.
 */
export function indexedPicks(
  context: ColumnContext,
  target: TableSpec,
  { pick, existing, where, isDistinct }: Choice,
): Required<Pick<BoundGenerator, 'picks' | 'pickPlaces' | 'method' | 'ahead'>> & Pick<BoundGenerator, 'weights'> {
  const valueKey = context.stream('value');
  const orderKey = context.stream('order');
  function* weightsOf(engine: Engine): Generator<void, Float64Array | undefined> {
    const count = engine.rowCount(target.name);
    if (pick.kind === 'weighted') {
      const made = new Float64Array(count);
      for (const { from, rows } of eachPiece(engine, target.name, STEP_ROWS)) {
        made.set(pick.weights(rows), from);
        yield;
      }
      return made;
    }
    const { weightOf } = pick;
    if (weightOf === undefined || count === 0) return undefined;
    const order = permutation(orderKey, count);
    return Float64Array.from({ length: count }, (_, row) => weightOf(order.inverse(row)));
  }
  const found = madeInSteps(function* (engine) {
    const count = engine.rowCount(target.name);
    const times = existing && new Float64Array(count);
    const grouping = where?.();
    const groups = grouping && new Int32Array(count);
    if (times !== undefined || groups !== undefined) {
      for (const { from, rows } of eachPiece(engine, target.name, STEP_ROWS)) {
        if (existing !== undefined) times?.set(existing.times(rows), from);
        if (grouping !== undefined) groups?.set(grouping.ofTarget(rows), from);
        yield;
      }
    }
    const weights = yield* weightsOf(engine);
    const index = pickIndex({
      count,
      ...(times && { times }),
      ...(groups && { groups }),
      ...(weights && { weights: weights.map((weight) => (weight > 0 ? weight : 0)) }),
    });
    return { index, grouping };
  });
  const isWeighted = pick.kind === 'weighted' || pick.weightOf !== undefined;
  const by = [...(where === undefined ? [] : ['filter']), ...(existing === undefined ? [] : ['time'])];
  return {
    ahead: found.ahead,
    method: {
      title: `${isWeighted ? 'cumulative weights' : 'an index'}${by.length === 0 ? '' : ` by ${by.join(' and ')}`}${isDistinct ? ', without those its siblings have' : ''}`,
      bytesPerTargetRow: 4 + (existing === undefined ? 0 : 8) + (isWeighted ? 8 : 0),
    },
    picks(rows) {
      const { index, grouping } = found.of(rows.engine);
      if (isDistinct) {
        const places = distinctPlaces(rows, valueKey, (family) => {
          const before = existing?.before(family);
          const groups = grouping?.ofRows(family);
          return (row) => index.line(groups?.[row] ?? 0, before?.[row] ?? Infinity);
        });
        return places.map((place) => (place < 0 ? -1 : index.rowAt(place)));
      }
      const before = existing?.before(rows);
      const groups = grouping?.ofRows(rows);
      const picks = rows.uniforms(valueKey);
      for (let i = 0; i < rows.count; i++)
        picks[i] = index.pick(picks[i] as number, groups?.[i] ?? 0, before?.[i] ?? Infinity);
      return picks;
    },
    pickPlaces(rows, picks, places) {
      const { index, grouping } = found.of(rows.engine);
      const before = existing?.before(rows);
      const groups = grouping?.ofRows(rows);
      const lineOf = (row: number) => index.line(groups?.[row] ?? 0, before?.[row] ?? Infinity);
      const drawn = picks.map((picked) => (picked < 0 ? -1 : index.placeOf(picked)));
      // A row that nobody may pick is in no line.
      for (let row = 0; row < rows.count; row++)
        if ((picks[row] as number) >= 0 && drawn[row] === -1) drawn[row] = Infinity;
      if (isDistinct) return siblingPlaces(rows, drawn, places, lineOf);
      for (let row = 0; row < rows.count; row++)
        places[row] = linePlace(lineOf(row), drawn[row] as number, places[row] as number);
    },
    ...(pick.kind === 'weighted' && { weights: (engine: Engine) => tally(inOneGo(weightsOf(engine))) }),
  };
}

function tally(weights: Float64Array | undefined): WeightTally {
  let [below, above] = [0, 0];
  for (const weight of weights ?? []) {
    if (weight < 0) below++;
    if (weight > 0) above++;
  }
  return { below, above };
}
