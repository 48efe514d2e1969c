import { type BindableKind, kindDefiner } from '../../../schema/kind.ts';
import type { ContinuousLaw } from '../../laws/continuous-law.ts';
import type { BindContext } from '../../plan/column-context.ts';

/** A law of how long something takes, in milliseconds, never below 0; its spec stands at `at` below the generator's. */
export type DelayKind = BindableKind<[context: BindContext, at: string], ContinuousLaw>;

/** States a law of delays. */
export const defineDelay = kindDefiner<[context: BindContext, at: string], ContinuousLaw>();
