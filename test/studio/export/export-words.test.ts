import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPORT_SETTINGS, type ExportSettings } from '../../../src/runtime/export-settings.ts';
import type { ExportPreview } from '../../../src/runtime/protocol.ts';
import { buttonWords, optionWords, tableWords } from '../../../src/studio/features/export/export-words.ts';

const settings = DEFAULT_EXPORT_SETTINGS;

function preview(isExact: boolean, ...names: readonly string[]): ExportPreview {
  const { options, flatten, gzip } = settings;
  const files = names.map((name) => ({
    file: { name, format: 'csv' as const, options, flatten, gzip, tables: [] },
    size: { bytes: 700_000, isExact },
  }));
  return { files, sample: { file: '', text: '' } };
}

describe('the button of the drawer', () => {
  it('says what will come and how much', () => {
    const six = preview(false, 'a.csv', 'b.csv', 'c.csv', 'd.csv', 'e.csv', 'f.csv');
    expect(buttonWords(settings, 'download', six)).toBe('Download 6 CSV files, about 4.2\u202fMB');
    expect(buttonWords(settings, 'download', preview(true, 'a.csv'))).toBe('Download a.csv, 700.0\u202fkB');
    expect(buttonWords({ ...settings, gzip: true }, 'folder', six)).toMatch(
      /^Pick a folder for 6 compressed CSV files/,
    );
    expect(buttonWords(settings, 'download', undefined)).toBe('Download CSV');
  });
});

describe('the folded parts', () => {
  const words = (csv: Partial<ExportSettings['options']['csv']>, more: Partial<ExportSettings> = {}) =>
    optionWords({ ...settings, options: { ...settings.options, csv: { ...settings.options.csv, ...csv } }, ...more });

  it('say how the options stand', () => {
    expect(words({})).toBe('Comma, header');
    expect(words({ delimiter: ';', newline: 'crlf', byteOrderMark: true, nullToken: 'NULL' }, { gzip: true })).toBe(
      'Semicolon, header, CRLF, BOM, null as NULL, gzip',
    );
    expect(words({}, { format: 'ndjson' })).toBe('As they come');
    expect(words({}, { format: 'json', flatten: true })).toBe('One array a table, flattened');
  });

  it('say which tables are written', () => {
    expect(tableWords([{ rows: 2000 }, { rows: 7120 }], 2)).toBe('All 2, 9\u202f120 rows');
    expect(tableWords([{ rows: 1 }], 2)).toBe('1 of 2, 1 row');
  });
});
