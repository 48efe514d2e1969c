import { describe, expect, it } from 'vitest';
import { resolveReference } from '../../../src/schema/references/resolve-reference.ts';
import { referenceChoices } from '../../../src/studio/features/inspector/form/reference-choices.ts';
import { shop } from './example-document.ts';

const table = (name: string) => {
  const found = shop.tables.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe('the choices of a reference field', () => {
  it('offers nothing that does not resolve', () => {
    for (const each of shop.tables) {
      for (const choice of referenceChoices(shop, each, 'column')) {
        expect(resolveReference(shop, each, choice).kind, `${each.name}: ${choice}`).toBe('resolved');
      }
    }
  });

  it('offers the own columns first, then those of the parent and of its parent', () => {
    const choices = referenceChoices(shop, table('order_item'), 'column');
    expect(choices.slice(0, 3)).toEqual(['order_id', 'product_id', 'gift_id']);
    expect(choices).toContain('order.placed_at');
    expect(choices.some((choice) => choice.endsWith('customer.signed_up_at'))).toBe(true);
  });

  it('names the foreign key where two lead to the same table', () => {
    const choices = referenceChoices(shop, table('order_item'), 'column');
    expect(choices).toContain('product_id.price');
    expect(choices).toContain('gift_id.price');
    expect(choices).not.toContain('product.price');
  });

  it('offers as children only tables that point back', () => {
    expect(referenceChoices(shop, table('customer'), 'child_table')).toEqual(['order']);
    expect(referenceChoices(shop, table('product'), 'child_table')).toEqual(['order_item']);
  });

  it('offers the columns of the child that stands beside the field', () => {
    expect(referenceChoices(shop, table('order'), 'child_column', { kind: 'rollup', table: 'order_item' })).toEqual([
      'order_id',
      'product_id',
      'gift_id',
    ]);
    expect(referenceChoices(shop, table('order'), 'child_column', {})).toEqual([]);
  });

  it('offers as ways here only the columns of the child that point at the table', () => {
    const siblings = { kind: 'rollup', table: 'order_item' };
    expect(referenceChoices(shop, table('product'), 'child_key', siblings)).toEqual(['product_id', 'gift_id']);
    expect(referenceChoices(shop, table('order'), 'child_key', siblings)).toEqual(['order_id']);
    expect(referenceChoices(shop, table('customer'), 'child_key', siblings)).toEqual([]);
  });

  it('does not offer a table as its own parent', () => {
    expect(referenceChoices(shop, table('order'), 'parent_table')).toEqual(['product', 'customer', 'order_item']);
  });
});
