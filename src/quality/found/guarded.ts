import type { Block } from '../measures/block.ts';
import type { Findings, Measure, Surroundings } from '../measures/measure.ts';
import { uncoveredAnswer } from '../report/check-of.ts';
import type { QualityCheck } from '../report/quality-check.ts';
import { NotHeld } from './not-held.ts';

interface GuardedTally {
  readonly inner: object;
  /** Why the measure could not look. */
  missing: string | undefined;
}

/** A measure that says what it would have checked, and why it could not, where files lack what it needs. */
export function guarded(measure: Measure): Measure<GuardedTally> {
  return {
    name: measure.name,
    start: () => ({ inner: measure.start(), missing: undefined }),
    look(tally, block: Block) {
      if (tally.missing === undefined) tally.missing = whyNot(() => measure.look(tally.inner, block));
    },
    fold(total, next) {
      total.missing ??= next.missing;
      if (total.missing === undefined) measure.fold(total.inner, next.inner);
    },
    find({ inner, missing }, surroundings) {
      if (missing !== undefined) return untested(measure, missing, surroundings);
      let found: Findings = {};
      const why = whyNot(() => {
        found = measure.find(inner, surroundings);
      });
      return why === undefined ? found : untested(measure, why, surroundings);
    },
  };
}

/** What a measure checks, as nothing that anybody knows. */
export function untested(measure: Measure, why: string, surroundings: Surroundings): Findings {
  let checks: Findings['checks'] = [];
  // Of no rows, it may lack what it says itself that it lacks.
  whyNot(() => {
    checks = measure.find(measure.start(), surroundings).checks;
  });
  return { checks: (checks ?? []).map((check) => unknown(check, why)) };
}

function unknown({ id, family, kind, table, columns, title, path }: QualityCheck, why: string): QualityCheck {
  return { id, family, kind, table, columns, ...uncoveredAnswer({ title, how: `Not tested: ${why}.`, path }) };
}

function whyNot(look: () => void): string | undefined {
  try {
    look();
    return undefined;
  } catch (reason) {
    if (reason instanceof NotHeld) return reason.message;
    throw reason;
  }
}
