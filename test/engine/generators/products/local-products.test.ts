import { describe, expect, it } from 'vitest';
import { neededResources } from '../../../../src/engine/plan/needed-resources.ts';
import type { ProductData } from '../../../../src/engine/plan/product-data.ts';
import { RESOURCES } from '../../../../src/runtime/resources.ts';
import type { SemblanceDocument } from '../../../../src/schema/document-model.ts';
import { LOCALES, type LocaleName } from '../../../../src/schema/locales.ts';
import { cellsOf, rowsOf } from '../../../helpers/column-bytes.ts';
import { checkDocument, openDocument } from '../../../helpers/open-document.ts';
import { reportOn } from '../../../helpers/report-on.ts';

const ROWS = 3000;
const PARTS = ['name', 'article', 'material', 'category', 'category_code', 'brand', 'sku', 'description'];

type Column = Readonly<Record<string, unknown>>;

const product = (part: string, more: object = {}): Column => ({
  name: part,
  type: 'text',
  nullable: part === 'material',
  generator: { kind: 'product', part, ...more },
});

/** All parts of a product; what is told once is told at the first of them. */
const parts = (told: object) => PARTS.map((part, i) => product(part, i === 0 ? told : {}));

function documentOf(columns: readonly Column[], locale?: LocaleName) {
  return {
    version: 1,
    name: 'Goods',
    seed: 21,
    ...(locale !== undefined && { locale }),
    timeframe: { start: '2024-01-01', end: '2026-01-01' },
    tables: [{ name: 'product', rows: { kind: 'count', count: ROWS }, columns }],
  };
}

type Row = Readonly<Record<string, string | null>>;

function rowsWith(columns: readonly Column[], locale?: LocaleName): readonly Row[] {
  const rows = rowsOf(openDocument(documentOf(columns, locale)).engine, 'product');
  const cells = columns.map(({ name }) => [String(name), cellsOf(rows, String(name))] as const);
  return Array.from({ length: ROWS }, (_, row) =>
    Object.fromEntries(cells.map(([name, texts]) => [name, texts[row] ?? null])),
  );
}

const dataOf = (locale: LocaleName) => RESOURCES.products?.[locale] as ProductData;

/** Every name of a locale put together anew, with where it stands: category, article, kind and material. */
function namesOf(locale: LocaleName): ReadonlyMap<string, string> {
  const { categories, forms } = dataOf(locale);
  const names = categories.flatMap(({ code, articles }) =>
    articles.flatMap(({ name: article, kinds, materials, made = materials }, i) =>
      kinds.flatMap((kind, j) =>
        (made.length === 0 ? [''] : made).map((material, k): [string, string] => {
          const english = [kind, materials[k] ?? '', article].filter((word) => word !== '').join(' ');
          const local = material === '' ? kind : (forms?.made ?? '').replace('{thing}', kind);
          return [forms === undefined ? english : local.replace('{material}', material), `${code} ${i} ${j} ${k}`];
        }),
      ),
    ),
  );
  return new Map(names);
}

const placesOf = (rows: readonly Row[], names: ReadonlyMap<string, string>) =>
  rows.map(({ name }) => names.get(String(name)));

const SCRIPTS: Partial<Record<LocaleName, RegExp>> = {
  ja_JP: /[\u3040-\u30ff\u4e00-\u9fff]/,
  zh_CN: /[\u4e00-\u9fff]/,
  ko_KR: /[\uac00-\ud7a3]/,
};

const english = placesOf(rowsWith(parts({ assortment: 'mixed' })), namesOf('en_US'));

describe.each(LOCALES)('what shops sell in %s', (locale) => {
  const rows = rowsWith(parts({ assortment: 'mixed', locale }));
  const names = namesOf(locale);
  const { categories, forms } = dataOf(locale);

  it('is row by row the same thing as in English', () => {
    expect(english).not.toContain(undefined);
    expect(placesOf(rows, names)).toEqual(english);
  });

  it('agrees in all its parts', () => {
    const wrong = rows.filter(({ name, article, material, category, category_code, brand, sku, description }) => {
      const own = categories.find((each) => each.name === category);
      const thing = own?.articles.find((each) => each.name === article);
      if (own === undefined || thing === undefined) return true;
      const body = forms === undefined ? '' : String(name);
      return !(
        own.code === category_code &&
        names.get(String(name))?.startsWith(`${own.code} ${own.articles.indexOf(thing)} `) === true &&
        (typeof material === 'string' ? thing.materials.includes(material) : thing.materials.length === 0) &&
        own.brands.includes(String(brand)) &&
        new RegExp(`^${own.code}-\\d{5}$`).test(String(sku)) &&
        String(description).includes(body) &&
        String(description).includes(String(brand))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('is written in the letters of the language, with one space between words', () => {
    const words = [...names.keys(), ...categories.map(({ name }) => name)];
    const script = SCRIPTS[locale] ?? /^[\p{Script=Latin}\d .,:'%&/+-]+$/u;
    expect(words.filter((text) => !script.test(text) || /^\s|\s$|\s\s|[{}_=]/.test(text))).toEqual([]);
    expect(words.filter((text) => !/^[\p{Lu}\p{Lo}\d]/u.test(text))).toEqual([]);
    expect(names.size).toBe(namesOf('en_US').size);
  });
});

describe('the language of products', () => {
  it('is that of the document, and of the row where a column says its country', () => {
    const german = namesOf('de_DE');
    expect(rowsWith(parts({ assortment: 'mixed' }), 'de_DE').filter(({ name }) => !german.has(String(name)))).toEqual(
      [],
    );
    const country = {
      name: 'country',
      type: 'text',
      generator: { kind: 'category', values: ['DE', 'France', 'ja_JP', '?'].map((value) => ({ value })) },
    };
    const rows = rowsWith([country, ...parts({ assortment: 'mixed', locale_from: 'country' })]);
    const lists: Readonly<Record<string, ReadonlyMap<string, string>>> = {
      DE: german,
      France: namesOf('fr_FR'),
      ja_JP: namesOf('ja_JP'),
      '?': namesOf('en_US'),
    };
    expect(rows.map(({ country: own, name }) => lists[String(own)]?.get(String(name)))).toEqual(english);
  });

  it('keeps the laws of every part, which the report of the rows finds followed', () => {
    const values = ['DE', 'PL', 'KR'].map((value) => ({ value }));
    const country = { name: 'country', type: 'text', generator: { kind: 'category', values } };
    const departments = ['shoes', 'GAR', 'any'].map((value) => ({ value }));
    const department = { name: 'department', type: 'text', generator: { kind: 'category', values: departments } };
    const told = { assortment_from: 'department', locale_from: 'country' };
    const { checks } = reportOn(openDocument(documentOf([country, department, ...parts(told)])));
    const laws = checks.filter(({ kind, verdict }) => kind === 'law' && verdict === 'pass');
    expect(laws.map(({ columns }) => columns[0])).toEqual(PARTS);
    expect(checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')).toEqual([]);
  });

  it('needs the products of its locales and no names; words that go with anything come from elsewhere', () => {
    const needed = (columns: readonly Column[]) =>
      neededResources(checkDocument(documentOf(columns, 'sv_SE')).document as SemblanceDocument);
    expect(needed(parts({ assortment: 'shoes' }))).toEqual({
      locales: [],
      countries: [],
      local: false,
      products: ['sv_SE'],
      reviews: [],
    });
    expect(needed([product('name')])).toMatchObject({ locales: ['en_US'], countries: [] });
  });

  it('asks for an assortment, which one click gives', () => {
    const { diagnostics } = checkDocument(documentOf([product('name', { locale: 'fr_FR' })]));
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['missing_key', '/tables/0/columns/0/generator'],
    ]);
    expect(diagnostics[0]?.fix?.edits).toEqual([
      { op: 'set', path: '/tables/0/columns/0/generator/assortment', value: 'mixed' },
    ]);
  });
});

describe('a column that says what the shop sells', () => {
  const said = (values: readonly string[], locale?: LocaleName) =>
    rowsWith(
      [
        {
          name: 'department',
          type: 'text',
          generator: { kind: 'category', values: values.map((value) => ({ value })) },
        },
        ...parts({ assortment: 'toys', assortment_from: 'department' }),
      ],
      locale,
    );

  it('gives each row a product of that kind, by word, letters or name', () => {
    const codes: Readonly<Record<string, string>> = { shoes: 'SHO', GRO: 'GRO', Elektronik: 'ELE', other: 'TOY' };
    const rows = said(Object.keys(codes), 'de_DE');
    expect(rows.filter(({ department, category_code }) => codes[String(department)] !== category_code)).toEqual([]);
    expect(new Set(rows.map(({ article }) => article)).size).toBe(7 + 13 + 13 + 9);
  });

  it('is told which of its words name nothing that shops sell', () => {
    const values = ['shoes', 'spaceships'].map((value) => ({ value }));
    const { diagnostics, plan } = checkDocument(
      documentOf([
        { name: 'department', type: 'text', generator: { kind: 'category', values } },
        product('name', { assortment_from: 'department' }),
        product('brand'),
      ]),
    );
    expect(diagnostics.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ['unknown_reference', 'warning', '/tables/0/columns/1/generator/assortment_from'],
    ]);
    expect(diagnostics[0]?.message).toContain('"spaceships"');
    expect(plan).toBeDefined();
  });
});
