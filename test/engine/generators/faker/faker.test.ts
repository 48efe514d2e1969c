import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { FAKER_LIST, fakerListText } from '../../../../scripts/data/make-faker-list.mjs';
import { FAKER_METHODS, FAKER_VERSION } from '../../../../src/engine/generators/faker/faker-methods.ts';
import { fakerTexts } from '../../../../src/runtime/faker-texts.ts';
import { manifestOf } from '../../../../src/runtime/manifest.ts';
import { textMakersFor } from '../../../../src/runtime/text-makers-for.ts';
import { chiSquarePValue, chiSquareStatistic } from '../../../helpers/chi-square.ts';
import { cellsOf, rowsOf } from '../../../helpers/column-bytes.ts';
import { exportSettings } from '../../../helpers/export-file.ts';
import { lawDocument } from '../../../helpers/law-document.ts';
import { checkDocument, openDocument } from '../../../helpers/open-document.ts';
import { projectRoot } from '../../../house/source-files.ts';

vi.setConfig({ testTimeout: 120000 });

const textMakers = fakerTexts();
const METHODS = Object.keys(FAKER_METHODS);
const faker = (name: string, method: string, more: object = {}) => ({
  name,
  type: 'text',
  generator: { kind: 'faker', method },
  ...more,
});
const all = METHODS.map((method) => faker(method.replace('.', '_'), method));

describe('the methods of faker', () => {
  it('are those that depend on nothing outside, with the texts of the installed version', async () => {
    expect(readFileSync(join(projectRoot, FAKER_LIST), 'utf8')).toBe(await fakerListText());
    expect(METHODS.length).toBeGreaterThan(100);
  });

  it('make the same texts again, in any part of a table, at any hour and wherever faker was used before', () => {
    const document = lawDocument(9, 60, all);
    const whole = rowsOf(openDocument(document, { textMakers }).engine, 'sample');
    vi.useFakeTimers({ now: new Date('2031-05-05') });
    const { engine } = openDocument(document, { textMakers: fakerTexts() });
    for (const { name } of all.toReversed()) {
      const cells = cellsOf(whole, name);
      expect(cellsOf(engine.range('sample', 41, 60), name)).toEqual(cells.slice(41));
      expect(cellsOf(engine.at('sample', Float64Array.of(7, 3, 7)), name)).toEqual([cells[7], cells[3], cells[7]]);
    }
    vi.useRealTimers();
  });

  it('take every entry of a list equally often', () => {
    const rows = 20000;
    const { engine } = openDocument(lawDocument(2, rows, [faker('x', 'location.cardinalDirection')]), { textMakers });
    const tally = new Map<string | null, number>();
    for (const cell of cellsOf(rowsOf(engine, 'sample'), 'x')) tally.set(cell, (tally.get(cell) ?? 0) + 1);
    expect(new Set(tally.keys())).toEqual(new Set(['East', 'North', 'South', 'West']));
    const statistic = chiSquareStatistic([...tally.values()], [rows / 4, rows / 4, rows / 4, rows / 4]);
    expect(chiSquarePValue(statistic, 3)).toBeGreaterThan(1e-4);
  });
});

describe('a document that names faker', () => {
  const document = lawDocument(1, 10, [faker('dish', 'food.dish'), faker('dog', 'animal.dog')]);

  it('is planned without it, and the plan says what it needs', async () => {
    const { plan } = checkDocument(document);
    if (plan === undefined) throw new Error('no plan');
    expect(structuredClone(plan).textMethods).toEqual([`food.dish ${FAKER_VERSION}`, `animal.dog ${FAKER_VERSION}`]);
    const { plan: loaded } = openDocument(document, { textMakers });
    expect(loaded.tables).toEqual(plan.tables);
    expect((await textMakersFor(plan))?.('animal.dog')?.(() => 0)).toMatch(/\S/);
    expect(manifestOf(plan, exportSettings('csv'), []).libraries).toEqual({ faker: FAKER_VERSION });
    const bare = openDocument(document);
    expect(() => bare.engine.range('sample', 0, 1).column('dish')).toThrow('was not loaded');
  });

  it('needs nothing where it names none', async () => {
    const { plan } = checkDocument(lawDocument(1, 10, []));
    if (plan === undefined) throw new Error('no plan');
    expect(plan.textMethods).toBeUndefined();
    expect(await textMakersFor(plan)).toBeUndefined();
    expect(manifestOf(plan, exportSettings('csv'), [])).not.toHaveProperty('libraries');
  });

  it.each([
    ['an unknown method', faker('x', 'animal.dogg'), 'out_of_range', '/generator/method'],
    ['a method that reads the clock', faker('x', 'date.past'), 'out_of_range', '/generator/method'],
    ['unique texts', faker('x', 'animal.dog', { unique: true }), 'not_unique', '/unique'],
  ])('may not ask for %s', (_, column, code, at) => {
    const { diagnostics } = checkDocument(lawDocument(1, 10, [column]));
    expect(diagnostics.map((each) => [each.code, each.path])).toEqual([[code, `/tables/0/columns/1${at}`]]);
  });

  it('may not make a key of it', () => {
    const { tables, ...rest } = document;
    const keyed = { ...rest, tables: tables.map((table) => ({ ...table, key: ['dog'] })) };
    expect(checkDocument(keyed).diagnostics).toMatchObject([{ code: 'not_unique', path: '/tables/0/key/0' }]);
  });
});
