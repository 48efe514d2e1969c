import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/runtime/node/content-hash.ts';
import { tableCsv } from '../helpers/table-csv.ts';
import { openTemplate, testTemplates } from '../helpers/templates.ts';
import { runWithWorkers } from './run-main.ts';

const CUTS = [
  ['1', '1000'],
  ['2', '4096'],
  ['3', '65536'],
] as const;

function hashOf(bytes: Uint8Array): string {
  const hash = contentHash();
  hash.update(bytes);
  return hash.digest();
}

describe('the hashes of a template', { timeout: 120_000 }, () => {
  it.each(testTemplates)('are those of this process for 1, 2 and 3 workers: $id', async (template) => {
    const { engine, plan } = openTemplate(template);
    const lines = plan.tables.map(
      ({ name }) => `${hashOf(tableCsv(engine, name))}  ${engine.rowCount(name)}  ${name}\n`,
    );
    for (const [workers, rows] of CUTS) {
      const typed = ['--scale', String(template.scale), '--workers', workers, '--chunk-rows', rows];
      expect(await runWithWorkers('hash', template.id, ...typed), `${workers} workers, ${rows} rows`).toEqual({
        code: 0,
        out: lines.join(''),
        said: '',
      });
    }
  });
});
