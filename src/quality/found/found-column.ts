import type { BoundColumn } from '../../engine/plan/bound-table.ts';

/** Generators whose bounds rest on how many rows the document has, or that are computed again anyway. */
const FREE = new Set(['sequence', 'reference', 'parent', 'formula', 'rollup', 'shares']);

/**
 * A column as its values can be judged where only those are known that its modifiers leave: laws are those of the values
 * in the file, or there are none.
 */
export function foundColumn(given: BoundColumn): { readonly column: BoundColumn; readonly hasRange: boolean } {
  const column = toldByValues(given);
  const { steps } = column.modifiers;
  const hasRange = !FREE.has(column.spec.generator.kind);
  const isTransparent = steps.every(({ keepsValues, law }) => keepsValues && law === 'same');
  // How many cells a modifier empties can be told where nothing else does.
  const isRateKnown = steps.length === 1 && !column.generator.nullable;
  if (steps.length === 0 || (isTransparent && isRateKnown)) return { column, hasRange };
  const { commonLaw, cells, places, anew, promises, ...generator } = column.generator;
  const kept = isTransparent
    ? {
        ...generator,
        ...(commonLaw && { commonLaw }),
        ...(cells && { cells }),
        ...(places && { places }),
        ...(anew && { anew }),
        ...(promises && { promises }),
      }
    : generator;
  const untestedSteps = steps.map((step) => ({ ...step, law: 'same', keepsValues: true }) as const);
  return {
    hasRange: hasRange && isTransparent,
    column: {
      ...column,
      generator: kept,
      modifiers: { ...column.modifiers, steps: untestedSteps.map(({ emptying: _emptying, ...step }) => step) },
    },
  };
}

/** The column without the laws that rest on what was drawn beside the values, such as which rows are favourites. */
function toldByValues(column: BoundColumn): BoundColumn {
  const { pickPlaces: _favourites, cells: _cells, places: _places, ...generator } = column.generator;
  return generator.isLawOfDraws === true ? { ...column, generator } : column;
}
