import { byCause } from './by-cause.ts';
import type { QualityCheck } from './quality-check.ts';
import type { CoverageFigure, Score } from './quality-report.ts';

/** A failed gate, and a failed soft check, keep the score from passing these. */
const GATE_CAP = 49;
const SOFT_CAP = 89;

/** The score of a report: the mean of its soft checks, capped by what failed. What was not tested is no part of it. */
export function scoreOfChecks(checks: readonly QualityCheck[]): Score {
  const tested = checks.filter(({ coverage }) => coverage !== 'uncovered');
  const soft = tested.flatMap(({ score, weight = 1 }) =>
    score === undefined || weight === 0 ? [] : [{ score, weight }],
  );
  const failures = byCause(tested.filter(({ verdict }) => verdict === 'fail'));
  const gate = failures.find(({ family }) => family === 'gate');
  const [worst] = failures;
  const cap =
    gate !== undefined
      ? { at: GATE_CAP, because: `A gate failed: ${gate.title}.` }
      : worst !== undefined
        ? { at: SOFT_CAP, because: `A check failed: ${worst.title}.` }
        : undefined;
  const weights = soft.reduce((sum, { weight }) => sum + weight, 0);
  const mean = soft.length === 0 ? 1 : soft.reduce((sum, { score, weight }) => sum + score * weight, 0) / weights;
  const isWeighted = tested.some(({ weight }) => weight !== undefined);
  const value = Math.min(100 * mean, cap?.at ?? 100);
  return {
    value: tested.length === 0 ? undefined : rounded(value),
    soft: soft.length === 0 ? undefined : rounded(100 * mean),
    softChecks: soft.length,
    ...(cap && { cap }),
    passed: tested.filter(({ verdict }) => verdict === 'pass').length,
    warned: tested.filter(({ verdict }) => verdict === 'warn').length,
    failed: failures.length,
    how: `100 times the mean of ${soft.length} fits and coherences${isWeighted ? ', weighted as the document says' : ''}, each from 1 (no further from the document than four standard errors, where chance takes one check in 16 000) to 0 (10 % further); at most ${SOFT_CAP} where one fails, at most ${GATE_CAP} where a gate does. What is not tested counts in the coverage alone.`,
  };
}

/** How many of the promises are known to hold or not. */
export function coverageOf(checks: readonly QualityCheck[]): CoverageFigure {
  const count = (coverage: QualityCheck['coverage']) => checks.filter((each) => each.coverage === coverage).length;
  const [proven, tested, uncovered] = [count('proven'), count('tested'), count('uncovered')];
  return { value: checks.length === 0 ? 0 : (proven + tested) / checks.length, proven, tested, uncovered };
}

/** One digit behind the point. */
function rounded(x: number): number {
  return Math.floor(x * 10 + 0.5) / 10;
}
