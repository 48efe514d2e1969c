import type { Catalog, CatalogGenerator, CatalogKind, SchemaNode } from '../../src/engine/catalog.ts';

/** A list of kinds a document can name, as the page shows it. */
export interface KindList {
  /** Begins the anchors of its kinds: `generator-lognormal`. */
  readonly anchor: string;
  readonly title: string;
  readonly about: string;
  readonly kinds: readonly (CatalogKind | CatalogGenerator)[];
}

/** The lists of the catalog, in the order of the page. */
export function kindLists(catalog: Catalog): readonly KindList[] {
  return [
    {
      anchor: 'rows',
      title: 'Rows',
      about: 'Where the rows of a table come from: "rows" of a table.',
      kinds: catalog.rowSources,
    },
    {
      anchor: 'count',
      title: 'How many children',
      about: 'The law of how many rows a parent has: "count" of rows that come per parent.',
      kinds: catalog.countLaws,
    },
    {
      anchor: 'generator',
      title: 'Generators',
      about: 'How the values of a column are made: "generator" of a column.',
      kinds: catalog.generators,
    },
    {
      anchor: 'shape',
      title: 'Shapes of time',
      about: 'How moments are spread over a period: "shape" of the generator "moment".',
      kinds: catalog.shapes,
    },
    {
      anchor: 'delay',
      title: 'Delays',
      about:
        'How much later a time is: "delay" of the generator "after". Durations are a number and a unit: ms, s, m, h, d, w.',
      kinds: catalog.delays,
    },
    {
      anchor: 'pick',
      title: 'Ways to pick',
      about: 'How a reference chooses its row: "pick" of the generator "reference".',
      kinds: catalog.picks,
    },
    {
      anchor: 'weighting',
      title: 'Weights by place',
      about: 'How the values of a list are weighed by their place: "weights" of the generator "category".',
      kinds: catalog.weightings,
    },
    {
      anchor: 'modifier',
      title: 'Modifiers',
      about:
        'What happens to values afterwards, in order: "modifiers" of a column. Files and views see it; references, formulas and roll-ups read the values before.',
      kinds: catalog.modifiers,
    },
    {
      anchor: 'mechanism',
      title: 'Which cells go missing',
      about: 'Which cells a column loses: "mechanism" of the modifier "missing".',
      kinds: catalog.mechanisms,
    },
  ];
}

/** The list whose kinds a node of the schema chooses from, where it is such a choice. */
export function listOf(node: SchemaNode, lists: readonly KindList[]): KindList | undefined {
  const words = (node.oneOf ?? []).map((option) => option.properties?.kind?.const);
  if (words.length === 0) return undefined;
  return lists.find(
    ({ kinds }) => kinds.length === words.length && kinds.every(({ kind }, index) => kind === words[index]),
  );
}
