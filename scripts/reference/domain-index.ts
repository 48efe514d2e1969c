import type { DomainIndex, GalleryNote, TemplateCard } from '../../src/runtime/domain-index.ts';
import { compile } from '../../src/runtime/library/compile-document.ts';
import type { SemblanceDocument } from '../../src/schema/document-model.ts';
import type { Pack } from '../../src/schema/packs/pack-model.ts';
import { relationsOf } from '../../src/schema/references/relations.ts';

const notes = import.meta.glob<readonly GalleryNote[]>('../../domains/*/gallery.json', {
  import: 'default',
  eager: true,
});
const templates = import.meta.glob<SemblanceDocument>('../../domains/*/templates/*.json', {
  import: 'default',
  eager: true,
});
const packs = import.meta.glob<Pack>('../../domains/*/pack.json', { import: 'default', eager: true });

/**
 * What a page says of the packs and templates before it loads them. Counts the rows of every template as they come.
 *
 * @throws Error when a template has no note in its gallery, a note no template, or a template does not compile
 */
export function domainIndex(): DomainIndex {
  const ids = Object.keys(templates).map(idOf);
  const noted = Object.entries(notes).flatMap(([path, list]) => list.map((note) => ({ domain: domainOf(path), note })));
  const cards = noted.map(({ domain, note }) => cardOf(`${domain}/${note.template}`, note));
  const forgotten = ids.find((id) => !cards.some((card) => card.id === id));
  if (forgotten !== undefined)
    throw new Error(`The template ${forgotten} has no note in the gallery.json of its domain.`);
  return {
    packs: Object.values(packs).map(({ name, version, title, summary, tags }) => ({
      id: name,
      version,
      title,
      summary,
      tags,
    })),
    templates: cards,
  };
}

function cardOf(id: string, { size, tags, audience }: GalleryNote): TemplateCard {
  const document = Object.entries(templates).find(([path]) => idOf(path) === id)?.[1];
  if (document === undefined) throw new Error(`A gallery.json names the template ${id}, and there is none.`);
  const { plan, diagnostics } = compile(document);
  if (plan === undefined) throw new Error(`The template ${id}: ${diagnostics.map((each) => each.message).join(' ')}`);
  return {
    id,
    title: document.name,
    summary: document.description ?? '',
    size,
    tags,
    audience,
    tables: plan.tables.map(({ name, rows }) => ({ name, rows })),
    relations: document.tables.flatMap((table, from) =>
      relationsOf(table).map(({ target }) => ({ from, to: document.tables.findIndex(({ name }) => name === target) })),
    ),
  };
}

function domainOf(path: string): string {
  return path.replace(/^.*domains\/([^/]+)\/.*$/, '$1');
}

function idOf(path: string): string {
  return path.replace(/^.*domains\/(.+)\/templates\/(.+)\.json$/, '$1/$2');
}
