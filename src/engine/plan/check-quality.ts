import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import { pointer } from '../../schema/pointer.ts';

/** Reports where a check would fail before it warns. */
export function checkQuality(document: SemblanceDocument, report: (diagnostic: Diagnostic) => void): void {
  check(document, '', report);
  document.tables.forEach((table, t) => {
    check(table, pointer('tables', t), report);
    table.columns.forEach((column, c) => check(column, pointer('tables', t, 'columns', c), report));
  });
}

function check(
  { quality }: Pick<SemblanceDocument, 'quality'>,
  path: string,
  report: (diagnostic: Diagnostic) => void,
): void {
  const { warn, fail } = quality ?? {};
  if (warn === undefined || fail === undefined || warn <= fail) return;
  report({
    code: 'out_of_range',
    severity: 'error',
    path: `${path}/quality/warn`,
    message: `A check would fail beyond ${fail} and warn only beyond ${warn}.`,
    hint: 'It warns first: let "warn" be the smaller one, or leave it out.',
    fix: {
      title: 'Exchange the two',
      edits: [
        { op: 'set', path: `${path}/quality/warn`, value: fail },
        { op: 'set', path: `${path}/quality/fail`, value: warn },
      ],
    },
  });
}
