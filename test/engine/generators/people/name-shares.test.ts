import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RESOURCES } from '../../../../src/runtime/resources.ts';
import { LOCALES } from '../../../../src/schema/locales.ts';
import { chiSquarePValue, chiSquareStatistic } from '../../../helpers/chi-square.ts';
import { cellsOf, rowsOf } from '../../../helpers/column-bytes.ts';
import { openDocument } from '../../../helpers/open-document.ts';

const PEOPLE = 100_000;
const PART = { kind: 'person' };

/** How many of 100 000 Americans of 2010 carried each of the 496 commonest last names (US Census Bureau). */
const CENSUS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ...(readFileSync(new URL('../../../../scripts/data/names/en_US.txt', import.meta.url), 'utf8')
      .split('[female]')[0]
      ?.matchAll(/(\S+)=([\d.]+)/g) ?? []),
  ].map(([, name = '', share]) => [name.replaceAll('_', ' '), Number(share)]),
);
/** How many of 100 000 people carry the commonest last names. */
const COMMONEST = {
  ko_KR: { 김: 21500, 이: 14700, 박: 8430 },
  zh_CN: { 王: 7150, 李: 7050, 张: 6750 },
  es_ES: { García: 3050 },
  de_DE: { Müller: 950 },
  pt_BR: { Silva: 9900 },
  pl_PL: { Nowak: 530 },
};

function counted(locale: string, part: string): ReadonlyMap<string, number> {
  const { engine } = openDocument({
    version: 1,
    name: 'Names',
    seed: 11,
    locale,
    timeframe: { start: '2024-01-01', end: '2026-01-01' },
    tables: [
      {
        name: 'row',
        rows: { kind: 'count', count: PEOPLE },
        columns: [{ name: part, type: 'text', generator: { ...PART, part } }],
      },
    ],
  });
  const counts = new Map<string, number>();
  for (const cell of cellsOf(rowsOf(engine, 'row'), part))
    counts.set(String(cell), (counts.get(String(cell)) ?? 0) + 1);
  return counts;
}

function chance(counts: ReadonlyMap<string, number>, shares: Readonly<Record<string, number>>): number {
  const names = Object.keys(shares);
  const observed = names.map((name) => counts.get(name) ?? 0);
  const expected = names.map((name) => ((shares[name] as number) / 100_000) * PEOPLE);
  const rest = (values: readonly number[]) => PEOPLE - values.reduce((sum, each) => sum + each, 0);
  return chiSquarePValue(
    chiSquareStatistic([...observed, rest(observed)], [...expected, rest(expected)]),
    names.length,
  );
}

describe('how common names are', () => {
  it('is what the census says of Americans, seed 11', () => {
    const counts = counted('en_US', 'last_name');
    expect(Object.keys(CENSUS)).toHaveLength(496);
    expect([CENSUS.Smith, CENSUS.Garcia, CENSUS.Nguyen, CENSUS.Patel]).toEqual([828.2, 395.3, 148.4, 78]);
    expect(chance(counts, CENSUS)).toBeGreaterThan(0.001);
    // It would have shown, had all names been alike.
    expect(chance(counts, { ...CENSUS, Smith: 100_000 / counts.size })).toBeLessThan(1e-9);
    expect(counts.size).toBeGreaterThan(3900);
  });

  it.each(Object.entries(COMMONEST))('is known of the commonest last names of %s, seed 11', (locale, shares) => {
    const counts = counted(locale, 'last_name');
    // Polish women carry another form of few of these.
    for (const [name, share] of Object.entries(shares)) {
      const found = counts.get(name) ?? 0;
      expect(found / share).toBeGreaterThan(0.85);
      expect(found / share).toBeLessThan(1.15);
    }
  });

  it('falls from name to name in every locale, women and men alike in all', () => {
    for (const locale of LOCALES) {
      const { genders, firstWeights = [], lastWeights = [] } = RESOURCES.locales?.[locale] ?? { genders: '' };
      const ofAll = (letter: string) =>
        firstWeights.reduce((sum, weight, i) => sum + (genders[i] === letter ? weight : 0), 0);
      expect(Math.abs(ofAll('f') / ofAll('m') - 1)).toBeLessThan(0.1);
      expect(new Set(lastWeights).size).toBeGreaterThan(30);
    }
  });
});
