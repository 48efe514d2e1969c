import type { Diagnostic } from '../../schema/diagnostic.ts';
import { patternLanguage } from '../pattern/pattern-language.ts';
import { BoundedMap } from './bounded-map.ts';

/** How many texts fit the patterns that were asked about last; undefined for one that is none. */
const COUNTS = new BoundedMap<string, { readonly count: bigint | undefined }>(256);

/** Reports a pattern with fewer different texts than the rows that must all have one of their own. */
export function enoughCodes(pattern: string, rows: number, path: string): readonly Diagnostic[] {
  const { count } = COUNTS.get(pattern) ?? counted(pattern);
  if (count === undefined || Number(count) >= rows) return [];
  return [
    {
      code: 'infeasible',
      severity: 'error',
      path: `${path}/pattern`,
      message: `About ${Math.ceil(rows)} rows must hold different texts, but only ${count} fit the pattern.`,
      hint: 'Make the pattern longer or its classes wider, take fewer rows, or let the column not be unique.',
    },
  ];
}

function counted(pattern: string): { readonly count: bigint | undefined } {
  const language = patternLanguage(pattern);
  const found = { count: language.kind === 'problem' ? undefined : language.count };
  COUNTS.set(pattern, found);
  return found;
}
