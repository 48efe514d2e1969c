import { describe, expect, it } from 'vitest';
import type { ReviewData } from '../../../src/engine/plan/review-data.ts';
import { RESOURCES } from '../../../src/runtime/resources.ts';
import { LOCALES } from '../../../src/schema/locales.ts';
import { cellsOf, rowsOf } from '../../helpers/column-bytes.ts';
import { openDocument } from '../../helpers/open-document.ts';
import { reportOn } from '../../helpers/report-on.ts';

const ROWS = 1500;
const reviews = RESOURCES.reviews as Readonly<Record<string, ReviewData>>;

const written = (locale: string, more: object = {}) => ({
  version: 1,
  name: 'Reviews',
  seed: 3,
  locale,
  timeframe: { start: '2024-01-01', end: '2026-01-01' },
  tables: [
    {
      name: 'row',
      rows: { kind: 'count', count: ROWS },
      columns: [
        { name: 'stars', type: 'integer', generator: { kind: 'uniform', min: 1, max: 5 } },
        {
          name: 'country',
          type: 'text',
          generator: { kind: 'category', values: [{ value: 'DE' }, { value: 'Japan' }] },
        },
        { name: 'title', type: 'text', generator: { kind: 'review', part: 'title', rating_from: 'stars', ...more } },
        { name: 'text', type: 'text', generator: { kind: 'review', part: 'text', rating_from: 'stars' } },
      ],
    },
  ],
});

function rowsIn(locale: string, more: object = {}) {
  const { engine } = openDocument(written(locale, more));
  const rows = rowsOf(engine, 'row');
  const [stars, country, title, text] = ['stars', 'country', 'title', 'text'].map((name) => cellsOf(rows, name));
  return Array.from({ length: ROWS }, (_, i) => ({
    stars: Number(stars?.[i]),
    country: String(country?.[i]),
    title: String(title?.[i]),
    text: String(text?.[i]),
  }));
}

/** The sentences of a text, which are those of the language. */
function sentencesOf(text: string, all: readonly string[]): readonly string[] | undefined {
  if (text === '') return [];
  for (const each of all) {
    const rest = text.startsWith(each) ? sentencesOf(text.slice(each.length).trimStart(), all) : undefined;
    if (rest !== undefined) return [each, ...rest];
  }
  return undefined;
}

describe('reviews', () => {
  it('are written in every language, and no sentence is that of others with more stars', () => {
    for (const locale of LOCALES) {
      const data = reviews[locale.slice(0, 2)] as ReviewData;
      expect(data.titles.map(({ length }) => length)).toEqual([8, 8, 8, 8, 8]);
      const all = [...data.titles, ...data.openings, ...data.details, ...data.closings];
      for (const list of all) expect(list.length).toBeGreaterThanOrEqual(4);
      const titles = data.titles.flat();
      expect(new Set(titles).size).toBe(titles.length);
      const sentences = [...data.openings, ...data.details, ...data.closings].flat();
      expect(new Set(sentences).size).toBe(sentences.length);
      expect(sentences.filter((each) => !/[.!。！]$/.test(each))).toEqual([]);
    }
  });

  it.each(['en_US', 'de_DE', 'ja_JP', 'pt_BR'])('in %s fit their stars, and few are alike', (locale) => {
    const data = reviews[locale.slice(0, 2)] as ReviewData;
    const all = [...data.openings, ...data.details, ...data.closings].flat();
    const unhappy = new Set([...(data.details[0] ?? []), ...(data.closings[0] ?? [])]);
    const happy = new Set([...(data.details[2] ?? []), ...(data.closings[2] ?? [])]);
    const rows = rowsIn(locale);
    const wrong = rows.filter(({ stars, title, text }) => {
      const sentences = sentencesOf(text, all) ?? [];
      return (
        data.titles[stars - 1]?.includes(title) !== true ||
        sentences.length === 0 ||
        new Set(sentences).size !== sentences.length ||
        sentences.some((each) => (stars > 2 && unhappy.has(each)) || (stars < 4 && happy.has(each)))
      );
    });
    expect(wrong).toEqual([]);
    expect(new Set(rows.map(({ text }) => text)).size).toBeGreaterThan(ROWS * 0.6);
  });

  it('have the language of the country that a column says', () => {
    const rows = rowsIn('en_US', { locale_from: 'country' });
    const german = new Set((reviews.de as ReviewData).titles.flat());
    expect(rows.filter(({ country, title }) => (country === 'DE') !== german.has(title))).toEqual([]);
  });

  it('keep what they promise, which the report of the rows finds', () => {
    const { checks } = reportOn(openDocument(written('sv_SE')));
    expect(checks.filter(({ kind, columns }) => kind === 'law' && columns[0] === 'title')).toHaveLength(1);
    expect(checks.filter(({ title, columns }) => columns[0] === 'text' && /stars/.test(title))).toHaveLength(1);
    expect(checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')).toEqual([]);
  });
});
