import { applyEdits } from '../apply-edits.ts';
import type { SemblanceDocument } from '../document-model.ts';
import type { JsonValue } from '../json-value.ts';
import type { Meaning } from '../references/resolve-reference.ts';
import type { HintedSchema } from './hinted-schema.ts';
import { nameOfMeaning } from './name-of-meaning.ts';
import { referenceSites } from './reference-sites.ts';
import { referenceTargets } from './reference-targets.ts';
import { renameReferences } from './rename-references.ts';

/**
 * The document after `rename` gave a part its new name and every reference to it followed.
 *
 * A text instead of a document says which reference would come to mean something else, because the new name stands for
 * something already where that reference looks, or is a word of formulas; then the rename must not be made.
 */
export function renamePart(
  document: SemblanceDocument,
  schema: HintedSchema,
  renamed: Meaning,
  to: string,
  rename: (document: SemblanceDocument) => SemblanceDocument,
): SemblanceDocument | string {
  const before = referenceSites(document, schema);
  const edits = before.flatMap((site) => {
    const value = renameReferences(document, site, renamed, to);
    return value === site.value ? [] : [{ op: 'set', path: site.path, value } as const];
  });
  // A document is JSON, and texts replaced by texts keep its structure.
  const followed = applyEdits(document as unknown as JsonValue, edits) as unknown as SemblanceDocument;
  const after = rename(followed);

  const old = nameOfMeaning(renamed);
  const sitesAfter = referenceSites(after, schema);
  for (const [index, site] of before.entries()) {
    const siteAfter = sitesAfter[index];
    if (siteAfter === undefined || !(site.value.includes(old) || site.value.includes(to))) continue;
    const targetsAfter = referenceTargets(after, siteAfter);
    const lost = referenceTargets(document, site).find(
      (target, at) => target.way !== undefined && target.way !== targetsAfter[at]?.way,
    );
    if (lost !== undefined)
      return `${to} would change what ${lost.text} means in ${siteAfter.table ?? 'the document'}.`;
  }
  return after;
}
