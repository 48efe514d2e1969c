import { compile } from '../../engine/plan/compile.ts';
import { readDocument } from '../../runtime/read-document.ts';
import { resourcesFor } from '../../runtime/resources-for.ts';
import { artifactLines } from '../artifact-lines.ts';
import type { Run } from '../command.ts';
import { countOf } from '../count-of.ts';
import { findDocument } from '../find-document.ts';
import { findingLine } from '../finding-line.ts';

/** `semblance validate`: the findings about a document, one a line; 0 where none is an error. */
export const validate: Run = async ({ operands, flags }, { out }) => {
  const [name = ''] = operands;
  const { document, diagnostics: found } = readDocument(await findDocument(name));
  const compiled = document && compile(document, { scale: 1 }, await resourcesFor(document));
  const diagnostics = [...found, ...(compiled?.diagnostics ?? [])];
  const isValid = diagnostics.every(({ severity }) => severity !== 'error');
  if (flags.has('json')) {
    out(`${JSON.stringify(diagnostics, null, 2)}\n`);
  } else {
    for (const diagnostic of diagnostics) out(`${findingLine(diagnostic)}\n`);
    if (isValid && document !== undefined) {
      const columns = document.tables.reduce((sum, table) => sum + table.columns.length, 0);
      out(`"${name}" is valid: ${countOf(document.tables.length, 'table')}, ${countOf(columns, 'column')}.\n`);
      for (const line of artifactLines(compiled?.plan?.artifacts ?? [])) out(`${line}\n`);
    }
  }
  return isValid ? 0 : 1;
};
