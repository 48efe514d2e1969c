import { describe, expect, it } from 'vitest';
import { nounOf, withArticle } from '../../../src/studio/sentences/noun.ts';

describe('the noun of a table', () => {
  it.each([
    ['customer', 'customer', 'customers'],
    ['customers', 'customer', 'customers'],
    ['order_item', 'order item', 'order items'],
    ['OrderItems', 'order item', 'order items'],
    ['category', 'category', 'categories'],
    ['deliveries', 'delivery', 'deliveries'],
    ['address', 'address', 'addresses'],
    ['addresses', 'address', 'addresses'],
    ['branch', 'branch', 'branches'],
    ['day', 'day', 'days'],
    ['bus', 'bus', 'buses'],
    ['lab_analysis', 'lab analysis', 'lab analyses'],
    ['person', 'person', 'people'],
    ['people', 'person', 'people'],
    ['status', 'status', 'statuses'],
  ])('%s: one %s, many %s', (table, one, many) => {
    expect(nounOf(table)).toEqual({ one, many });
  });

  it('takes the article it is said with', () => {
    expect(['order', 'product', 'user', 'unit', 'umbrella', 'invoice'].map(withArticle)).toEqual([
      'an order',
      'a product',
      'a user',
      'a unit',
      'an umbrella',
      'an invoice',
    ]);
  });
});
