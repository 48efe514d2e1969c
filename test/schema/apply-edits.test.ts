import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/schema/apply-edits.ts';
import type { Edit } from '../../src/schema/diagnostic.ts';
import type { JsonValue } from '../../src/schema/json-value.ts';
import { valueAt } from '../../src/schema/pointer.ts';

const document: JsonValue = { tables: [{ name: 'a', key: ['id'] }, { name: 'b' }], view: { zoom: 1 }, seed: 1 };

const edits: readonly (readonly [Edit, JsonValue | undefined])[] = [
  [
    { op: 'set', path: '/seed', value: 2 },
    { ...document, seed: 2 },
  ],
  [
    { op: 'set', path: '/name', value: 'x' },
    { ...document, name: 'x' },
  ],
  [{ op: 'set', path: '', value: [] }, []],
  [
    { op: 'set', path: '/tables/1', value: 0 },
    { ...document, tables: [{ name: 'a', key: ['id'] }, 0] },
  ],
  [{ op: 'set', path: '/tables/2', value: 0 }, undefined],
  [{ op: 'set', path: '/none/x', value: 0 }, undefined],
  [{ op: 'set', path: '/seed/x', value: 0 }, undefined],
  [{ op: 'set', path: 'seed', value: 0 }, undefined],
  [
    { op: 'insert', path: '/tables/0/key', index: 1, value: 'b' },
    { ...document, tables: [{ name: 'a', key: ['id', 'b'] }, { name: 'b' }] },
  ],
  [{ op: 'insert', path: '/tables/0/key', index: 2, value: 'b' }, undefined],
  [{ op: 'insert', path: '/tables/0/key', index: -1, value: 'b' }, undefined],
  [{ op: 'insert', path: '/tables/0/key', index: 0.5, value: 'b' }, undefined],
  [{ op: 'insert', path: '/view', index: 0, value: 'b' }, undefined],
  [
    { op: 'remove', path: '/tables/0' },
    { ...document, tables: [{ name: 'b' }] },
  ],
  [
    { op: 'remove', path: '/view/zoom' },
    { ...document, view: {} },
  ],
  [{ op: 'remove', path: '/view/pan' }, undefined],
  [{ op: 'remove', path: '/tables/2' }, undefined],
  [{ op: 'remove', path: '' }, undefined],
  [
    { op: 'rename', path: '/view', to: 'canvas' },
    { tables: valueAt(document, '/tables') ?? null, canvas: { zoom: 1 }, seed: 1 },
  ],
  [{ op: 'rename', path: '/view', to: 'seed' }, undefined],
  [{ op: 'rename', path: '/tables/0', to: 'x' }, undefined],
  [{ op: 'rename', path: '/pan', to: 'x' }, undefined],
];

describe('applyEdits', () => {
  it.each(edits)('applies %j, or refuses it', (edit, expected) => {
    const before = JSON.stringify(document);
    expect(JSON.stringify(applyEdits(document, [edit]))).toBe(JSON.stringify(expected));
    expect(JSON.stringify(document)).toBe(before);
  });

  it('keeps everything beside the way to the edit the same object', () => {
    const after = applyEdits(document, [{ op: 'set', path: '/tables/1/name', value: 'c' }]) ?? null;
    expect(valueAt(after, '/tables/0')).toBe(valueAt(document, '/tables/0'));
    expect(valueAt(after, '/view')).toBe(valueAt(document, '/view'));
    expect(valueAt(after, '/tables/1')).not.toBe(valueAt(document, '/tables/1'));
  });

  it('gives the same document back when an edit changes nothing', () => {
    expect(applyEdits(document, [])).toBe(document);
    expect(applyEdits(document, [{ op: 'set', path: '/tables/0/name', value: 'a' }])).toBe(document);
    expect(applyEdits(document, [{ op: 'rename', path: '/view/zoom', to: 'zoom' }])).toBe(document);
  });

  it('makes the edits in order, all or none', () => {
    const first: Edit = { op: 'rename', path: '/view', to: 'canvas' };
    const second: Edit = { op: 'set', path: '/canvas/zoom', value: 2 };
    expect(applyEdits(document, [first, second])).toEqual({ ...document, view: undefined, canvas: { zoom: 2 } });
    expect(applyEdits(document, [second, first])).toBeUndefined();
  });

  it('takes __proto__ for a key like any other', () => {
    const added = applyEdits({}, [{ op: 'set', path: '/__proto__', value: { polluted: true } }]) ?? null;
    expect(JSON.stringify(added)).toBe('{"__proto__":{"polluted":true}}');
    const changed = applyEdits(added, [{ op: 'set', path: '/__proto__/polluted', value: false }]) ?? null;
    expect(JSON.stringify(changed)).toBe('{"__proto__":{"polluted":false}}');
    expect(JSON.stringify(applyEdits(changed, [{ op: 'rename', path: '/__proto__', to: 'a' }]))).toBe(
      '{"a":{"polluted":false}}',
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
