import { csvFormat } from './csv/csv-format.ts';
import type { FileFormat } from './file-format.ts';
import type { FormatId } from './format-id.ts';
import { DEFAULT_FORMAT_OPTIONS, type FormatOptions } from './format-options.ts';
import { jsonFormat } from './json/json-format.ts';
import { FORMATS } from './registry.ts';

/** The one made last: a worker writes many chunks with the same options, and entries of dictionaries are encoded once. */
let last: { readonly key: string; readonly format: FileFormat } = { key: '', format: FORMATS.csv };

/** A file format with the options a person chose. */
export function formatWith(id: FormatId, { csv, json }: FormatOptions): FileFormat {
  if (id !== 'csv' && id !== 'json') return FORMATS[id];
  const chosen = id === 'csv' ? csv : json;
  const key = JSON.stringify([id, chosen]);
  if (key === JSON.stringify([id, DEFAULT_FORMAT_OPTIONS[id]])) return FORMATS[id];
  if (key !== last.key) last = { key, format: id === 'csv' ? csvFormat(csv) : jsonFormat(json) };
  return last.format;
}
