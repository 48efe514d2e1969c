import type { BoundGenerator } from '../../engine/generators/generator-kind.ts';
import { relationOfColumn } from '../../schema/references/relation-of-column.ts';
import type { Measure } from './measure.ts';
import { placeMeasure } from './place-measure.ts';
import { pointedRows } from './pointed-rows.ts';
import { type ColumnSite, named } from './site.ts';

/**
 * Holds what a reference points at against the law of its pick: favourites by their rank, weighted rows by their weights,
 * others all alike, each among the rows that fit its row. Undefined for a column that holds a further part of a key.
 */
export function pickMeasure(site: ColumnSite, { pickPlaces, canMiss, method }: BoundGenerator): Measure | undefined {
  const { column, spec } = site;
  const relation = relationOfColumn(spec, column.name);
  if (pickPlaces === undefined || relation === undefined) return undefined;
  const pointed = pointedRows(site, relation);
  const isChoosy = canMiss === true || relation.target === spec.name;
  return placeMeasure(site, {
    kind: 'picks',
    title: `${named(site)} picks as declared`,
    of: 'parts alike of what each row picks from',
    note: ` Each pick was placed among the rows of ${relation.target} that its row may point at, as likely as they are (${method?.title ?? 'its own order'}).`,
    place(block, uniforms) {
      const picks = pointed(block);
      // The engine's own picks, of keys that are no running numbers, lead somewhere, or nowhere.
      const isLost = picks !== block.rows.picks(column.name) && holdsNaN(picks);
      pickPlaces(block.rows, isLost ? picks.map((pick) => (Number.isNaN(pick) ? -1 : pick)) : picks, uniforms);
      if (isLost) for (let i = 0; i < picks.length; i++) if (Number.isNaN(picks[i])) uniforms[i] = Number.NaN;
    },
    ...(isChoosy && {
      gate: { kind: 'fits', title: `${named(site)} points only at rows that fit, and at none only where none does` },
    }),
  });
}

function holdsNaN(numbers: Float64Array): boolean {
  for (let i = 0; i < numbers.length; i++) if (Number.isNaN(numbers[i])) return true;
  return false;
}
