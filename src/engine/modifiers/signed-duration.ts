import { readDuration } from '../generators/delays/read-duration.ts';
import type { ModifierContext } from './modifier-kind.ts';

/** The largest unit a number of milliseconds is a whole number of. */
const UNITS: readonly (readonly [word: string, ms: number])[] = [
  ['d', 86400000],
  ['h', 3600000],
  ['m', 60000],
  ['s', 1000],
];

/**
 * The milliseconds of a duration that may go back (`-3h`); reports a text that is none, and one that is no whole number of
 * steps of the column's grid.
 */
export function signedDuration(text: string, context: ModifierContext, at: string): number | undefined {
  const { resolutionMs, column, path, report } = context;
  const goesBack = text.startsWith('-');
  const ms = readDuration(goesBack ? text.slice(1) : text, context, at, { aboveZero: false });
  if (ms === undefined) return undefined;
  if (ms % resolutionMs === 0) return goesBack ? -ms + 0 : ms;
  const steps = Math.max(1, Math.floor(ms / resolutionMs + 0.5)) * resolutionMs;
  const [word, unitMs] = UNITS.find(([, each]) => steps % each === 0) ?? ['ms', 1];
  const near = `${goesBack ? '-' : ''}${steps / unitMs}${word}`;
  report({
    code: 'out_of_range',
    at,
    message: `"${text}" falls between the moments that "${column.name}" can hold: ${stepWords(resolutionMs)}.`,
    hint: column.type === 'date' ? 'Take whole days.' : 'Take whole steps, or give the column a finer resolution.',
    fix: { title: `Change it to "${near}"`, edits: [{ op: 'set', path: path + at, value: near }] },
  });
  return undefined;
}

function stepWords(resolutionMs: number): string {
  const [word, ms] = UNITS.find(([, each]) => resolutionMs % each === 0) ?? ['ms', 1];
  return `steps of ${resolutionMs / ms} ${word}`;
}
