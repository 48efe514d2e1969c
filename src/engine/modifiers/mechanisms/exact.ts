import { kindSchema } from '../../../schema/fields.ts';
import { mapInto } from '../../columns/map-into.ts';
import { roundHalfAway } from '../../formula/round-half-away.ts';
import { oncePerEngine } from '../../generators/once-per-engine.ts';
import { permutation } from '../../random/permutation.ts';
import { defineMechanism } from './mechanism-kind.ts';

export const exact = defineMechanism({
  title: 'An exact share',
  question: 'Must the share be met to the row?',
  summary:
    'Exactly this share of the rows, blindly chosen. Which ones depends on how many rows there are and where they stand.',
  family: 'Blind',
  schema: kindSchema('exact', {}),
  example: { kind: 'exact' },
  defaults: { kind: 'exact' },
  bind(_spec, context, rate) {
    const key = context.stream('order');
    const { name } = context.table;
    context.dependOn({ kind: 'order', table: name });
    const drawn = oncePerEngine((engine) => {
      const rows = engine.rowCount(name);
      return { chosen: roundHalfAway(rows * rate), order: permutation(key, Math.max(1, rows)) };
    });
    return {
      missing(rows) {
        const { chosen, order } = drawn(rows.engine);
        const places = new Float64Array(rows.count);
        order.fillPermuted(rows.ordinals(), rows.count, places);
        return mapInto(new Uint8Array(places.length), places, (place) => (place < chosen ? 1 : 0));
      },
      rates: () => rate,
      isExact: true,
      possible: rate > 0,
      atRandom: true,
    };
  },
});
