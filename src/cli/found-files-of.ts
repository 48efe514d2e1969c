import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CsvOptions } from '../formats/format-options.ts';
import type { SlashOrder } from '../formats/read/slash-order.ts';
import { MANIFEST_NAME, type Manifest } from '../runtime/manifest.ts';
import { FILE_ENCODINGS } from '../runtime/node/found/file-signs.ts';
import type { FoundDialect } from '../runtime/node/found/read-table.ts';
import { readManifest } from '../runtime/read-manifest.ts';
import { choiceOf } from './choice-of.ts';
import type { Typed } from './command.ts';
import { delimiterOf } from './export-settings-of.ts';
import { Failure } from './failure.ts';
import { errorCode, fileProblem } from './file-problem.ts';
import { UsageError } from './usage-error.ts';

const DATE_ORDERS = ['iso', 'iso_t', 'us', 'european'] as const;

/** What stands first in dates with slashes, by the order that dates are said to have. */
const SLASH_ORDERS: Readonly<Partial<Record<CsvOptions['dates'], SlashOrder>>> = { us: 'month', european: 'day' };

/** The manifest beside some files, where there is one. @throws Failure for a file of that name that is none */
export async function manifestIn(folder: string): Promise<Manifest | undefined> {
  const path = join(folder, MANIFEST_NAME);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new UsageError(`"${path}" cannot be read: ${fileProblem(error)}.`);
  }
  const manifest = readManifest(text);
  if (manifest === undefined)
    throw new Failure(
      `"${path}" is no manifest of Semblance, or not a whole one: take it away, and \`semblance check ${folder} --doc DOC\` judges the files without it.`,
    );
  if (manifest.format !== 'csv' && manifest.format !== 'json' && manifest.format !== 'ndjson')
    throw new UsageError(`Scripts are not read back: write the tables as CSV or NDJSON, not as ${manifest.format}.`);
  if (manifest.part !== undefined)
    throw new UsageError(`"${folder}" holds only a part of the rows: what they add up to cannot be checked.`);
  return manifest;
}

/** How files are written: as typed, else as their manifest says. @throws UsageError for a delimiter there is not */
export function foundDialectOf(typed: Typed, manifest: Manifest | undefined): FoundDialect {
  const csv = manifest?.options?.csv;
  // Names of columns tell the delimiter, even where a spreadsheet has saved the files since.
  const delimiter = delimiterOf(typed) ?? (csv?.header === false ? csv.delimiter : undefined);
  const dates = typed.values.has('dates') ? choiceOf(typed, 'dates', DATE_ORDERS, 'iso') : csv?.dates;
  const slashOrder = dates === undefined ? undefined : SLASH_ORDERS[dates];
  return {
    ...(delimiter !== undefined && { delimiter }),
    header: typed.flags.has('no-header') ? false : (csv?.header ?? true),
    // A word of a manifest is what bare cells hold: its "" is nothing, and two quotes are a text.
    nullWords: typed.lists.get('null') ?? (csv === undefined || csv.nullToken === '' ? [] : [csv.nullToken]),
    ...(slashOrder !== undefined && { slashOrder }),
    ...(typed.values.has('decimal') && { decimalSign: choiceOf(typed, 'decimal', ['point', 'comma'], 'point') }),
    ...(typed.values.has('encoding') && { encoding: choiceOf(typed, 'encoding', FILE_ENCODINGS, 'utf-8') }),
  };
}
