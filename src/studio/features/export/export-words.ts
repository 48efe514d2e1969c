import { FORMATS } from '../../../formats/registry.ts';
import type { ExportSettings } from '../../../runtime/export-settings.ts';
import type { ExportPreview } from '../../../runtime/protocol.ts';
import type { Destination } from '../../runs/destination.ts';
import type { ExportChoices } from '../../storage/export-choices.ts';
import { counted, formatBytes } from '../../ui/format.ts';

/** What a delimiter is called. */
export const DELIMITERS = [
  { value: ',', label: 'Comma  ,' },
  { value: ';', label: 'Semicolon  ;' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Bar  |' },
] as const;

export const QUOTINGS = [
  { value: 'needed', label: 'Where needed' },
  { value: 'texts', label: 'Every text' },
  { value: 'all', label: 'Every value' },
] as const;

export const NEWLINES = [
  { value: 'lf', label: 'LF (Unix, macOS)' },
  { value: 'crlf', label: 'CRLF (Windows)' },
] as const;

export const DATES = [
  { value: 'iso', label: '2024-01-31 12:00:00' },
  { value: 'iso_t', label: '2024-01-31T12:00:00' },
  { value: 'us', label: '01/31/2024 12:00:00' },
  { value: 'european', label: '31.01.2024 12:00:00' },
] as const;

export const DESTINATION_WORDS: Readonly<Record<Destination, { readonly title: string; readonly summary: string }>> = {
  download: {
    title: 'Your downloads',
    summary: 'Made in this browser first, then handed over; can be resumed after a reload.',
  },
  folder: {
    title: 'A folder you pick',
    summary: 'Straight to the disk, into a new folder there; nothing in it is replaced.',
  },
  file: { title: 'A file you pick', summary: 'Straight to the disk, one file; several tables as one zip archive.' },
};

/** The bytes of all files, and whether they are reckoned. */
export function totalSize({ files }: ExportPreview): { readonly bytes: number; readonly isExact: boolean } {
  return {
    bytes: files.reduce((sum, { size }) => sum + size.bytes, 0),
    isExact: files.every(({ size }) => size.isExact),
  };
}

/** Says exactly what pressing the button does: "Download 6 CSV files, about 4.2 MB". */
export function buttonWords(
  { format, gzip }: ExportSettings,
  destination: Destination,
  preview: ExportPreview | undefined,
): string {
  const verb = { download: 'Download', folder: 'Pick a folder for', file: 'Pick a place for' }[destination];
  const { title } = FORMATS[format];
  if (preview === undefined) return `${verb} ${title}`;
  const [only] = preview.files;
  const what =
    preview.files.length === 1 && only !== undefined
      ? only.file.name
      : `${preview.files.length} ${gzip ? 'compressed ' : ''}${title} files`;
  return `${verb} ${what}, ${sizeWords(totalSize(preview))}`;
}

/** "4.2 MB", or "about 4.2 MB" where it is reckoned. */
export function sizeWords({ bytes, isExact }: { readonly bytes: number; readonly isExact: boolean }): string {
  return `${isExact ? '' : 'about '}${formatBytes(bytes)}`;
}

/** The options of the format as they stand, in a few words. */
export function optionWords({ format, options: { csv, json }, flatten, gzip }: ExportSettings): string {
  const words = [];
  if (format === 'csv') {
    words.push(
      DELIMITERS.find(({ value }) => value === csv.delimiter)
        ?.label.split(' ')[0]
        ?.toLowerCase() ?? '',
    );
    if (csv.quoting !== 'needed') words.push(csv.quoting === 'all' ? 'all quoted' : 'texts quoted');
    words.push(csv.header ? 'header' : 'no header');
    if (csv.newline === 'crlf') words.push('CRLF');
    if (csv.byteOrderMark) words.push('BOM');
    if (csv.nullToken !== '') words.push(`null as ${csv.nullToken}`);
    if (csv.dates !== 'iso')
      words.push(csv.dates === 'iso_t' ? 'dates with T' : `${csv.dates === 'us' ? 'US' : 'European'} dates`);
  }
  if (format === 'json') words.push(json.layout === 'object' ? 'one object of tables' : 'one array a table');
  if (flatten) words.push('flattened');
  if (gzip) words.push('gzip');
  if (words.length === 0) words.push('as they come');
  const text = words.join(', ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** "All 4, 26 008 rows". */
export function tableWords(tables: readonly { readonly rows: number }[], all: number): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${tables.length === all ? `All ${all}` : `${tables.length} of ${all}`}, ${counted(rows, 'row')}`;
}

/** How the rows are judged, in a few words. */
export function judgingWords({ isJudged, stopOnFailedGate }: ExportChoices['judging']): string {
  if (!isJudged) return 'Left out';
  return stopOnFailedGate ? 'Every row is judged; stops at a failed gate' : 'Every row is judged';
}
