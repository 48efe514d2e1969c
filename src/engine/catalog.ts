import type { ColumnType } from '../schema/column-type.ts';
import type { Refers } from '../schema/fields.ts';
import type { KindSpec } from '../schema/kind.ts';

/** A JSON Schema (draft-7) node as far as forms read it; `unit`, `refers` and `fallback` are our own hints. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minItems?: number;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly unit?: string;
  readonly refers?: Refers;
  /** A generator inside of a generator: its alternatives are those of a column's (see `linkCatalog`). */
  readonly nests?: 'generator';
  readonly fallback?: unknown;
  /** What each of many choices looks like. */
  readonly samples?: Readonly<Record<string, string>>;
  /** What each element of a list stands for, where it has one for each: the hours of a day. */
  readonly places?: readonly string[];
}

/** A kind as plain data, for whoever shows it. */
export interface CatalogKind {
  readonly kind: string;
  readonly title: string;
  readonly question: string;
  readonly summary: string;
  readonly family: string;
  readonly schema: SchemaNode;
  readonly example: KindSpec;
  readonly defaults: KindSpec;
}

export interface CatalogGenerator extends CatalogKind {
  /** The column types it can make, the most natural one first. */
  readonly types: readonly ColumnType[];
}

export interface CatalogModifier extends CatalogKind {
  /** The column types it can change. */
  readonly types: readonly ColumnType[];
  /** Whether a column it is added to must be allowed to be empty. */
  readonly empties: boolean;
  /** What is written where the column holds times, if that is something else. */
  readonly timeDefaults?: KindSpec;
}

/** Everything there is to choose from, as plain data: what the studio's forms, gallery and completion are derived from. */
export interface Catalog {
  readonly engineVersion: string;
  /** The JSON Schema of a whole document. */
  readonly documentSchema: SchemaNode;
  readonly generators: readonly CatalogGenerator[];
  readonly rowSources: readonly CatalogKind[];
  /** The laws of how many children a parent has. */
  readonly countLaws: readonly CatalogKind[];
  /** The shapes a moment's density can have. */
  readonly shapes: readonly CatalogKind[];
  /** The laws of how much later a time is. */
  readonly delays: readonly CatalogKind[];
  /** The ways a reference chooses its row. */
  readonly picks: readonly CatalogKind[];
  /** The rules that weigh the values of a list by their place. */
  readonly weightings: readonly CatalogKind[];
  /** What can happen to values afterwards. */
  readonly modifiers: readonly CatalogModifier[];
  /** The ways in which cells go missing. */
  readonly mechanisms: readonly CatalogKind[];
}
