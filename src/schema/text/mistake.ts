import type { DiagnosticCode } from '../diagnostic-code.ts';
import type { TextFix, TextRange } from './text-range.ts';

/** What stopped the reading of a text: where, in plain words, and a repair where one is evident. */
export interface Mistake {
  readonly code: Extract<DiagnosticCode, 'syntax_error' | 'too_deep'>;
  readonly range: TextRange;
  readonly message: string;
  readonly hint: string;
  readonly fix?: TextFix;
}

/** A syntax error that takes a person to mend. */
export function mistake(start: number, end: number, message: string, hint: string): Mistake {
  return { code: 'syntax_error', range: { start, end }, message, hint };
}

/** A syntax error that is mended by putting `replacement` in the place of its range, or of `at` where given. */
export function mendable(
  start: number,
  end: number,
  message: string,
  hint: string,
  title: string,
  replacement: string,
  at: TextRange = { start, end },
): Mistake {
  return { ...mistake(start, end, message, hint), fix: { title, range: at, text: replacement } };
}
