import { type BindableKind, kindDefiner } from '../../../schema/kind.ts';
import type { BindContext } from '../../plan/column-context.ts';

type Surroundings = [context: BindContext, count: number, at: string];

/** A rule that gives the values of a list their weights by their place; its spec stands at `at` below the generator's. */
export type WeightingKind = BindableKind<Surroundings, readonly number[]>;

/** States a rule of weights: given how many values there are, one weight for each, the first value's first. */
export const defineWeighting = kindDefiner<Surroundings, readonly number[]>();
