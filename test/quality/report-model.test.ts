import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { REPORT_FILES } from '../../src/quality/files/report-file.ts';
import { reportModel } from '../../src/quality/report/report-model.ts';
import { jsonSchemaOf } from '../../src/schema/json-schema.ts';
import { checkFiles } from '../helpers/check-files.ts';
import { FILE_DESK } from '../helpers/file-desk.ts';
import { openDocument } from '../helpers/open-document.ts';
import { reportOn } from '../helpers/report-on.ts';
import { tableCsv } from '../helpers/table-csv.ts';

const desk = openDocument({ ...FILE_DESK, quality: { weight: 2, fail: 0.02 } });
const written = (report: ReturnType<typeof reportOn>): unknown => JSON.parse(REPORT_FILES.json.text(report));

describe('a report as JSON', () => {
  it('is what its schema says, of rows that are made and of files', async () => {
    const made = written(reportOn(desk));
    expect(reportModel.parse(made)).toEqual(made);
    const customers = Buffer.from(tableCsv(desk.engine, 'customer')).toString('utf8').replace(/^101,/m, '100,');
    const found = await checkFiles(desk, new Map([['customer.csv', customers]]));
    expect(found.checks.find(({ id }) => id === 'key_unique customer id')?.where).toBe('customer.csv:3');
    expect(reportModel.parse(written(found))).toEqual(written(found));
  });

  it('is refused with a key too many or too few', () => {
    const { how: _how, ...less } = reportOn(desk).score;
    expect(reportModel.safeParse({ ...reportOn(desk), more: 1 }).success).toBe(false);
    expect(reportModel.safeParse({ ...reportOn(desk), score: less }).success).toBe(false);
  });

  it('has a published schema in which everything is said in words', async () => {
    const published: unknown = JSON.parse(await readFile('public/report-schema.json', 'utf8'));
    expect(published).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(reportModel))));
    expect(JSON.stringify(published)).toContain('"additionalProperties":false');
  });
});
