import { readFile } from 'node:fs/promises';
import { PACK_SCHEMA } from '../../engine/pack-schema.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import { issueDiagnostics } from '../../schema/issue-diagnostics.ts';
import { jsonSchemaOf } from '../../schema/json-schema.ts';
import type { Pack } from '../../schema/packs/pack-model.ts';
import { readJson } from '../../schema/text/read-json.ts';
import { errorCode } from '../file-problem.ts';

/** A pack whose structure holds, or what is wrong with its file; neither where there is no file. */
export interface PackReading {
  readonly pack?: Pack;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the file of a pack. */
export async function readPack(path: string): Promise<PackReading> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { diagnostics: [] };
    throw error;
  }
  const { value, diagnostics } = readJson(text);
  if (value === undefined) return { diagnostics };
  const parsed = PACK_SCHEMA.safeParse(value);
  if (parsed.success) return { pack: parsed.data, diagnostics };
  const schema = jsonSchemaOf(PACK_SCHEMA);
  return {
    diagnostics: [...diagnostics, ...parsed.error.issues.flatMap((issue) => issueDiagnostics(issue, value, schema))],
  };
}
