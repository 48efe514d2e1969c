import { describe, expect, it } from 'vitest';
import { RESOURCES } from '../../../src/runtime/resources.ts';
import { testCounts } from '../../helpers/chance-check.ts';
import { cellsOf, rowsOf } from '../../helpers/column-bytes.ts';
import { checkDocument, openDocument } from '../../helpers/open-document.ts';
import { passesBonferroni, SEEDS } from '../../helpers/seeds.ts';

function yard(parameters: object, seed = 1, count = 2000) {
  return {
    version: 1,
    name: 'Yard',
    seed,
    timeframe: { start: '2024-01-01', end: '2025-01-01' },
    tables: [
      {
        name: 'note',
        rows: { kind: 'count', count },
        columns: [{ name: 'body', type: 'text', generator: { kind: 'text', ...parameters } }],
      },
    ],
  };
}

const texts = (...settings: Parameters<typeof yard>) =>
  cellsOf(rowsOf(openDocument(yard(...settings)).engine, 'note'), 'body').map((cell) => cell ?? '');

const lengthsOf = (cells: readonly string[]) => cells.map((cell) => cell.split(' ').length);
const words = RESOURCES.lists['en_US/words'] ?? [];

describe('text', () => {
  it('makes bare words of the list, a sentence, or a paragraph of sentences', () => {
    const known = new Set(words);
    for (const cell of texts({ part: 'words', min: 1, max: 5 }))
      expect(cell.split(' ').every((word) => known.has(word))).toBe(true);
    for (const cell of texts({ part: 'sentence', min: 3, max: 20 }))
      expect(cell).toMatch(/^[A-Z][a-z]*(,? [a-z]+)*\.$/);
    const paragraphs = texts({ part: 'paragraph', min: 40, max: 80 });
    for (const cell of paragraphs) {
      expect(cell).toMatch(/^([A-Z][a-z]*(,? [a-z]+)*\. ?)+$/);
      const sentences = lengthsOf(cell.slice(0, -1).split('. '));
      expect(Math.max(...sentences.slice(0, -1))).toBeLessThanOrEqual(14 + 2);
      expect(Math.min(...sentences.slice(0, -1))).toBeGreaterThanOrEqual(6);
    }
  });

  it('takes every number of words from the least to the greatest equally often', () => {
    const pValues = SEEDS.map((seed) => {
      const tally = new Array<number>(7).fill(0);
      for (const length of lengthsOf(texts({ part: 'words', min: 2, max: 8 }, seed)))
        tally[length - 2] = (tally[length - 2] ?? 0) + 1;
      expect(tally.length).toBe(7);
      return testCounts(tally, new Array<number>(7).fill(1 / 7)).p;
    });
    expect(passesBonferroni(pValues), pValues.join(' ')).toBe(true);
  });

  it('takes every word of the list equally often, in every place', () => {
    const place = new Map(words.map((word, index) => [word, index]));
    const pValues = SEEDS.map((seed) => {
      const tally = new Array<number>(words.length).fill(0);
      for (const cell of texts({ part: 'words', min: 10, max: 10 }, seed))
        for (const word of cell.split(' ')) tally[place.get(word) ?? 0] = (tally[place.get(word) ?? 0] ?? 0) + 1;
      return testCounts(tally, new Array<number>(words.length).fill(1 / words.length)).p;
    });
    expect(passesBonferroni(pValues), pValues.join(' ')).toBe(true);
  });

  it('has a usual length for every part, and keeps it above a least and below a greatest that are stated', () => {
    const range = (parameters: object) => {
      const lengths = lengthsOf(texts(parameters));
      return [Math.min(...lengths), Math.max(...lengths)];
    };
    expect(range({ part: 'words' })).toEqual([1, 4]);
    expect(range({ part: 'sentence' })).toEqual([6, 14]);
    expect(range({ part: 'paragraph' })).toEqual([30, 70]);
    expect(range({ part: 'words', min: 9 })).toEqual([9, 9]);
    expect(range({ part: 'sentence', max: 3 })).toEqual([3, 3]);
  });

  it('refuses a greatest number below the least', () => {
    const { diagnostics } = checkDocument(yard({ part: 'words', min: 5, max: 4 }));
    expect(diagnostics.map(({ path, fix }) => [path, fix?.edits[0]])).toEqual([
      ['/tables/0/columns/0/generator/max', { op: 'set', path: '/tables/0/columns/0/generator/max', value: 5 }],
    ]);
  });
});
