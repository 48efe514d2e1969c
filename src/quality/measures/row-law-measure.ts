import type { Vector } from '../../engine/columns/vector.ts';
import type { FillCells, FillPlaces } from '../../engine/generators/generator-kind.ts';
import type { Measure } from './measure.ts';
import { numbersOf } from './number-measure.ts';
import { placeMeasure } from './place-measure.ts';
import { type ColumnSite, named } from './site.ts';

const NOTE = ' Each value was placed in the law of its own row.';

/** Holds numbers and times against the laws of their rows. */
export function rowLawMeasure(site: ColumnSite, cells: FillCells): Measure {
  const { column } = site;
  const isBefore = column.modifiers.steps.some((step) => step.law !== 'same');
  return placeMeasure(site, {
    kind: 'law',
    title: `${named(site)} follows the law of each row`,
    of: 'parts alike of the laws',
    note: NOTE,
    place(block, uniforms) {
      const { count } = block.rows;
      const vector = numbersOf(block, column.name, isBefore);
      const [below, upTo] = [block.rows.freshNumbers(), block.rows.freshNumbers()];
      cells(block.rows, vector, below, upTo);
      for (let i = 0; i < count; i++) {
        const low = below[i] as number;
        const at = low + (uniforms[i] as number) * ((upTo[i] as number) - low);
        uniforms[i] = vector.valid !== undefined && vector.valid[i] === 0 ? Number.NaN : Math.max(0, at);
      }
    },
  });
}

/** Holds texts against the lists that their rows draw them from. */
export function wordLawMeasure(site: ColumnSite, places: FillPlaces<Vector>): Measure {
  const { column } = site;
  const isBefore = column.modifiers.steps.some((step) => step.law !== 'same');
  return placeMeasure(site, {
    kind: 'law',
    title: `${named(site)} follows the law of each row`,
    of: 'parts alike of the laws',
    note: NOTE,
    place: (block, uniforms) =>
      places(block.rows, isBefore ? block.clean(column.name) : block.shown(column.name), uniforms),
    gate: { kind: 'domain', title: `${named(site)} is always one of those it is drawn from` },
  });
}
