import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../../src/engine/build-catalog.ts';
import type { SemblanceDocument } from '../../../src/schema/document-model.ts';
import { tableFields } from '../../../src/studio/features/inspector/form/table-fields.ts';
import { looseTable, smallShop } from '../../helpers/small-shop.ts';

const catalog = buildCatalog();

function fieldsOf(name: string, change: (table: ReturnType<typeof looseTable>) => void = () => undefined) {
  const loose = smallShop((document) => change(looseTable(document, name)));
  // The template is a document; what the tests change of it is valid too.
  const document = loose as unknown as SemblanceDocument;
  const table = document.tables.find((each) => each.name === name);
  if (table === undefined) throw new Error(name);
  const { details, parameters } = tableFields(document, catalog, table);
  return { details, parameters };
}

describe('the form of a table', () => {
  it('asks in which order rows stand, family by family where nothing is said', () => {
    const order = fieldsOf('order').details.find((field) => field.name === 'order');
    expect(order).toMatchObject({
      title: 'Rows in order of',
      control: { kind: 'choice', options: ['parent', 'time'] },
      fallback: 'parent',
      path: '/tables/2/order',
    });
    expect(order?.value).toBeUndefined();
    const ordered = fieldsOf('order', (table) => void (table.order = 'time'));
    expect(ordered.details.find((field) => field.name === 'order')?.value).toBe('time');
  });

  it('asks rows that come per parent whether a shorter time means fewer of them', () => {
    const exposure = fieldsOf('order').parameters.find((field) => field.name === 'exposure');
    expect(exposure).toMatchObject({
      title: 'Fewer for a shorter time',
      control: { kind: 'flag' },
      fallback: true,
      path: '/tables/2/rows/exposure',
    });
    expect(fieldsOf('product').parameters.find((field) => field.name === 'exposure')).toBeUndefined();
  });
});
