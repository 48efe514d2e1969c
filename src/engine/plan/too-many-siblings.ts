import type { Diagnostic } from '../../schema/diagnostic.ts';

/** The most rows of one parent that a column may look at together (R29). */
export const MOST_SIBLINGS = 1048576;

/** That a parent has more rows than a column can look at together. */
export function tooManySiblings(path: string, column: string, parent: string, siblings: number): Diagnostic {
  return {
    code: 'infeasible',
    severity: 'error',
    path: `${path}/generator`,
    message: `"${column}" looks at all rows of a row of ${parent} together: ${Math.floor(siblings)} of them, of at most ${MOST_SIBLINGS}.`,
    hint: `Take fewer rows for each row of ${parent}.`,
  };
}
