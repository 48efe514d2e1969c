import { readdir } from 'node:fs/promises';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { nearestName } from '../../../schema/nearest-name.ts';
import { MANIFEST_NAME, type Manifest } from '../../manifest.ts';

/** A file that holds the rows of a table, perhaps among those of others. */
export interface TableFile {
  readonly name: string;
  /** What it is called as long as its run is not over; as ever where it is left out. */
  readonly stored?: string;
  readonly format: 'csv' | 'json';
  /** Other files of the same table, which are not read. */
  readonly others: readonly string[];
}

/** The files of a folder, as those of the tables of a document. */
export interface TableFiles {
  /** By the names of tables; those without a file are left out. */
  readonly files: ReadonlyMap<string, TableFile>;
  /** Files of no table. */
  readonly strays: readonly string[];
}

const ENDINGS = [
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['txt', 'csv'],
  ['ndjson', 'json'],
  ['jsonl', 'json'],
  ['json', 'json'],
] as const;

/**
 * The files that hold the tables of a document, as a folder or its manifest says.
 *
 * @param stored the temporary names of files that are still being written, by their own
 */
export async function tableFiles(
  folder: string,
  { tables }: SemblanceDocument,
  manifest: Manifest | undefined,
  stored: ReadonlyMap<string, string> = new Map(),
): Promise<TableFiles> {
  const present = (await readdir(folder)).filter((name) => !isAboutFiles(name)).sort();
  const names = manifest?.files.map(({ name }) => (stored.has(name) ? name : storedAs(name, present))) ?? present;
  const files = new Map<string, TableFile>();
  for (const { name } of tables) {
    const [file, ...others] = names.flatMap((each) => fileOf(each, name) ?? []);
    if (file === undefined) continue;
    const part = stored.get(file.name);
    files.set(name, {
      ...file,
      others: others.map((other) => other.name),
      ...(part !== undefined && { stored: part }),
    });
  }
  // One object with all tables.
  const objects = names.filter((name) => /\.json(?:\.gz)?$/i.test(name));
  const [only] = objects;
  if (files.size === 0 && objects.length === 1 && only !== undefined)
    for (const { name } of tables) files.set(name, { name: only, format: 'json', others: [] });
  const read = new Set([...files.values()].flatMap(({ name, others }) => [name, ...others]));
  return { files, strays: present.filter((name) => !read.has(name)) };
}

/** The stray file that is most likely that of a table. */
export function likelyFile(table: string, strays: readonly string[]): string | undefined {
  const stems = strays.map((name) => name.replace(/\.gz$/i, '').replace(/\.[^.]+$/, ''));
  const near = nearestName(table, stems);
  return near === undefined ? undefined : strays[stems.indexOf(near)];
}

/** The manifest, the README of a run and the reports of earlier ones are no data. */
function isAboutFiles(name: string): boolean {
  const lower = name.toLowerCase();
  return lower === MANIFEST_NAME || lower.startsWith('readme') || lower.startsWith('.');
}

/** The name of a file by now: somebody may have packed or unpacked it. */
function storedAs(name: string, present: readonly string[]): string {
  const other = name.endsWith('.gz') ? name.slice(0, -3) : `${name}.gz`;
  return !present.includes(name) && present.includes(other) ? other : name;
}

/** What a file is for a table: it is called as the table, in whatever case. */
function fileOf(file: string, table: string): Omit<TableFile, 'others'> | undefined {
  const bare = file.toLowerCase().endsWith('.gz') ? file.slice(0, -3) : file;
  const point = bare.lastIndexOf('.');
  const stem = bare.slice(0, point).toLowerCase();
  const ending = ENDINGS.find(([each]) => each === bare.slice(point + 1).toLowerCase());
  const name = table.toLowerCase();
  if (point < 1 || ending === undefined || (stem !== name && stem !== `${name}-table`)) return undefined;
  return { name: file, format: ending[1] };
}
