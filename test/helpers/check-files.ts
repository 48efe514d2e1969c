import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bindPlan } from '../../src/engine/plan/open-plan.ts';
import type { QualityReport } from '../../src/quality/report/quality-report.ts';
import { foundReport } from '../../src/runtime/node/found/found-report.ts';
import type { FoundDialect } from '../../src/runtime/node/found/read-table.ts';
import { tableFiles } from '../../src/runtime/node/found/table-files.ts';
import type { OpenDocument } from './open-document.ts';

/** The report of files, by their names and contents, as those of a document. */
export async function checkFiles(
  { plan, artifacts, document }: OpenDocument,
  files: ReadonlyMap<string, string | Uint8Array>,
  dialect: Partial<FoundDialect> = {},
): Promise<QualityReport> {
  const folder = await mkdtemp(join(tmpdir(), 'semblance-files-'));
  try {
    for (const [name, content] of files) await writeFile(join(folder, name), content);
    const found = {
      folder,
      ...(await tableFiles(folder, document, undefined)),
      isWhole: true,
      dialect: { header: true, nullWords: [], ...dialect },
    };
    return await foundReport({ plan, artifacts }, bindPlan(plan), found, new AbortController().signal);
  } finally {
    await rm(folder, { recursive: true });
  }
}
