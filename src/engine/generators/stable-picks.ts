import type { TableSpec } from '../../schema/document-model.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { jumpHash } from '../random/jump-hash.ts';
import type { BoundGenerator } from './generator-kind.ts';

/** Picks among all rows of a target, all alike, so that one row more or less moves few of the picks (R17). */
export function stablePicks(
  context: ColumnContext,
  target: TableSpec,
): Required<Pick<BoundGenerator, 'picks' | 'pickPlaces'>> {
  const key = context.stream('value');
  return {
    picks(rows) {
      const { lanes0, lanes1 } = rows.identities();
      const picks = new Float64Array(rows.count);
      const size = rows.engine.rowCount(target.name);
      for (let i = 0; i < rows.count; i++) picks[i] = jumpHash(key, lanes0[i] as number, lanes1[i] as number, size);
      return picks;
    },
    pickPlaces(rows, picks, places) {
      const size = rows.engine.rowCount(target.name);
      for (let i = 0; i < rows.count; i++)
        places[i] = (picks[i] as number) < 0 ? -1 : ((picks[i] as number) + (places[i] as number)) / size;
    },
  };
}
