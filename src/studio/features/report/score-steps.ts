import type { Score } from '../../../quality/report/quality-report.ts';
import { counted } from '../../ui/format.ts';
import { formatNumber } from '../../ui/format-number.ts';

/** The way a score came about, a sentence for each step. */
export function scoreSteps({ value, soft, softChecks, cap }: Score): readonly string[] {
  if (value === undefined) return ['Nothing could be tested, so there is no score.'];
  const mean =
    soft === undefined
      ? 'Nothing was compared with a law, so the gates alone count: 100.'
      : `The mean of ${counted(softChecks, 'comparison')} with the laws of the document is ${points(soft)}.`;
  return cap === undefined
    ? [mean, 'No gate and no comparison failed, so nothing caps it.']
    : [mean, `${cap.because} This caps the score at ${points(cap.at)}.`];
}

/** Points with one decimal where they have one. */
export function points(score: number): string {
  return formatNumber(score, Number.isInteger(score) ? 0 : 1);
}
