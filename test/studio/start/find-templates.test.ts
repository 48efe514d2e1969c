import { describe, expect, it } from 'vitest';
import type { TemplateCard } from '../../../src/runtime/domain-index.ts';
import { findTemplates, tagsOf } from '../../../src/studio/features/start/find-templates.ts';

const shop: TemplateCard = {
  size: 'small',
  relations: [],
  id: 'a/shop',
  title: 'Shop',
  summary: 'Orders of products.',
  audience: 'analysts',
  tags: ['retail', 'orders'],
  tables: [{ name: 'order_item', rows: 3 }],
};
const clinic: TemplateCard = {
  ...shop,
  id: 'b/clinic',
  title: 'Clinic',
  summary: 'Patients.',
  tags: ['health'],
  tables: [],
};
const outlet: TemplateCard = { ...shop, id: 'a/outlet', title: 'Outlet', tags: ['retail'] };
const all = [shop, clinic, outlet];

describe('the search of templates', () => {
  it('finds every word anywhere: in titles, summaries, audiences, tags and names of tables', () => {
    expect(findTemplates(all, '', undefined)).toEqual(all);
    expect(findTemplates(all, '  PATIENTS ', undefined)).toEqual([clinic]);
    expect(findTemplates(all, 'item outlet', undefined)).toEqual([outlet]);
    expect(findTemplates(all, 'analyst', undefined)).toEqual(all);
    expect(findTemplates(all, 'patients orders', undefined)).toEqual([]);
  });

  it('keeps to the chosen tag', () => {
    expect(findTemplates(all, '', 'retail')).toEqual([shop, outlet]);
    expect(findTemplates(all, 'outlet', 'orders')).toEqual([]);
  });

  it('offers the tags that tell templates apart, the commonest first', () => {
    expect(tagsOf(all)).toEqual(['retail']);
    expect(tagsOf([...all, { ...outlet, tags: ['health', 'retail'] }])).toEqual(['retail', 'health']);
    expect(tagsOf([shop, outlet])).toEqual([]);
  });
});
