import { describe, expect, it } from 'vitest';
import type { LocaleData } from '../../../../src/engine/plan/locale-data.ts';
import { RESOURCES } from '../../../../src/runtime/resources.ts';
import { cellsOf, rowsOf } from '../../../helpers/column-bytes.ts';
import { checkDocument, openDocument } from '../../../helpers/open-document.ts';
import { reportOn } from '../../../helpers/report-on.ts';

const ROWS = 20000;

type Column = Readonly<Record<string, unknown>>;

const part = (name: string, more: object = {}, column: object = {}): Column => ({
  name,
  type: 'text',
  generator: { kind: 'person', part: name, ...more },
  ...column,
});

function documentOf(columns: readonly Column[], locale: string) {
  return {
    version: 1,
    name: 'People',
    seed: 5,
    locale,
    timeframe: { start: '2024-01-01', end: '2026-01-01' },
    tables: [{ name: 'person', rows: { kind: 'count', count: ROWS }, columns }],
  };
}

function cellsWith(columns: readonly Column[], locale: string) {
  const rows = rowsOf(openDocument(documentOf(columns, locale)).engine, 'person');
  const cells = new Map(columns.map(({ name }) => [String(name), cellsOf(rows, String(name))]));
  return (name: string) => cells.get(name) ?? [];
}

const PARTS = ['first_name', 'last_name', 'second_last_name', 'full_name', 'email', 'username'].map((each) =>
  part(each),
);
const spanish = RESOURCES.locales?.es_ES as LocaleData;
const { firstNames, firstSlugs, lastNames, lastSlugs, lastWeights } = spanish;

describe('Spanish people', () => {
  const cells = cellsWith(PARTS, 'es_ES');
  const rows = Array.from({ length: ROWS }, (_, row) => row);

  it('carry two last names in their full name, and the first of them in their addresses', () => {
    const slugs = {
      first: new Map(firstNames.map((name, i) => [name, firstSlugs[i]])),
      last: new Map(lastNames.map((name, i) => [name, lastSlugs[i]])),
    };
    const wrong = rows.filter((row) => {
      const [first, last, second, full, email, username] = PARTS.map(({ name }) => String(cells(String(name))[row]));
      const [, begin, end] = /^([a-z]+)[._-]([a-z]+)\d*$/.exec(username ?? '') ?? [];
      return !(
        full === `${first} ${last} ${second}` &&
        begin === slugs.first.get(first ?? '') &&
        end === slugs.last.get(last ?? '') &&
        email?.startsWith(`${username}@es.example.`) === true
      );
    });
    expect(wrong).toEqual([]);
  });

  it('have the second from the mother: as common as the first, and independent of it', () => {
    const whole = lastNames.reduce((sum, _, i) => sum + (lastWeights?.[i] ?? 1), 0);
    const shares = lastNames.map((_, i) => (lastWeights?.[i] ?? 1) / whole);
    const equal = shares.reduce((sum, share) => sum + share * share, 0);
    const within = (found: number, share: number) =>
      // Five standard errors.
      Math.abs(found / ROWS - share) < 5 * Math.sqrt((share * (1 - share)) / ROWS);
    const both = rows.filter((row) => cells('last_name')[row] === cells('second_last_name')[row]).length;
    expect(within(both, equal)).toBe(true);
    for (const name of ['García', 'Fernández', 'Muñoz']) {
      const found = cells('second_last_name').filter((each) => each === name).length;
      expect(within(found, shares[lastNames.indexOf(name)] ?? 0)).toBe(true);
    }
  });

  it('keep their other parts when the second last name is asked for, unique addresses included', () => {
    const unique = part('email', {}, { unique: true });
    const alone = cellsWith([part('last_name'), unique], 'es_ES');
    const together = cellsWith([part('last_name'), unique, part('second_last_name'), part('full_name')], 'es_ES');
    expect(together('last_name')).toEqual(alone('last_name'));
    expect(together('email')).toEqual(alone('email'));
    expect(new Set(together('email')).size).toBe(ROWS);
  });
});

describe('a second last name', () => {
  const country = {
    name: 'country',
    type: 'text',
    generator: { kind: 'category', values: ['ES', 'PL'].map((value) => ({ value })) },
  };
  const columns = [
    country,
    part('full_name', { locale_from: 'country' }),
    part('second_last_name', {}, { nullable: true }),
  ];

  it('is empty where the country of the row has one last name only, and follows its law elsewhere', () => {
    const cells = cellsWith(columns, 'es_ES');
    expect(cells('second_last_name').map((each) => each === null)).toEqual(
      cells('country').map((each) => each === 'PL'),
    );
    const { checks } = reportOn(openDocument(documentOf(columns, 'es_ES')));
    const laws = checks.filter(({ kind, verdict }) => kind === 'law' && verdict === 'pass');
    expect(laws.map((each) => each.columns[0])).toEqual(['full_name', 'second_last_name']);
    expect(checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')).toEqual([]);
  });

  it('wants a column that may be empty where some people have none', () => {
    const { diagnostics } = checkDocument(
      documentOf([country, part('second_last_name', { locale_from: 'country' })], 'es_ES'),
    );
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['null_not_allowed', '/tables/0/columns/1/nullable'],
    ]);
    expect(diagnostics[0]?.message).toContain('people of some countries have one last name');
  });

  it('is refused where nobody has two, with the last name instead', () => {
    const { diagnostics } = checkDocument(documentOf([part('second_last_name')], 'de_DE'));
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['infeasible', '/tables/0/columns/0/generator/part'],
    ]);
    expect(diagnostics[0]?.fix?.edits).toEqual([
      { op: 'set', path: '/tables/0/columns/0/generator/part', value: 'last_name' },
    ]);
  });
});
