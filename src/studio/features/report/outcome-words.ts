import type { QualityCheck } from '../../../quality/report/quality-check.ts';

/** How some checks ended, e.g. "3 passed, 1 failed, 2 not tested"; what is proven has passed. */
export function outcomeWords(checks: readonly QualityCheck[]): string {
  const tested = checks.filter(({ coverage }) => coverage !== 'uncovered');
  const count = (verdict: QualityCheck['verdict']) => tested.filter((check) => check.verdict === verdict).length;
  const parts = [
    [count('fail'), 'failed'],
    [count('warn'), 'warned'],
    [count('pass'), 'passed'],
    [checks.length - tested.length, 'not tested'],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return said.length === 0 ? 'no checks' : said.join(', ');
}
