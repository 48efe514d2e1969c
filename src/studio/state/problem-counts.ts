import type { Diagnostic } from '../../schema/diagnostic.ts';
import { parsePointer } from '../../schema/pointer.ts';

/** How many findings there are at a place; remarks of severity `info` do not count. */
export interface ProblemCount {
  readonly errors: number;
  readonly warnings: number;
}

/** Findings by table index, and by column index inside a table. */
export interface ProblemCounts {
  /** Of the table and all its columns. */
  table(index: number): ProblemCount;
  /** Of the table alone, its columns left out. */
  tableAlone(index: number): ProblemCount;
  column(table: number, index: number): ProblemCount;
}

const NONE: ProblemCount = { errors: 0, warnings: 0 };

const known = new WeakMap<readonly Diagnostic[], ProblemCounts>();

/** Counts findings by the table and column their JSON pointers lead to; the same list is counted once. */
export function problemCounts(diagnostics: readonly Diagnostic[]): ProblemCounts {
  const counts = known.get(diagnostics) ?? countProblems(diagnostics);
  known.set(diagnostics, counts);
  return counts;
}

function countProblems(diagnostics: readonly Diagnostic[]): ProblemCounts {
  const counts = new Map<string, ProblemCount>();
  const add = (place: string, { severity }: Diagnostic) => {
    const { errors, warnings } = counts.get(place) ?? NONE;
    counts.set(place, {
      errors: errors + (severity === 'error' ? 1 : 0),
      warnings: warnings + (severity === 'warning' ? 1 : 0),
    });
  };
  for (const diagnostic of diagnostics) {
    const [section, table, member, column] = parsePointer(diagnostic.path) ?? [];
    if (section !== 'tables' || table === undefined) continue;
    add(table, diagnostic);
    add(member === 'columns' && column !== undefined ? `${table}/${column}` : `${table}/`, diagnostic);
  }
  const at = (place: string) => counts.get(place) ?? NONE;
  return {
    table: (index) => at(String(index)),
    tableAlone: (index) => at(`${index}/`),
    column: (table, index) => at(`${table}/${index}`),
  };
}

/** A count of findings in words, e.g. "2 errors, 1 warning"; undefined where there is none. */
export function problemText({ errors, warnings }: ProblemCount): string | undefined {
  const parts = [
    ...(errors === 0 ? [] : [`${errors} ${errors === 1 ? 'error' : 'errors'}`]),
    ...(warnings === 0 ? [] : [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`]),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}
