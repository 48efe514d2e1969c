import type { BindContext } from '../../plan/column-context.ts';
import { likelyDuration, parseDuration } from '../../time/parse-duration.ts';

/** The longest duration that can be stated: a thousand years. */
const LONGEST_MS = 31556952000000;

/** The milliseconds of a duration of the document; reports a text that is none, and one that is out of range. */
export function readDuration(
  text: string,
  context: BindContext,
  at: string,
  { aboveZero }: { readonly aboveZero: boolean },
): number | undefined {
  const ms = parseDuration(text);
  if (ms === undefined) {
    const likely = likelyDuration(text);
    context.report({
      code: 'wrong_type',
      at,
      message: `"${text}" is no duration.`,
      hint: 'Write a number and a unit, as in 90m, 36h, 2d or 1.5w: s, m (minutes), h, d or w.',
      ...(likely !== undefined && {
        fix: { title: `Change it to "${likely}"`, edits: [{ op: 'set', path: context.path + at, value: likely }] },
      }),
    });
    return undefined;
  }
  if (ms <= LONGEST_MS && (ms > 0 || !aboveZero)) return ms;
  context.report({
    code: 'out_of_range',
    at,
    message: ms > LONGEST_MS ? `"${text}" is longer than a thousand years.` : `"${text}" is no time at all.`,
    hint: ms > LONGEST_MS ? 'Take a shorter duration.' : 'Take a duration above 0, or the delay "fixed".',
  });
  return undefined;
}
