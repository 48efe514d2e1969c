import { describe, expect, it, vi } from 'vitest';
import { DOMAIN_INDEX } from '../../src/runtime/domain-index.ts';
import { exportPreview } from '../../src/runtime/export-preview.ts';
import { compile } from '../../src/runtime/library/compile-document.ts';
import { rowsPage } from '../../src/runtime/rows-page.ts';
import { csvColumn, readCsv } from '../helpers/csv-reader.ts';
import { exportSettings } from '../helpers/export-file.ts';
import { checkDocument } from '../helpers/open-document.ts';
import { tableCsv } from '../helpers/table-csv.ts';
import { openTemplate, testTemplates } from '../helpers/templates.ts';

vi.setConfig({ testTimeout: 120_000 });

const ids = testTemplates.map((template) => [template.id, template] as const);

describe('the gallery', () => {
  it('has two templates of every pack, a small and a rich one, and two starters', () => {
    for (const { id } of DOMAIN_INDEX.packs) {
      const sizes = DOMAIN_INDEX.templates.filter((card) => card.id.startsWith(`${id}/`)).map(({ size }) => size);
      expect(sizes, id).toEqual(['small', 'rich']);
    }
    expect(DOMAIN_INDEX.templates.filter(({ size }) => size === 'starter')).toHaveLength(2);
    expect(DOMAIN_INDEX.templates.map(({ id }) => id).sort()).toEqual(testTemplates.map(({ id }) => id));
  });

  it.each(DOMAIN_INDEX.templates)('describes $id in one sentence, with tags and whom it is for', (card) => {
    expect(card.summary).toMatch(/^[A-Z][^.]+\.$/);
    expect(card.tags.length).toBeGreaterThan(1);
    expect(card.audience).not.toBe('');
    expect(card.tables.length).toBeGreaterThanOrEqual(2);
  });
});

describe.each(ids)('the template %s', (id, template) => {
  it.each([0.01, template.scale, 1])('compiles with neither errors nor warnings at scale %d', (scale) => {
    expect(checkDocument(template.value, scale).diagnostics).toEqual([]);
  });

  it.each([5, 20, 100])('compiles at %d times its size', (scale) => {
    const { diagnostics } = checkDocument(template.value, scale);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('says what each of its tables is', () => {
    const { document } = checkDocument(template.value);
    for (const { name, description = '' } of document?.tables ?? []) expect(description, name).toMatch(/^[A-Z].*\.$/s);
  });

  it('has the rows that its card says', () => {
    const card = DOMAIN_INDEX.templates.find((each) => each.id === id);
    expect(compile(template.value).plan?.tables).toEqual(card?.tables);
  });

  it('has the same bytes for chunks of any size', () => {
    const { engine, plan } = openTemplate(template);
    for (const rows of [1000, 4096, 65536]) {
      const fresh = openTemplate(template).engine;
      for (const { name } of plan.tables) {
        const isSame = Buffer.from(tableCsv(engine, name)).equals(tableCsv(fresh, name, rows));
        expect(isSame, `${name} by ${rows}`).toBe(true);
      }
    }
  });

  it('shows on a page and before an export what the files hold', async () => {
    const { engine, plan, document } = openTemplate(template);
    for (const { name } of plan.tables) {
      const bytes = tableCsv(engine, name);
      const file = readCsv(bytes);
      const last = Math.max(0, file.rows.length - 30);
      for (const from of [0, Math.floor(last / 2), last]) {
        const shown = rowsPage(engine, name, from, 30).columns.filter((column) => file.header.includes(column.name));
        expect(shown.map((column) => column.name)).toEqual(file.header);
        for (const column of shown) expect(column.cells).toEqual(csvColumn(file, column.name).slice(from, from + 30));
      }
      const { sample } = await exportPreview(engine, document, exportSettings('csv'), name);
      expect(sample.text.length).toBeGreaterThan(0);
      expect(new TextDecoder().decode(bytes).startsWith(sample.text)).toBe(true);
    }
  });
});
