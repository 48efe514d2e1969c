import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import { parseMoment } from '../time/parse-moment.ts';
import type { TimeWindow } from './time-window.ts';

/** The period of a document; reports dates that are none and an end that is not behind the start. */
export function documentWindow(
  { timeframe, as_of }: SemblanceDocument,
  report: (diagnostic: Diagnostic) => void,
): TimeWindow | undefined {
  const read = (text: string, path: string) => {
    const ms = parseMoment(text);
    if (ms === undefined) {
      report({
        code: 'wrong_type',
        severity: 'error',
        path,
        message: `"${text}" is no date of the calendar.`,
        hint: 'Write a date as 2024-01-31, or a moment as 2024-01-31T12:00:00.',
      });
    }
    return ms;
  };
  const startMs = read(timeframe.start, '/timeframe/start');
  const endMs = read(timeframe.end, '/timeframe/end');
  const asOfMs = as_of === undefined ? endMs : read(as_of, '/as_of');
  if (startMs === undefined || endMs === undefined || asOfMs === undefined) return undefined;
  if (startMs >= endMs) {
    report({
      code: 'infeasible',
      severity: 'error',
      path: '/timeframe/end',
      message: `The time frame ends on ${timeframe.end}, but begins on ${timeframe.start}.`,
      hint: 'Move the end behind the start.',
      ...(startMs > endMs && {
        fix: {
          title: 'Swap start and end',
          edits: [
            { op: 'set', path: '/timeframe/start', value: timeframe.end },
            { op: 'set', path: '/timeframe/end', value: timeframe.start },
          ],
        },
      }),
    });
    return undefined;
  }
  if (asOfMs <= startMs) {
    report({
      code: 'infeasible',
      severity: 'error',
      path: '/as_of',
      message: `On ${as_of ?? ''} nothing of the time frame has happened yet.`,
      hint: 'Move "as of" into the time frame, or leave it out.',
      fix: { title: 'Leave "as of" out', edits: [{ op: 'remove', path: '/as_of' }] },
    });
    return undefined;
  }
  return { startMs, endMs, knownUntilMs: Math.min(endMs, asOfMs), asOfMs };
}
