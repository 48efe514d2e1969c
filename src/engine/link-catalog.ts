import { linkNested } from '../schema/link-nested.ts';
import type { Catalog } from './catalog.ts';

/** Lets the schemas of a catalog know what stands inside of nested values; to be done again after every way it was sent. */
export function linkCatalog(catalog: Catalog): Catalog {
  const column = catalog.documentSchema.properties?.tables?.items?.properties?.columns?.items;
  const generators = column?.properties?.generator;
  if (generators === undefined) return catalog;
  for (const schema of [catalog.documentSchema, ...catalog.generators.map((kind) => kind.schema)])
    linkNested(schema, generators);
  return catalog;
}
