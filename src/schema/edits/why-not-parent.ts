import type { SemblanceDocument } from '../document-model.ts';
import { parentOf, tableNamed } from '../references/relations.ts';

/** Why `parent` cannot drive the rows of `table`, or undefined where it can. */
export function whyNotParent(document: SemblanceDocument, table: string, parent: string): string | undefined {
  const spec = tableNamed(document, table);
  if (spec === undefined) return `There is no table ${table}.`;
  if (table === parent) return `The rows of ${table} cannot be made for each row of itself.`;
  const driving = parentOf(spec);
  if (driving !== undefined) return `The rows of ${table} are made for each row of ${driving} already.`;
  const seen = new Set<string>();
  for (let above: string | undefined = parent; above !== undefined && !seen.has(above); ) {
    if (above === table)
      return `The rows of ${parent} are made from those of ${table}, so it cannot be the other way round too.`;
    seen.add(above);
    const next = tableNamed(document, above);
    above = next === undefined ? undefined : parentOf(next);
  }
  return undefined;
}
