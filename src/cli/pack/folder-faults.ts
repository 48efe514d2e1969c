import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { GalleryNote } from '../../runtime/domain-index.ts';
import { isJsonArray, isJsonObject, type JsonValue } from '../../schema/json-value.ts';
import { readJson } from '../../schema/text/read-json.ts';
import { countOf } from '../count-of.ts';
import { errorCode } from '../file-problem.ts';
import { findingLine } from '../finding-line.ts';
import { documentFaults } from './document-faults.ts';
import { packFaults } from './pack-faults.ts';
import { type PackReading, readPack } from './read-pack.ts';

/** What a file of a domain comes to: its faults, a sentence each, and what can be said of it where there are none. */
export interface FileFindings {
  readonly file: string;
  readonly faults: readonly string[];
  readonly good: string;
}

/** Looks at the pack, the gallery and every template of a domain's folder, one file after the other. */
export async function* folderFaults(folder: string): AsyncGenerator<FileFindings, void, void> {
  const packFile = join(folder, 'pack.json');
  const reading = await readPack(packFile);
  if (reading.pack !== undefined || reading.diagnostics.length > 0) yield await packFindings(packFile, folder, reading);
  const templates = (await filesIn(join(folder, 'templates'))).filter((name) => name.endsWith('.json'));
  const galleryFile = join(folder, 'gallery.json');
  const { value: gallery } = await readValue(galleryFile);
  const noted = notesOf(gallery);
  const names = templates.map((name) => name.replace(/\.json$/, ''));
  const faults = [
    ...names.filter((name) => !noted.includes(name)).map((name) => `It says nothing of the template "${name}".`),
    ...noted.filter((name) => !names.includes(name)).map((name) => `There is no template "${name}".`),
  ];
  if (templates.length > 0 || noted.length > 0) {
    yield { file: galleryFile, faults, good: `it names ${countOf(names.length, 'template')}` };
  }
  for (const name of templates) {
    const file = join(folder, 'templates', name);
    const { value, faults: unreadable } = await readValue(file);
    const found = value === undefined ? unreadable : await documentFaults(value);
    yield { file, faults: found, good: 'it compiles, and a sample of it is intact' };
  }
}

async function packFindings(file: string, folder: string, { pack, diagnostics }: PackReading): Promise<FileFindings> {
  const lines = diagnostics.map(findingLine);
  if (pack === undefined || lines.length > 0) return { file, faults: lines, good: '' };
  const { faults, looked } = await packFaults(pack);
  const own = basename(resolve(folder));
  const misnamed =
    pack.name === own ? [] : [`/name: The pack is called "${pack.name}", and its folder "${own}". Call both alike.`];
  return { file, faults: [...misnamed, ...faults], good: `${looked}, and a sample of them all is intact` };
}

function notesOf(gallery: JsonValue | undefined): readonly string[] {
  if (!isJsonArray(gallery)) return [];
  return gallery.flatMap((note) => {
    const template: unknown = isJsonObject(note) ? note['template' satisfies keyof GalleryNote] : undefined;
    return typeof template === 'string' ? [template] : [];
  });
}

async function readValue(file: string): Promise<{ readonly value?: JsonValue; readonly faults: readonly string[] }> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { faults: [] };
    throw error;
  }
  const { value, diagnostics } = readJson(text);
  return { ...(value !== undefined && { value }), faults: diagnostics.map(findingLine) };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
