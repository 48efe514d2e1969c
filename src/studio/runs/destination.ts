import type { ExportFile, TableRows } from '../../runtime/export-file.ts';
import { exportFiles } from '../../runtime/export-files.ts';
import type { ExportSettings } from '../../runtime/export-settings.ts';
import { fileStem } from '../../runtime/file-stem.ts';
import { canPickFile, canPickFolder, pickFolder, pickNewFile } from '../../runtime/sinks/file-pickers.ts';
import { freeName } from '../../runtime/sinks/folder-sink.ts';
import { hasPrivateFiles } from '../../runtime/sinks/private-store.ts';
import type { SinkPlace } from '../../runtime/sinks/sink-place.ts';
import { writtenTables } from '../../runtime/written-tables.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';

/** What a person chooses of where an export goes. */
export const DESTINATIONS = ['download', 'folder', 'file'] as const;
export type Destination = (typeof DESTINATIONS)[number];

/** A place, and what lies there in the end. */
export interface ChosenPlace {
  readonly place: SinkPlace;
  readonly name: string;
}

/** The destinations this browser has for an export. */
export function destinations(): readonly Destination[] {
  return DESTINATIONS.filter((each) => each === 'download' || (each === 'folder' ? canPickFolder() : canPickFile()));
}

/** What an export is called where it becomes one file: the file itself, or an archive named after the document. */
export function deliveredName(document: SemblanceDocument, files: readonly ExportFile[]): string {
  const [only] = files;
  return files.length === 1 && only !== undefined ? only.name : `${fileStem(document.name)}.zip`;
}

/** The files an export of a document makes. */
export function filesOf(
  document: SemblanceDocument,
  tables: readonly TableRows[],
  settings: ExportSettings,
): readonly ExportFile[] {
  return exportFiles(document, writtenTables(tables, settings), settings);
}

/** Asks for the place where the destination wants that; undefined where the person picks none. */
export async function choosePlace(
  destination: Destination,
  document: SemblanceDocument,
  files: readonly ExportFile[],
): Promise<ChosenPlace | undefined> {
  const name = deliveredName(document, files);
  switch (destination) {
    case 'download':
      return { name, place: { kind: 'download', store: (await hasPrivateFiles()) ? 'disk' : 'memory' } };
    case 'folder': {
      const handle = await pickFolder();
      if (handle === undefined) return undefined;
      const folder = await freeName(handle, fileStem(document.name));
      return { name: `${handle.name}/${folder}`, place: { kind: 'folder', handle, folder } };
    }
    case 'file': {
      const handle = await pickNewFile(name);
      if (handle === undefined) return undefined;
      return { name: handle.name, place: { kind: files.length === 1 ? 'file' : 'archive', handle } };
    }
  }
}
