import { jsonSchemaOf } from '../schema/json-schema.ts';
import type { Kind } from '../schema/kind.ts';
import type { Catalog, CatalogKind, SchemaNode } from './catalog.ts';
import { DOCUMENT_SCHEMA } from './document-schema.ts';
import { ENGINE_VERSION } from './engine-version.ts';
import { DELAYS } from './generators/delays/registry.ts';
import { PICKS } from './generators/picks/registry.ts';
import { GENERATORS } from './generators/registry.ts';
import { SHAPES } from './generators/shapes/registry.ts';
import { WEIGHTINGS } from './generators/weightings/registry.ts';
import { linkCatalog } from './link-catalog.ts';
import { MECHANISMS } from './modifiers/mechanisms/registry.ts';
import { MODIFIERS } from './modifiers/registry.ts';
import { COUNT_LAWS } from './rows/counts/registry.ts';
import { ROW_SOURCES } from './rows/registry.ts';

/** Everything there is to choose from, as plain data. */
export function buildCatalog(): Catalog {
  return linkCatalog({
    engineVersion: ENGINE_VERSION,
    // JSON Schema is wider than what forms read of it.
    documentSchema: DOCUMENT_SCHEMA.json as SchemaNode,
    generators: GENERATORS.map((kind) => ({ ...plain(kind), types: kind.types })),
    rowSources: ROW_SOURCES.map(plain),
    countLaws: COUNT_LAWS.map(plain),
    shapes: SHAPES.map(plain),
    delays: DELAYS.map(plain),
    picks: PICKS.map(plain),
    modifiers: MODIFIERS.map(({ types, empties, timeDefaults, ...kind }) => ({
      ...plain(kind),
      types,
      empties,
      ...(timeDefaults !== undefined && { timeDefaults }),
    })),
    mechanisms: MECHANISMS.map(plain),
    weightings: WEIGHTINGS.map(plain),
  });
}

function plain({ kind, title, question, summary, family, schema, example, defaults }: Kind): CatalogKind {
  return { kind, title, question, summary, family, schema: jsonSchemaOf(schema) as SchemaNode, example, defaults };
}
