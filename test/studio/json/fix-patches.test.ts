import { describe, expect, it } from 'vitest';
import { fixPatches } from '../../../src/studio/features/json/fix-patches.ts';
import { patched } from '../../../src/studio/features/json/text-patch.ts';

describe('fixPatches', () => {
  const text = '{ "tables": [ { "name": "order", "colums": [] } ] }';

  it('applies the edits and leaves the rest as it is written', () => {
    const patches = fixPatches(text, {
      title: 'Rename',
      edits: [{ op: 'rename', path: '/tables/0/colums', to: 'columns' }],
    });
    expect(patched(text, patches ?? [])).toBe('{ "tables": [ { "name": "order", "columns": [] } ] }');
  });

  it('is undefined for edits that lead nowhere or a text that is not JSON', () => {
    expect(fixPatches(text, { title: 'x', edits: [{ op: 'remove', path: '/nothing' }] })).toBeUndefined();
    expect(fixPatches('{', { title: 'x', edits: [{ op: 'set', path: '/seed', value: 1 }] })).toBeUndefined();
  });
});
