import type { ColumnType } from '../../schema/column-type.ts';
import type { Fix } from '../../schema/diagnostic.ts';
import type { DiagnosticCode } from '../../schema/diagnostic-code.ts';
import type { ColumnSpec, SemblanceDocument, TableSpec } from '../../schema/document-model.ts';
import type { ResolvedReference } from '../../schema/references/resolve-reference.ts';
import type { StreamKey } from '../random/stream-key.ts';
import type { Dependency } from './dependency.ts';
import type { LocaleData } from './locale-data.ts';
import type { PlaceData } from './place-data.ts';
import type { ProductData } from './product-data.ts';
import type { ReviewData } from './review-data.ts';
import type { TextMaker } from './text-makers.ts';
import type { TimeWindow } from './time-window.ts';

/** A finding as a kind reports it: where it is, relative to the kind's own part of the document. */
export interface Finding {
  readonly code: DiagnosticCode;
  /** JSON pointer below the kind's object, e.g. "/values/2/weight"; empty for the object itself. */
  readonly at: string;
  readonly message: string;
  readonly hint: string;
  readonly severity?: 'error' | 'warning';
  readonly fix?: Fix;
}

/** Why a reference leads nowhere, and the reference that was likeliest meant. */
export interface ReferenceProblem {
  readonly code: 'unknown_reference' | 'ambiguous_reference';
  readonly message: string;
  readonly hint: string;
  readonly near?: string;
}

export type LookedUp =
  | { readonly kind: 'reference'; readonly reference: ResolvedReference }
  | ({ readonly kind: 'problem' } & ReferenceProblem);

/**
 * What a kind sees of the document while it is bound.
 *
 * Everything it asks for is remembered, so that dependencies and fingerprints are complete without a kind declaring them.
 */
export interface BindContext {
  readonly document: SemblanceDocument;
  readonly table: TableSpec;
  /** JSON pointer of the kind's object in the document. */
  readonly path: string;
  window(): Omit<TimeWindow, 'asOfMs'>;
  /** The clock of the document, in milliseconds; may lie behind the end of the time frame. */
  asOf(): number;
  /** The key of a stream of this table; the default name is that of the column (or "" for rows). */
  stream(purpose: string, name?: string): StreamKey;
  /** A list of texts from the resources. */
  list(name: string): readonly string[];
  /** The names and forms of a locale, from the resources. */
  locale(name: string): LocaleData;
  /** The places of a country, by its ISO 3166-1 code, from the resources. */
  places(country: string): PlaceData;
  /** What the shops of a locale sell, from the resources. */
  products(locale: string): ProductData;
  /** What buyers write in a language, by its ISO 639 code, from the resources. */
  reviews(language: string): ReviewData;
  /** A method of a library that makes texts; undefined where it is not loaded, as it need not be before the first row. */
  textMaker(method: string, version: string): TextMaker | undefined;
  /** Resolves a reference and depends on it; reports what is wrong and returns undefined otherwise. */
  resolve(text: string, at: string): ResolvedReference | undefined;
  /** As `resolve`, for a kind that words the finding itself; as seen from a row of another table where one is given. */
  lookUp(text: string, from?: TableSpec): LookedUp;
  /** Whether the clean value that a reference leads to from a row of this table can be null (R11). */
  mayBeNull(reference: ResolvedReference): boolean;
  /** Remembers anything else of the document that the values depend on. */
  remember(fact: string): void;
  /** Depends on the values of a column, or on a table's number and identity of rows. */
  dependOn(node: Dependency): void;
  report(finding: Finding): void;
}

/** What a generator sees besides: the column it makes. */
export interface ColumnContext extends BindContext {
  readonly column: ColumnSpec;
  readonly type: ColumnType;
  /** Decimal places; 0 for every other type than decimal. */
  readonly scale: number;
  /** The grid of a date, a time of day or a timestamp in milliseconds; 1 for every other type. */
  readonly resolutionMs: number;
  /** Whether it is bound for the law of a single row, of which nobody wants to hear findings. */
  readonly forOneRow?: true;
  /** Present inside of a nested value. */
  readonly nesting?: Nesting;
  /** The type of another column, once resolved. */
  shapeOf(column: ColumnSpec): ColumnShape;
}

/** Where a generator stands that makes a part of a nested value. */
export interface Nesting {
  /** How many nested values stand around it, at least 1. */
  readonly depth: number;
  /** The name of its own streams. */
  readonly stream: string;
  /** Whether it stands in a list, so that its rows are elements and not rows of the table. */
  readonly isListed: boolean;
  /** How many of it a row of the table has, on average. */
  readonly elementsPerRow: number;
}

export interface ColumnShape {
  readonly type: ColumnType;
  readonly scale: number;
  readonly resolutionMs: number;
}
