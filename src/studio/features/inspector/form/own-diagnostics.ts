import type { Diagnostic } from '../../../../schema/diagnostic.ts';

/** The findings of a part of the document, those of the named parts inside it (which have forms of their own) left out. */
export function ownDiagnostics(
  diagnostics: readonly Diagnostic[],
  root: string,
  inner: string | undefined,
): readonly Diagnostic[] {
  return diagnostics.filter(
    ({ path }) =>
      (root === '' || path === root || path.startsWith(`${root}/`)) &&
      (inner === undefined || !path.startsWith(`${root}/${inner}/`)),
  );
}
