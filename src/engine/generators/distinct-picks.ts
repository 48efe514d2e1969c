import type { TableSpec } from '../../schema/document-model.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { insideUnit } from '../random/inside-unit.ts';
import { permutation } from '../random/permutation.ts';
import { distinctPlaces } from '../rows/distinct-places.ts';
import type { BoundGenerator } from './generator-kind.ts';
import { siblingPlaces } from './line-places.ts';
import { perSize } from './per-size.ts';
import type { RankedPick } from './picks/pick-kind.ts';

/**
 * Picks among all rows of a target, those of one parent all different; -1 for a row whose siblings before it have them all.
 *
 * Where all are alike, the rows of a parent walk along a permutation of its own (R35). Favourites are drawn by rank from
 * what the siblings before left.
 */
export function distinctPicks(
  context: ColumnContext,
  target: TableSpec,
  pick: RankedPick,
): Required<Pick<BoundGenerator, 'picks' | 'pickPlaces' | 'method'>> {
  const orderKey = context.stream('order');
  if (!pick.skewed) {
    return {
      method: { title: 'a permutation for each parent', bytesPerTargetRow: 0 },
      picks(rows) {
        const { parents, parentIndex, ranks } = rows.family();
        const { lanes0, lanes1 } = parents.bits(orderKey, 0);
        const size = rows.engine.rowCount(target.name);
        const picks = new Float64Array(rows.count).fill(-1);
        let last = -1;
        let order = permutation(orderKey, 1);
        for (let i = 0; i < picks.length; i++) {
          const parent = parentIndex[i] as number;
          if (parent !== last)
            order = permutation({ lane0: lanes0[parent] as number, lane1: lanes1[parent] as number }, size);
          last = parent;
          const rank = ranks[i] as number;
          if (rank < size) picks[i] = order.at(rank);
        }
        return picks;
      },
      pickPlaces(rows, picks, places) {
        const line = evenLine(rows.engine.rowCount(target.name));
        siblingPlaces(rows, picks, places, () => line);
      },
    };
  }
  const valueKey = context.stream('value');
  const prepared = perSize((size) => ({ line: lineOf(pick, size), order: permutation(orderKey, size) }));
  return {
    method: { title: 'row numbers, without those its siblings have', bytesPerTargetRow: 0 },
    picks(rows) {
      const { line, order } = prepared(rows.engine.rowCount(target.name));
      const places = distinctPlaces(rows, valueKey, () => () => line);
      return places.map((place) => (place < 0 ? -1 : order.at(place)));
    },
    pickPlaces(rows, picks, places) {
      const { line, order } = prepared(rows.engine.rowCount(target.name));
      const drawn = picks.map((picked) => (picked < 0 ? -1 : order.inverse(picked)));
      siblingPlaces(rows, drawn, places, () => line);
    },
  };
}

function evenLine(size: number) {
  return {
    start: 0,
    end: size,
    before: (at: number) => at,
    at: (mass: number) => Math.floor(mass),
    isPossible: () => true,
  };
}

function lineOf(pick: RankedPick, size: number) {
  const ranks = pick.forSize(size);
  const one = new Float64Array(1);
  return {
    start: 0,
    end: size,
    before: (rank: number) => ranks.cdf(rank - 1),
    at(mass: number) {
      one[0] = insideUnit(mass);
      ranks.fill(one, 1, one);
      return one[0];
    },
    isPossible: () => true,
  };
}
