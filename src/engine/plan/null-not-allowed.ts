import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { ColumnSpec } from '../../schema/document-model.ts';

/** The finding that a column which may not be empty can come out so. */
export function nullNotAllowed(column: ColumnSpec, path: string, whyNull: string | undefined): Diagnostic {
  return {
    code: 'null_not_allowed',
    severity: 'error',
    path: `${path}/nullable`,
    message: `"${column.name}" can come out empty, but may not be${whyNull === undefined ? '' : `: ${whyNull}`}.`,
    hint: 'Let the column be empty, or choose a generator that always gives a value.',
    fix: { title: 'Let it be empty', edits: [{ op: 'set', path: `${path}/nullable`, value: true }] },
  };
}
