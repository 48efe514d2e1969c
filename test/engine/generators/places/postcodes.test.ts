import { describe, expect, it } from 'vitest';
import type { PlaceData } from '../../../../src/engine/plan/place-data.ts';
import { RESOURCES } from '../../../../src/runtime/resources.ts';
import { cellsOf, rowsOf } from '../../../helpers/column-bytes.ts';
import { openDocument } from '../../../helpers/open-document.ts';

const ROWS = 12000;

function placesOf(locale: string) {
  const columns = ['city', 'postcode'].map((part) => ({
    name: part,
    type: 'text',
    generator: { kind: 'place', part },
  }));
  const rows = rowsOf(
    openDocument({
      version: 1,
      name: 'Places',
      seed: 4,
      locale,
      timeframe: { start: '2024-01-01', end: '2026-01-01' },
      tables: [{ name: 'place', rows: { kind: 'count', count: ROWS }, columns }],
    }).engine,
    'place',
  );
  const [cities, codes] = [cellsOf(rows, 'city'), cellsOf(rows, 'postcode')];
  return codes.map((code, row) => ({ city: String(cities[row]), code: String(code) }));
}

/** The codes of a city's ranges, in which all signs but the last digits are alike. */
function codesOf(country: string, city: string): readonly string[] {
  const data = RESOURCES.places?.[country] as PlaceData;
  const { cities } = data;
  return (cities.postcodes[cities.names.indexOf(city)] ?? '').split(',').flatMap((range) => {
    const [from = '', to = from] = range.split('-');
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) =>
      String(Number(from) + i).padStart(from.length, '0'),
    );
  });
}

describe('postcodes', () => {
  it('of Germany exist: those of old towns are the ones on their letters, with the gaps between them', () => {
    const old = (city: string, begin: string) => codesOf('DE', city).filter((code) => code.startsWith(begin));
    const cologne = [50667, 50668, 50670, 50672, 50674, 50676, 50677, 50678, 50679];
    expect(old('Köln', '506')).toEqual(cologne.map(String));
    expect(old('München', '803')).toEqual([80331, 80333, 80335, 80336, 80337, 80339].map(String));
    expect(old('Leipzig', '041')).toEqual([
      '04103',
      '04105',
      '04107',
      '04109',
      '04129',
      '04155',
      '04157',
      '04158',
      '04159',
      '04177',
      '04178',
      '04179',
    ]);
    // Schönefeld, and so not Berlin.
    expect(codesOf('DE', 'Berlin')).not.toContain('12529');
  });

  it('of Japan begin as those of their city do, and no island or neighbour is among them', () => {
    expect(codesOf('JP', '神戸市')).not.toContain('656');
    expect(codesOf('JP', '京都市')).not.toContain('611');
    expect(codesOf('JP', '広島市')).not.toContain('737');
    expect(codesOf('JP', '渋谷区')).toEqual(['150', '151']);
    expect(codesOf('JP', '葛飾区')).not.toContain('126');
    expect(placesOf('ja_JP').filter(({ code }) => !/^\d{3}-\d{4}$/.test(code))).toEqual([]);
  });

  it('of France are all of the arrondissements of Paris, Lyon and Marseille, and no others', () => {
    const rows = placesOf('fr_FR');
    const found = (city: string) =>
      [...new Set(rows.filter((each) => each.city === city).map(({ code }) => code))].sort();
    const upTo = (begin: string, last: number) =>
      Array.from({ length: last }, (_, i) => begin + String(i + 1).padStart(2, '0'));
    expect(found('Paris')).toEqual(upTo('750', 20));
    expect(found('Lyon')).toEqual(upTo('690', 9));
    expect(found('Marseille')).toEqual(upTo('130', 16));
  });

  it('of Britain have an inward code without the letters that are never used there', () => {
    const wrong = placesOf('en_GB').filter(({ code }) => !/^[A-Z]{1,2}\d{1,2}[A-Z]? \d[ABD-HJLNP-UW-Z]{2}$/.test(code));
    expect(wrong).toEqual([]);
  });
});
