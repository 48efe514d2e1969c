import type { SemblanceDocument } from '../document-model.ts';
import { mapNames } from '../formula/rename-in-formula.ts';
import { tableNamed } from '../references/relations.ts';
import { type Meaning, resolveReference } from '../references/resolve-reference.ts';
import { mapTemplateNames } from '../template/rename-in-template.ts';
import { nameOfMeaning } from './name-of-meaning.ts';
import type { ReferenceSite } from './reference-sites.ts';

/** The text of a reference site once what `renamed` stands for is called `to`; the same text where it does not mean it. */
export function renameReferences(
  document: SemblanceDocument,
  site: ReferenceSite,
  renamed: Meaning,
  to: string,
): string {
  switch (site.refers) {
    case 'table':
    case 'parent_table':
    case 'child_table':
      return renamed.kind === 'table' && site.value === renamed.table ? to : site.value;
    case 'own_column':
      return names(renamed, site.table, site.value) ? to : site.value;
    case 'child_column':
    case 'child_key':
      return names(renamed, site.childTable, site.value) ? to : site.value;
    case 'column':
      return renameWords(document, site.table, site.value, renamed, to);
    case 'formula':
      return mapNames(site.value, (name) => renameWords(document, site.table, name, renamed, to));
    case 'child_formula':
      return mapNames(site.value, (name) => renameWords(document, site.childTable, name, renamed, to));
    case 'template':
      return mapTemplateNames(site.value, (name) => renameWords(document, site.table, name, renamed, to));
  }
}

function names(renamed: Meaning, table: string | undefined, column: string): boolean {
  return renamed.kind === 'column' && renamed.table === table && renamed.column === column;
}

function renameWords(
  document: SemblanceDocument,
  from: string | undefined,
  reference: string,
  renamed: Meaning,
  to: string,
): string {
  const old = nameOfMeaning(renamed);
  const words = reference.split('.');
  const table = from === undefined || !words.includes(old) ? undefined : tableNamed(document, from);
  const resolution = table === undefined ? undefined : resolveReference(document, table, reference);
  if (resolution?.kind !== 'resolved') return reference;
  const { meanings } = resolution.reference;
  return words.map((word, index) => (same(meanings[index], renamed) ? to : word)).join('.');
}

function same(one: Meaning | undefined, other: Meaning): boolean {
  if (one?.kind === 'table') return other.kind === 'table' && one.table === other.table;
  if (one?.kind === 'relation')
    return other.kind === 'relation' && one.table === other.table && one.relation === other.relation;
  return one?.kind === 'column' && other.kind === 'column' && one.table === other.table && one.column === other.column;
}
