import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_NAME, type Manifest } from '../runtime/manifest.ts';
import type { FoundDialect } from '../runtime/node/found/read-table.ts';
import { readManifest } from '../runtime/read-manifest.ts';
import type { Typed } from './command.ts';
import { delimiterOf } from './export-settings-of.ts';
import { Failure } from './failure.ts';
import { errorCode, fileProblem } from './file-problem.ts';
import { UsageError } from './usage-error.ts';

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
  if (manifest === undefined) throw new Failure(`"${path}" is no manifest of Semblance.`);
  if (manifest.format !== 'csv' && manifest.format !== 'json' && manifest.format !== 'ndjson')
    throw new UsageError(`Scripts are not read back: write the tables as CSV or NDJSON, not as ${manifest.format}.`);
  if (manifest.part !== undefined)
    throw new UsageError(`"${folder}" holds only a part of the rows: what they add up to cannot be checked.`);
  return manifest;
}

/** How files are written: as typed, else as their manifest says. @throws UsageError for a delimiter there is not */
export function foundDialectOf(typed: Typed, manifest: Manifest | undefined): FoundDialect {
  const csv = manifest?.options?.csv;
  const delimiter = delimiterOf(typed) ?? csv?.delimiter;
  return {
    ...(delimiter !== undefined && { delimiter }),
    header: typed.flags.has('no-header') ? false : (csv?.header ?? true),
    nullWords: typed.lists.get('null') ?? (csv === undefined ? [] : [csv.nullToken]),
  };
}
