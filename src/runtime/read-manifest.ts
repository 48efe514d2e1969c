import { FORMAT_IDS } from '../formats/format-id.ts';
import type { CsvOptions, JsonOptions } from '../formats/format-options.ts';
import { z } from '../schema/zod.ts';
import type { ExportPart } from './export-part.ts';
import type { Manifest } from './manifest.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

const csvOptions: z.ZodType<CsvOptions> = z.object({
  delimiter: z.enum([',', ';', '\t', '|']),
  quoting: z.enum(['needed', 'texts', 'all']),
  header: z.boolean(),
  byteOrderMark: z.boolean(),
  newline: z.enum(['lf', 'crlf']),
  nullToken: z.string(),
  dates: z.enum(['iso', 'iso_t', 'us', 'european']),
});

const jsonOptions: z.ZodType<JsonOptions> = z.object({ layout: z.enum(['files', 'object']) });

const part: z.ZodType<ExportPart> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rows'), from: count, to: count }),
  z.object({ kind: z.literal('between'), from: z.string(), to: z.string() }),
]);

const model: z.ZodType<Manifest> = z.object({
  manifest: z.literal(1),
  document: z.object({ name: z.string(), hash }),
  seed: count,
  scale: z.number(),
  rows: z.record(z.string(), count).exactOptional(),
  engine_version: z.string(),
  format: z.enum(FORMAT_IDS),
  options: z.object({ csv: csvOptions.exactOptional(), json: jsonOptions.exactOptional() }).exactOptional(),
  flatten: z.boolean().exactOptional(),
  part: part.exactOptional(),
  compressed: z.literal('gzip').exactOptional(),
  libraries: z.object({ faker: z.string() }).exactOptional(),
  files: z.array(
    z.object({
      name: z.string().regex(/^(?!\.{1,2}$)[^/\\]+$/),
      rows: count,
      bytes: count,
      content_hash: hash,
    }),
  ),
  made_from: z.json().exactOptional(),
});

/** The manifest in a text; undefined where it holds none, or one that names a file outside of its folder. */
export function readManifest(text: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = model.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}
