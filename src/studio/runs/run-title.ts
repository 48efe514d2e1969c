import { FORMATS } from '../../formats/registry.ts';
import type { ExportFile } from '../../runtime/export-file.ts';

/** What a run makes, in a few words: "4 CSV files", "order.csv". */
export function runTitle(files: readonly ExportFile[]): string {
  const [first] = files;
  if (first === undefined) return 'Nothing';
  if (files.length === 1) return first.name;
  return `${files.length} ${FORMATS[first.format].title} files`;
}
