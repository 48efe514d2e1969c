import type { DelayKind } from './delay-kind.ts';
import { exponentialDelay } from './exponential.ts';
import { fixedDelay } from './fixed.ts';
import { gammaDelay } from './gamma.ts';
import { lognormalDelay } from './lognormal.ts';
import { uniformDelay } from './uniform.ts';

/** The laws of how long something takes; a new one is one file and one line here. */
export const DELAYS: readonly DelayKind[] = [fixedDelay, uniformDelay, exponentialDelay, gammaDelay, lognormalDelay];
