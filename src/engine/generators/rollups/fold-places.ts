import type { RowSet } from '../../rows/row-set.ts';
import type { Fold } from './fold.ts';
import type { Roll } from './roll.ts';

/**
 * Finds the first or the last child of each row: by its time where that is asked for (a child without one is neither),
 * else by its place in the file; among equal times, the place decides. In whatever order the children come.
 */
export function foldPlaces({ condition, time }: Roll, which: 'first' | 'last', count: number): Fold {
  const values = new Float64Array(count).fill(-1);
  const times = time === undefined ? undefined : new Float64Array(count);
  return {
    take(children: RowSet, targets, offset) {
      const taken = condition?.(children);
      const ordinals = children.ordinals();
      const vector = time === undefined ? undefined : children.column(time);
      const moments = vector?.storage === 'number' ? vector.values : ordinals;
      for (let i = 0; i < children.count; i++) {
        if (taken !== undefined && taken[i] === 0) continue;
        if (vector?.valid !== undefined && vector.valid[i] === 0) continue;
        if ((targets[i] as number) < 0) continue;
        const target = (targets[i] as number) + offset;
        const place = values[target] as number;
        const ordinal = ordinals[i] as number;
        const moment = moments[i] as number;
        const held = times === undefined ? place : (times[target] as number);
        const isEarlier = moment < held || (moment === held && ordinal < place);
        if (place >= 0 && isEarlier !== (which === 'first')) continue;
        values[target] = ordinal;
        if (times !== undefined) times[target] = moment;
      }
    },
    finish: () => ({ storage: 'number', values }),
  };
}
