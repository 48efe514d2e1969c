import type { Measure } from '../measures/measure.ts';
import { untested } from './guarded.ts';

/** A measure of rows that there are none of: it says what it would have checked. */
export function missingTable(measure: Measure, why: string): Measure {
  return { ...measure, find: (_total, surroundings) => untested(measure, why, surroundings) };
}
