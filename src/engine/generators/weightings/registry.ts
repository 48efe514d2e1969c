import { headTailWeighting } from './head-tail.ts';
import type { WeightingKind } from './weighting-kind.ts';
import { zipfWeighting } from './zipf.ts';

/** The rules of weights by place in a list; a new one is one file and one line here. */
export const WEIGHTINGS: readonly WeightingKind[] = [zipfWeighting, headTailWeighting];
