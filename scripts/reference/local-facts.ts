import type { SemblanceDocument, TableSpec } from '../../src/schema/document-model.ts';
import { listedWords } from '../../src/schema/packs/listed-words.ts';
import type { LocalFacts } from '../../src/schema/packs/local-facts.ts';
import type { Pack } from '../../src/schema/packs/pack-model.ts';

const packs = import.meta.glob<Pack>('../../domains/*/pack.json', { import: 'default', eager: true });
const templates = import.meta.glob<SemblanceDocument>('../../domains/*/templates/*.json', {
  import: 'default',
  eager: true,
});

/** What all domains know of languages and currencies: a small part of their packs, so that a document needs no whole pack. */
export function localFacts(): readonly LocalFacts[] {
  return Object.entries(packs).map(([path, pack]) => {
    const folder = path.replace(/pack\.json$/, '');
    const tables = [
      ...pack.blocks.flatMap(({ tables: own, additions = [] }) => [...own, ...additions]),
      ...Object.entries(templates).flatMap(([file, { tables: own }]) => (file.startsWith(folder) ? own : [])),
    ];
    return { lists: listsIn(tables, pack), ...ofPack(pack) };
  });
}

function ofPack({ translations = [], money = [], currencies = [] }: Pack) {
  return { translations, money, currencies };
}

function listsIn(tables: readonly Pick<TableSpec, 'columns'>[], { translations = [] }: Pack): LocalFacts['lists'] {
  const known = new Set(translations.flatMap(({ words }) => words.map(({ word }) => word)));
  const lists = tables.flatMap(({ columns }) => columns.map(({ generator }) => listedWords(generator)));
  const spoken = lists.filter((words) => words.some((word) => known.has(word)));
  return [...new Map(spoken.map((words) => [JSON.stringify(words.toSorted()), words])).values()];
}
