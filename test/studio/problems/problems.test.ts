import { describe, expect, it } from 'vitest';
import type { Diagnostic, Fix } from '../../../src/schema/diagnostic.ts';
import type { SemblanceDocument } from '../../../src/schema/document-model.ts';
import { applyFixes } from '../../../src/studio/actions/apply-fixes.ts';
import { problemPlace } from '../../../src/studio/features/problems/problem-place.ts';
import { problemSummary, sortProblems } from '../../../src/studio/features/problems/sort-problems.ts';

const shop: SemblanceDocument = {
  version: 1,
  name: 'Shop',
  seed: 1,
  timeframe: { start: '2024-01-01', end: '2026-01-01' },
  tables: [
    {
      name: 'order',
      rows: { kind: 'count', count: 1 },
      columns: [
        { name: 'total', type: 'decimal', generator: { kind: 'formula', formula: 'a' } },
        { name: 'state', type: 'text', generator: { kind: 'category', values: [{ value: 'new', weight: 1 }] } },
      ],
    },
  ],
};

describe('the place of a finding', () => {
  const words = (path: string) => problemPlace(shop, path).words.join(' > ');

  it('is said in the names a person gave', () => {
    expect(words('/tables/0/columns/0/generator/formula')).toBe('order > total > formula');
    expect(words('/tables/0/columns/1/generator/values/0/weight')).toBe('order > state > values > number 1 > weight');
    expect(words('/tables/0/rows/count')).toBe('order > rows > count');
    expect(words('/timeframe/start')).toBe('timeframe > start');
    expect(words('/as_of')).toBe('as of');
    expect(words('')).toBe('document');
    expect(words('/tables')).toBe('tables');
    expect(words('/tables/0/columns/0/generator')).toBe('order > total > generator');
  });

  it('can be selected as far as it exists', () => {
    expect(problemPlace(shop, '/tables/0/columns/1/type')).toMatchObject({ table: 'order', column: 'state' });
    expect(problemPlace(shop, '/tables/0/rows')).toMatchObject({ table: 'order' });
    expect(problemPlace(shop, '/tables/0/rows')).not.toHaveProperty('column');
    expect(problemPlace(shop, '/seed')).toEqual({ words: ['seed'] });
  });

  it('is said even where the document has no such place, or there is no document', () => {
    expect(words('/tables/7/name')).toBe('number 8 > name');
    expect(problemPlace(undefined, '/tables/0/columns/2').words).toEqual(['number 1', 'number 3']);
  });
});

const finding = (severity: Diagnostic['severity'], message: string): Diagnostic => ({
  code: 'cycle',
  severity,
  path: '',
  message,
  hint: '',
});

describe('the list of findings', () => {
  it('has errors first and otherwise keeps the order', () => {
    const sorted = sortProblems([
      finding('info', 'a'),
      finding('error', 'b'),
      finding('warning', 'c'),
      finding('error', 'd'),
    ]);
    expect(sorted.map(({ message }) => message)).toEqual(['b', 'd', 'c', 'a']);
  });

  it('is summed up in words', () => {
    expect(problemSummary([])).toBe('No problems');
    expect(problemSummary([finding('error', '')])).toBe('1 error');
    expect(
      problemSummary([finding('info', ''), finding('error', ''), finding('error', ''), finding('warning', '')]),
    ).toBe('2 errors, 1 warning and 1 remark');
  });
});

describe('fixing everything', () => {
  const remove = (path: string): Fix => ({ title: '', edits: [{ op: 'remove', path }] });

  it('makes every fix at the place it was meant for, whatever their order', () => {
    const fixes = ['/0', '/2', '/10', '/9'].map(remove);
    const list = Array.from({ length: 11 }, (_, index) => index);
    expect(applyFixes(list, fixes)).toEqual({ document: [1, 3, 4, 5, 6, 7, 8], applied: 4 });
  });

  it('skips a fix that no longer applies and makes the others', () => {
    const rename: Fix = { title: '', edits: [{ op: 'rename', path: '/meen', to: 'mean' }] };
    expect(applyFixes({ meen: 1, gone: 2 }, [rename, rename, remove('/gone')])).toEqual({
      document: { mean: 1 },
      applied: 2,
    });
  });

  it('leaves the very same document where nothing applies', () => {
    const document = { a: 1 };
    expect(applyFixes(document, [remove('/b')]).document).toBe(document);
  });
});
