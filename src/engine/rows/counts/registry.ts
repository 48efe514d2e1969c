import type { CountLawKind } from '../count-law-kind.ts';
import { fixedCount } from './fixed.ts';
import { poissonCount } from './poisson.ts';
import { uniformCount } from './uniform.ts';

/** The laws of how many children a parent has; a new one is one file and one line here. */
export const COUNT_LAWS: readonly CountLawKind[] = [poissonCount, uniformCount, fixedCount];
