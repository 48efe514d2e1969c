import type { Diagnostic } from '../../schema/diagnostic.ts';
import { patternLanguage } from '../pattern/pattern-language.ts';

/** Reports a pattern with fewer different texts than the rows that must all have one of their own. */
export function enoughCodes(pattern: string, rows: number, path: string): readonly Diagnostic[] {
  const language = patternLanguage(pattern);
  if (language.kind === 'problem' || Number(language.count) >= rows) return [];
  return [
    {
      code: 'infeasible',
      severity: 'error',
      path: `${path}/pattern`,
      message: `About ${Math.ceil(rows)} rows must hold different texts, but only ${language.count} fit the pattern.`,
      hint: 'Make the pattern longer or its classes wider, take fewer rows, or let the column not be unique.',
    },
  ];
}
