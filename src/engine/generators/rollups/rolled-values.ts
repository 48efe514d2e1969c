import { foundPlaces, gatherFound } from '../../columns/gather-found.ts';
import type { NumberVector, Vector } from '../../columns/vector.ts';
import type { Engine } from '../../rows/engine.ts';
import type { Roll } from './roll.ts';

/** The values of a roll-up from what its fold found: the values themselves, or for `first` and `last` the places of children. */
export function rolledValues({ aggregate, child, column, convert }: Roll, found: NumberVector, engine: Engine): Vector {
  if ((aggregate !== 'first' && aggregate !== 'last') || column === undefined) return found;
  const whole = engine.wholeTable(child);
  const places = found.values;
  if (whole !== undefined) return inUnits(gatherFound(whole.column(column), places), convert);
  const dense = foundPlaces(places);
  const children = engine.at(child, dense === undefined ? places : places.filter((place) => place >= 0));
  const values = children.column(column);
  return inUnits(dense === undefined ? values : gatherFound(values, dense), convert);
}

function inUnits(vector: Vector, convert: (x: number) => number): Vector {
  return vector.storage === 'number' ? { ...vector, values: vector.values.map(convert) } : vector;
}
