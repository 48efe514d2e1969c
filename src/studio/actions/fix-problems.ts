import type { Fix } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import { printJson } from '../../schema/text/print-json.ts';
import { readJson } from '../../schema/text/read-json.ts';
import { plainJson } from '../state/plain-json.ts';
import { workbench } from '../state/workbench.ts';
import { warn } from '../ui/toast.ts';
import { applyFixes } from './apply-fixes.ts';

/** Makes fixes as one undo step: on the document, or on the JSON text as long as it holds none. */
export function fixProblems(label: string, fixes: readonly Fix[]): void {
  const { brokenText } = workbench.store.getState();
  let applied = 0;
  if (brokenText === undefined) {
    workbench.edit(label, (document) => {
      const fixed = applyFixes(plainJson(document), fixes);
      applied = fixed.applied;
      // The edits of a fix lead from a document to a document.
      return fixed.document as SemblanceDocument;
    });
  } else {
    const { value } = readJson(brokenText);
    const fixed = value === undefined ? undefined : applyFixes(value, fixes);
    applied = fixed?.applied ?? 0;
    if (fixed !== undefined && applied > 0) workbench.editText(printJson(fixed.document));
  }
  if (applied < fixes.length)
    warn('Not everything could be fixed', 'One repair stood in the way of another. What is left can be repaired now.');
}
