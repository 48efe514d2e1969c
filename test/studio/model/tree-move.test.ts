import { describe, expect, it } from 'vitest';
import { type TreeLine, treeMove, typeAhead } from '../../../src/studio/features/model/tree-move.ts';

const lines: readonly TreeLine[] = [
  { id: 'customer', level: 1, label: 'customer', expanded: false },
  { id: 'order', level: 1, label: 'order', expanded: true },
  { id: 'order.id', level: 2, label: 'id' },
  { id: 'order.item', level: 2, label: 'item' },
  { id: 'product', level: 1, label: 'product', expanded: false },
];

const go = (id: string) => ({ kind: 'go', id });

describe('keys in a tree', () => {
  it('step up and down and stop at the ends', () => {
    expect(treeMove(lines, 'customer', 'ArrowDown')).toEqual(go('order'));
    expect(treeMove(lines, 'product', 'ArrowUp')).toEqual(go('order.item'));
    expect(treeMove(lines, 'product', 'ArrowDown')).toBeUndefined();
    expect(treeMove(lines, 'customer', 'ArrowUp')).toBeUndefined();
  });

  it('jump to the ends', () => {
    expect(treeMove(lines, 'order', 'Home')).toEqual(go('customer'));
    expect(treeMove(lines, 'order', 'End')).toEqual(go('product'));
  });

  it('open, enter, leave and close a table', () => {
    expect(treeMove(lines, 'customer', 'ArrowRight')).toEqual({ kind: 'open', id: 'customer' });
    expect(treeMove(lines, 'order', 'ArrowRight')).toEqual(go('order.id'));
    expect(treeMove(lines, 'order.item', 'ArrowLeft')).toEqual(go('order'));
    expect(treeMove(lines, 'order', 'ArrowLeft')).toEqual({ kind: 'close', id: 'order' });
    expect(treeMove(lines, 'order.id', 'ArrowRight')).toBeUndefined();
    expect(treeMove(lines, 'customer', 'ArrowLeft')).toBeUndefined();
  });

  it('do nothing otherwise, and nothing from a line that is gone', () => {
    expect(treeMove(lines, 'order', 'x')).toBeUndefined();
    expect(treeMove(lines, 'gone', 'ArrowDown')).toBeUndefined();
  });
});

describe('typing in a tree', () => {
  it('leads to the next line that begins so, round the end', () => {
    expect(typeAhead(lines, 'customer', 'o')).toBe('order');
    expect(typeAhead(lines, 'order', 'c')).toBe('customer');
    expect(typeAhead(lines, 'order', 'it')).toBe('order.item');
    expect(typeAhead(lines, 'order', 'z')).toBeUndefined();
  });

  it('walks on with the same letter and stays where a longer text still fits', () => {
    expect(typeAhead(lines, 'order.id', 'i')).toBe('order.item');
    expect(typeAhead(lines, 'order.item', 'ii')).toBe('order.id');
    expect(typeAhead(lines, 'order.item', 'IT')).toBe('order.item');
  });
});
