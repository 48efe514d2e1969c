import { byColumn } from './by-column.ts';
import { condition } from './condition.ts';
import { exact } from './exact.ts';
import type { MechanismKind } from './mechanism-kind.ts';
import { random } from './random.ts';

/** The ways in which cells go missing; a new one is one file and one line here. */
export const MECHANISMS: readonly MechanismKind[] = [random, exact, byColumn, condition];
