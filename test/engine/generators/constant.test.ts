import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../helpers/column-bytes.ts';
import { lawDocument } from '../../helpers/law-document.ts';
import { checkDocument, openDocument } from '../../helpers/open-document.ts';

const documentOf = (type: string, value: unknown, more: object = {}) =>
  lawDocument(1, 5, [{ name: 'x', type, generator: { kind: 'constant', value }, ...more }]);

describe('constant', () => {
  it.each([
    ['text', 'EUR', {}, 'EUR'],
    ['text', 7, {}, '7'],
    ['integer', -12, {}, '-12'],
    ['decimal', 1.25, {}, '1.25'],
    ['float', 0.1, {}, '0.1'],
    ['boolean', true, {}, 'true'],
    ['date', '2024-02-29', {}, '2024-02-29'],
    ['timestamp', '2024-02-29T12:34:56', {}, '2024-02-29 12:34:56'],
    ['timestamp', '2024-02-29T12:34:56', { resolution: 'hour' }, '2024-02-29 12:00:00'],
  ])('holds a %s as %j in every row', (type, value, more, cell) => {
    const { engine } = openDocument(documentOf(type, value, more));
    const cells = cellsOf(engine.range('sample', 0, 5), 'x');
    expect(cells).toEqual(new Array<string>(5).fill(cell));
  });

  it.each([
    ['integer', 1.5],
    ['integer', '1'],
    ['decimal', true],
    ['boolean', 'true'],
    ['boolean', 1],
    ['date', '2024-02-30'],
    ['timestamp', 20240229],
  ])('reports that a %s cannot be %j', (type, value) => {
    const { diagnostics } = checkDocument(documentOf(type, value));
    expect(diagnostics).toMatchObject([{ code: 'type_mismatch', path: '/tables/0/columns/1/generator/value' }]);
  });

  it('states a law with all its mass at the value', () => {
    const { engine } = openDocument(documentOf('decimal', 1.25));
    const rows = engine.range('sample', 0, 5);
    const law = rows.table.columns.get('x')?.generator.law?.(rows);
    expect(law).toMatchObject({ kind: 'numeric', mean: 1.25, sd: 0, step: 0.01 });
    expect(law?.kind === 'numeric' ? [law.cdf(1.24), law.cdf(1.25)] : []).toEqual([0, 1]);
  });
});
