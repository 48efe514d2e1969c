import type { FormulaFunction } from './formula-function.ts';
import { calendarFunctions } from './functions/calendar.ts';
import { conditionFunctions } from './functions/conditions.ts';
import { extremeFunctions } from './functions/extremes.ts';
import { numberFunctions } from './functions/numbers.ts';
import { observed } from './functions/observed.ts';
import { textFunctions } from './functions/texts.ts';

/** Every function a formula can call, in the order in which reference page and completion show them. */
export const formulaFunctions: readonly FormulaFunction[] = [
  ...conditionFunctions,
  ...numberFunctions,
  ...extremeFunctions,
  ...textFunctions,
  ...calendarFunctions,
  observed,
];
