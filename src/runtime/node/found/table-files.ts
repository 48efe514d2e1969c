import { readdir } from 'node:fs/promises';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import type { Manifest } from '../../manifest.ts';

/** A file that holds the rows of a table, perhaps among those of others. */
export interface TableFile {
  readonly name: string;
  readonly format: 'csv' | 'json';
  readonly isGzip: boolean;
}

const ENDINGS = [
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['txt', 'csv'],
  ['ndjson', 'json'],
  ['jsonl', 'json'],
  ['json', 'json'],
] as const;

/** The files that hold the tables of a document, as a folder or its manifest says; tables without one are left out. */
export async function tableFiles(
  folder: string,
  { tables }: SemblanceDocument,
  manifest: Manifest | undefined,
): Promise<ReadonlyMap<string, TableFile>> {
  const present = (await readdir(folder)).sort();
  const names = manifest?.files.map(({ name }) => storedAs(name, present)) ?? present;
  const found = new Map<string, TableFile>();
  for (const { name } of tables) {
    const file = names.map((each) => fileOf(each, name)).find((each) => each !== undefined);
    if (file !== undefined) found.set(name, file);
  }
  // One object with all tables.
  const objects = names.filter((name) => /\.json(?:\.gz)?$/i.test(name) && name !== 'manifest.json');
  const [only] = objects;
  if (found.size === 0 && objects.length === 1 && only !== undefined)
    for (const { name } of tables) found.set(name, { name: only, format: 'json', isGzip: only.endsWith('.gz') });
  return found;
}

/** The name of a file by now: somebody may have packed or unpacked it. */
function storedAs(name: string, present: readonly string[]): string {
  const other = name.endsWith('.gz') ? name.slice(0, -3) : `${name}.gz`;
  return !present.includes(name) && present.includes(other) ? other : name;
}

/** What a file is for a table: it is called as the table, in whatever case. */
function fileOf(file: string, table: string): TableFile | undefined {
  const isGzip = file.toLowerCase().endsWith('.gz');
  const bare = isGzip ? file.slice(0, -3) : file;
  const point = bare.lastIndexOf('.');
  const stem = bare.slice(0, point).toLowerCase();
  const ending = ENDINGS.find(([each]) => each === bare.slice(point + 1).toLowerCase());
  const name = table.toLowerCase();
  if (point < 1 || ending === undefined || (stem !== name && stem !== `${name}-table`)) return undefined;
  return file.toLowerCase() === 'manifest.json' ? undefined : { name: file, format: ending[1], isGzip };
}
