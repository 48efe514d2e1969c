import type { SemblanceDocument } from '../document-model.ts';
import { mapNames } from '../formula/rename-in-formula.ts';
import { tableNamed } from '../references/relations.ts';
import { resolveReference } from '../references/resolve-reference.ts';
import { mapTemplateNames } from '../template/rename-in-template.ts';
import type { ReferenceSite } from './reference-sites.ts';

/** One reference of a site and where it leads. */
export interface ReferenceTarget {
  readonly text: string;
  /**
   * The way by position, so that it is the same under other names: the table and column each hop starts from, and those
   * it ends at; undefined where the reference does not resolve.
   */
  readonly way: string | undefined;
}

/** What the column references of a site (one, or those of its formula or template) lead to; none for a site that names a part outright. */
export function referenceTargets(document: SemblanceDocument, site: ReferenceSite): readonly ReferenceTarget[] {
  const texts: string[] = [];
  if (site.refers === 'column') texts.push(site.value);
  const collect = (name: string) => {
    texts.push(name);
    return name;
  };
  if (site.refers === 'formula' || site.refers === 'child_formula') mapNames(site.value, collect);
  if (site.refers === 'template') mapTemplateNames(site.value, collect);
  const from = site.refers === 'child_formula' ? site.childTable : site.table;
  return texts.map((text) => ({ text, way: wayOf(document, from, text) }));
}

function wayOf(document: SemblanceDocument, from: string | undefined, text: string): string | undefined {
  const start = from === undefined ? undefined : tableNamed(document, from);
  const resolution = start === undefined ? undefined : resolveReference(document, start, text);
  if (start === undefined || resolution?.kind !== 'resolved') return undefined;
  let table = start;
  const steps: string[] = [];
  for (const hop of resolution.reference.hops) {
    steps.push(`${hop.kind} ${place(document, table.name, hop.column)}`);
    table = tableNamed(document, hop.target) ?? table;
  }
  return [...steps, place(document, table.name, resolution.reference.column.name)].join(' > ');
}

function place(document: SemblanceDocument, table: string, column: string | undefined): string {
  const index = document.tables.findIndex((each) => each.name === table);
  return `${index}.${document.tables[index]?.columns.findIndex((each) => each.name === column) ?? -1}`;
}
