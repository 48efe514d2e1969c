import { describe, expect, it, vi } from 'vitest';
import { slugCells, slugGroups } from '../../../../src/engine/generators/people/slug-cells.ts';
import { cellsOf, rowsOf } from '../../../helpers/column-bytes.ts';
import { openDocument } from '../../../helpers/open-document.ts';

vi.setConfig({ testTimeout: 120000 });

const entries = (slugs: readonly string[], weights: readonly number[]) =>
  slugs.map((slug, place) => ({ slug, weight: weights[place] ?? 1, place }));

describe('the slots of names', () => {
  const firsts = slugGroups(entries(['rene', 'ada', 'rene', 'zoe', 'max'], [3, 1, 4, 7, 40]));
  const lasts = slugGroups(entries(['li', 'wang', 'zhou', 'wang', 'ba'], [50, 9, 1, 2, 3]));
  const cells = slugCells(firsts, lasts);

  it.each([1, 2, 8, 64, 1024, 65536])('give each of %i rows a pair of slugs and a number that no other has', (size) => {
    const seen = new Set<string>();
    const counts = new Map<string, number>();
    const cell = { first: 0, last: 0 };
    for (let slot = 0; slot < size; slot++) {
      cells.at(slot, size, cell);
      const pair = `${cell.first} ${cell.last}`;
      const number = slot - cells.firstSlot(cell, size);
      expect(number).toBe(counts.get(pair) ?? 0);
      counts.set(pair, number + 1);
      seen.add(`${pair} ${number}`);
    }
    expect(seen.size).toBe(size);
  });

  it('hold each pair as often as its names weigh, to the slot', () => {
    const size = 65536;
    const counts = new Map<string, number>();
    const cell = { first: 0, last: 0 };
    for (let slot = 0; slot < size; slot++) {
      cells.at(slot, size, cell);
      const pair = `${cell.first} ${cell.last}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    // Groups in the order of their slugs: ada 1, max 40, rene 7, zoe 7 of 55; ba 3, li 50, wang 11, zhou 1 of 65.
    const [first, last] = [
      [1, 40, 7, 7],
      [3, 50, 11, 1],
    ];
    first?.forEach((a, i) => {
      last?.forEach((b, j) => {
        const expected = (size * a * b) / (55 * 65);
        expect(Math.abs((counts.get(`${i} ${j}`) ?? 0) - expected)).toBeLessThan(1 + 1e-6);
      });
    });
  });
});

describe('unique e-mail addresses', () => {
  const person = (part: string, more: object = {}) => ({
    name: part,
    type: 'text',
    generator: { kind: 'person', part },
    ...more,
  });
  const shop = (rows: number, columns: readonly object[], more: object = {}) => ({
    version: 1,
    name: 'Addresses',
    seed: 5,
    timeframe: { start: '2024-01-01', end: '2026-01-01' },
    ...more,
    tables: [
      { name: 'person', rows: { kind: 'count', count: rows }, columns },
      {
        name: 'member',
        rows: { kind: 'per_parent', parent: 'person', count: { kind: 'fixed', count: 2 } },
        columns: [person('email', { unique: true }), person('last_name')],
      },
    ],
  });

  it('are all different among a million rows, and short', () => {
    const { engine } = openDocument(shop(1000000, [person('email', { unique: true })]));
    const seen = new Set<string>();
    let longest = 0;
    for (let from = 0; from < 1000000; from += 50000) {
      for (const cell of cellsOf(engine.range('person', from, from + 50000), 'email')) {
        seen.add(String(cell));
        longest = Math.max(longest, /\d*@/.exec(String(cell))?.[0].length ?? 0);
      }
    }
    expect(seen.size).toBe(1000000);
    // Of a million Americans about a hundred are called Michael Smith.
    expect(longest).toBeLessThanOrEqual(4);
  });

  it('are all different in a table of children, and made of the last name beside them', () => {
    const { engine } = openDocument(shop(20000, [person('email')]));
    const rows = rowsOf(engine, 'member');
    const [mails, names] = [cellsOf(rows, 'email'), cellsOf(rows, 'last_name')];
    expect(new Set(mails).size).toBe(40000);
    const odd = mails.filter((mail, row) => {
      const slug = String(names[row])
        .replace(/[^A-Za-z]/g, '')
        .toLowerCase();
      return !String(mail).includes(`.${slug}`);
    });
    expect(odd).toEqual([]);
  });

  it('are all different where a column says the country', () => {
    const country = {
      name: 'country',
      type: 'text',
      generator: { kind: 'category', values: ['US', 'GB', 'DE', 'JP'].map((value) => ({ value })) },
    };
    const email = {
      name: 'email',
      type: 'text',
      unique: true,
      generator: { kind: 'person', part: 'email', locale_from: 'country' },
    };
    const { engine } = openDocument(shop(60000, [country, email]));
    expect(new Set(cellsOf(rowsOf(engine, 'person'), 'email')).size).toBe(60000);
  });

  it('keep their names while a table has no more rows than slots', () => {
    const columns = [person('email', { unique: true })];
    const small = openDocument(shop(5000, columns)).engine;
    const larger = openDocument(shop(8000, columns)).engine;
    expect(cellsOf(rowsOf(larger, 'person', 5000), 'email')).toEqual(cellsOf(rowsOf(small, 'person'), 'email'));
  });
});
