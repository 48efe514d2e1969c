import { FAKER_VERSION } from '../engine/generators/faker/faker-methods.ts';
import type { Plan } from '../engine/plan/plan.ts';
import type { RowOverrides } from '../engine/plan/with-rows.ts';
import type { FormatId } from '../formats/format-id.ts';
import type { FormatOptions } from '../formats/format-options.ts';
import type { SemblanceDocument } from '../schema/document-model.ts';
import type { JsonValue } from '../schema/json-value.ts';
import { documentHash } from './document-hash.ts';
import type { ExportPart } from './export-part.ts';
import type { ExportSettings } from './export-settings.ts';

/** What a manifest is called beside its files. */
export const MANIFEST_NAME = 'manifest.json';

/** What was made, by what, and what is in every file: enough to make it again and to see whether it is the same. */
export interface Manifest {
  /** The version of manifests: 1. */
  readonly manifest: 1;
  /** The hash is that of the document without its view. */
  readonly document: { readonly name: string; readonly hash: string };
  readonly seed: number;
  readonly scale: number;
  /** Rows of single tables that the run stated, by their names. */
  readonly rows?: RowOverrides;
  readonly engine_version: string;
  readonly format: FormatId;
  /** The options of the format; left out where it has none. */
  readonly options?: Partial<FormatOptions>;
  /** There, and true, where rows also hold the columns of their parents and of the rows they point at. */
  readonly flatten?: boolean;
  /** Which rows were written, where not all of them were. */
  readonly part?: ExportPart;
  /** There where the files are compressed. Their bytes and hashes are those before. */
  readonly compressed?: 'gzip';
  /** The versions of libraries that made some of the texts; left out where none did. */
  readonly libraries?: { readonly faker: string };
  readonly files: readonly FileRecord[];
  /** The document itself, without its view: what a report of the files is made by. Missing in those of earlier versions. */
  readonly made_from?: JsonValue;
}

export interface FileRecord {
  /** Without any folder. */
  readonly name: string;
  readonly rows: number;
  readonly bytes: number;
  /** SHA-256 over blocks (R51), hexadecimal. */
  readonly content_hash: string;
}

/** The manifest of the files a plan was written to. */
export function manifestOf(
  plan: Plan,
  { format, options, flatten, gzip }: Omit<ExportSettings, 'tables'>,
  files: readonly FileRecord[],
  part?: ExportPart,
): Manifest {
  const { document, scale, rows, engineVersion } = plan;
  return {
    manifest: 1,
    document: { name: document.name, hash: documentHash(document) },
    seed: document.seed,
    scale,
    ...(rows && { rows }),
    engine_version: engineVersion,
    format,
    ...(format === 'csv' && { options: { csv: options.csv } }),
    ...(format === 'json' && { options: { json: options.json } }),
    ...(flatten && { flatten }),
    ...(part && { part }),
    ...(gzip && { compressed: 'gzip' }),
    ...(plan.textMethods && { libraries: { faker: FAKER_VERSION } }),
    files,
    made_from: withoutView(document),
  };
}

/** A document as a value of JSON. */
function withoutView({ view: _view, ...document }: SemblanceDocument): JsonValue {
  return JSON.parse(JSON.stringify(document)) as JsonValue;
}

/** A manifest as its file holds it. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
