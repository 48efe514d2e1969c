import type { TableSpec } from '../../schema/document-model.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { permutation } from '../random/permutation.ts';
import type { BoundGenerator } from './generator-kind.ts';
import { perSize } from './per-size.ts';
import type { RankedPick } from './picks/pick-kind.ts';
import { remembered } from './remembered.ts';

/** Picks among all rows of a target by the quantile of their rank, in constant memory (R18, method a). */
export function directPicks(
  context: ColumnContext,
  target: TableSpec,
  pick: RankedPick,
): Required<Pick<BoundGenerator, 'picks' | 'pickPlaces'>> {
  const valueKey = context.stream('value');
  const orderKey = context.stream('order');
  const prepared = perSize((size) => {
    const [ranks, order] = [pick.forSize(size), permutation(orderKey, size)];
    const rankOf = pick.skewed ? remembered(size, (picked) => order.inverse(picked)) : (picked: number) => picked;
    return { ranks, order, rankOf, below: remembered(size + 1, (rank) => ranks.cdf(rank - 1)) };
  });
  return {
    picks(rows) {
      const { ranks, order } = prepared(rows.engine.rowCount(target.name));
      const picks = rows.uniforms(valueKey);
      ranks.fill(picks, rows.count, picks);
      if (pick.skewed) order.fillPermuted(picks, rows.count, picks);
      return picks;
    },
    pickPlaces(rows, picks, places) {
      const { rankOf, below } = prepared(rows.engine.rowCount(target.name));
      for (let row = 0; row < rows.count; row++) {
        const picked = picks[row] as number;
        const rank = picked >= 0 ? rankOf(picked) : picked;
        const least = below(rank);
        places[row] = picked < 0 ? -1 : least + (places[row] as number) * (below(rank + 1) - least);
      }
    },
  };
}
