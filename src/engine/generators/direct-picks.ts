import type { TableSpec } from '../../schema/document-model.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { permutation } from '../random/permutation.ts';
import type { BoundGenerator } from './generator-kind.ts';
import { perSize } from './per-size.ts';
import type { RankedPick } from './picks/pick-kind.ts';

/** Picks among all rows of a target by the quantile of their rank, in constant memory (R18, method a). */
export function directPicks(
  context: ColumnContext,
  target: TableSpec,
  pick: RankedPick,
): Required<Pick<BoundGenerator, 'picks' | 'pickPlaces'>> {
  const valueKey = context.stream('value');
  const orderKey = context.stream('order');
  const prepared = perSize((size) => ({ ranks: pick.forSize(size), order: permutation(orderKey, size) }));
  return {
    picks(rows) {
      const { ranks, order } = prepared(rows.engine.rowCount(target.name));
      const picks = rows.uniforms(valueKey);
      ranks.fill(picks, rows.count, picks);
      if (pick.skewed) order.fillPermuted(picks, rows.count, picks);
      return picks;
    },
    pickPlaces(rows, picks, places) {
      const { ranks, order } = prepared(rows.engine.rowCount(target.name));
      for (let row = 0; row < rows.count; row++) {
        const picked = picks[row] as number;
        const rank = pick.skewed && picked >= 0 ? order.inverse(picked) : picked;
        const below = ranks.cdf(rank - 1);
        places[row] = picked < 0 ? -1 : below + (places[row] as number) * (ranks.cdf(rank) - below);
      }
    },
  };
}
