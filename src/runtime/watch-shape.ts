import { hexText } from '../engine/plan/hex-text.ts';
import { sha256 } from '../engine/random/sha256.ts';
import { utf8Bytes } from '../engine/random/utf8.ts';
import type { DocumentWatch } from '../quality/report/document-watch.ts';

/** A hash of what the tallies of a document consist of, measure by measure: another version of them has another one. */
export function watchShape(watch: DocumentWatch, tables: readonly string[]): string {
  const parts = tables.map((table) => [
    table,
    ...watch.measures(table).map((measure) => [measure.name, shapeOf(measure.start())]),
  ]);
  return hexText(sha256(utf8Bytes(JSON.stringify([watch.plan, parts], withEntries))));
}

/** Maps by what they hold, where JSON would have nothing of them. */
function withEntries(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

function shapeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value;
  if (ArrayBuffer.isView(value)) return [Object.prototype.toString.call(value), value.byteLength];
  if (Array.isArray(value)) return value.map(shapeOf);
  return Object.entries(value).map(([key, part]) => [key, shapeOf(part)]);
}
