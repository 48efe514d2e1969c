import type { Verdict } from '../report/quality-check.ts';
import type { EffectLimits } from '../report/quality-settings.ts';

/** A check fails beyond this many standard errors, if the effect matters too (R9). */
const FAIL_ERRORS = 5;
const WARN_ERRORS = 4;
/** An effect so much larger leaves nothing of a check's score. */
const WORST_EFFECT = 0.1;

/** What a difference means: it must be more than noise, and large enough to matter. */
export function verdictOf(standardErrors: number, effectSize: number, { warn, fail }: EffectLimits): Verdict {
  if (standardErrors > FAIL_ERRORS && effectSize > fail) return 'fail';
  return standardErrors > WARN_ERRORS && effectSize > warn ? 'warn' : 'pass';
}

/** From 1 to 0: what is left of a check's score where an effect is larger than as many of its own standard errors as warn. */
export function scoreOf(effectSize: number, standardErrors: number): number {
  const beyond = effectSize * Math.max(0, 1 - WARN_ERRORS / Math.max(WARN_ERRORS, standardErrors));
  return 1 - Math.min(1, beyond / WORST_EFFECT);
}
