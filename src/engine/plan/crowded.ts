import type { Diagnostic } from '../../schema/diagnostic.ts';
import { MOST_CHILDREN } from '../rows/bound-rows.ts';

/** What is said of rows of which a parent would have more than there can be (R50). */
export function crowded(parent: string, path: string): Diagnostic {
  return {
    code: 'infeasible',
    severity: 'error',
    path,
    message: `A row of ${parent} would have ${MOST_CHILDREN} children or more, and cannot.`,
    hint: `Take fewer children for each row of ${parent}, and more of those rows.`,
  };
}
