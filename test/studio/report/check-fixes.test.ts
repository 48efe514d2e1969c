import { describe, expect, it } from 'vitest';
import { checkFixes } from '../../../src/studio/features/report/check-fixes.ts';

const fix = (title: string) => ({ title, edits: [{ op: 'remove' as const, path: '/x' }] });
const findings = [
  { path: '/tables/0/columns/1/generator/max', fix: fix('its own') },
  { path: '/tables/0/columns/1', fix: fix('its column') },
  { path: '/tables/0/columns/1/generator' },
  { path: '/tables/0/columns/11/generator', fix: fix('another column') },
  { path: '/tables/1/columns/1', fix: fix('another table') },
];
const titles = (path: string) => checkFixes({ path }, findings).map(({ title }) => title);

describe('the repairs beside a check that fails', () => {
  it('are those of its own column, and of no other', () => {
    expect(titles('/tables/0/columns/1/generator')).toEqual(['its own', 'its column']);
    expect(titles('/tables/0/columns/11/modifiers/0')).toEqual(['another column']);
    expect(titles('/tables/0/rows')).toEqual([]);
  });

  it('are those of every part of the table where the check is about the table', () => {
    expect(titles('/tables/1')).toEqual(['another table']);
  });
});
