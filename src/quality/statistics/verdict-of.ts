import type { Verdict } from '../report/quality-check.ts';
import type { EffectLimits } from '../report/quality-settings.ts';

/** A check fails beyond this many standard errors, if the effect matters too (R9). */
const FAIL_ERRORS = 5;
const WARN_ERRORS = 4;
/** An effect of this size beyond the noise leaves nothing of a check's score. */
const WORST_EFFECT = 0.1;

/** What a difference means: it must be more than noise, and large enough to matter. */
export function verdictOf(standardErrors: number, effectSize: number, { warn, fail }: EffectLimits): Verdict {
  if (standardErrors > FAIL_ERRORS && effectSize > fail) return 'fail';
  return standardErrors > WARN_ERRORS && effectSize > warn ? 'warn' : 'pass';
}

/** From 1 to 0: what is left of a check's score where the effect exceeds the noise by so much. */
export function scoreOf(excess: number): number {
  return 1 - Math.min(1, Math.max(0, excess) / WORST_EFFECT);
}
