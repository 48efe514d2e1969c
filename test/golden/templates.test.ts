/** The bytes of every template at its test scale, frozen as those of `golden.test.ts` are. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { ENGINE_VERSION } from '../../src/engine/engine-version.ts';
import { tableCsv } from '../helpers/table-csv.ts';
import { openTemplate, type TestTemplate, testTemplates } from '../helpers/templates.ts';

vi.setConfig({ testTimeout: 120_000 });

interface GoldenTemplates {
  readonly engineVersion: string;
  /** By template: its scale, and SHA-256 of the CSV of each table. */
  readonly templates: Record<string, { readonly scale: number; readonly tables: Record<string, string> }>;
}

const path = fileURLToPath(new URL('templates.json', import.meta.url));

it('the bytes of every template are those of this engine version', () => {
  const made: GoldenTemplates = {
    engineVersion: ENGINE_VERSION,
    templates: Object.fromEntries(testTemplates.map((template) => [template.id, hashesOf(template)])),
  };
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`);
  expect(JSON.parse(readFileSync(path, 'utf8')) as GoldenTemplates).toEqual(made);
});

function hashesOf(template: TestTemplate) {
  const { engine, plan } = openTemplate(template);
  const hash = (name: string) =>
    createHash('sha256')
      .update(tableCsv(engine, name, 4096))
      .digest('hex');
  return { scale: template.scale, tables: Object.fromEntries(plan.tables.map(({ name }) => [name, hash(name)])) };
}
