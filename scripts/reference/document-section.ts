import type { Catalog, SchemaNode } from '../../src/engine/catalog.ts';
import { type Html, html } from './html.ts';
import type { KindList } from './kind-lists.ts';
import { parameterTable } from './parameter-table.ts';

/** What stands in a document, a table and a column. */
export function documentSection({ documentSchema }: Catalog, lists: readonly KindList[]): Html {
  const table = itemOf(documentSchema, 'tables');
  const column = itemOf(table, 'columns');
  return html`<section aria-labelledby="document">
<h2 id="document">The document</h2>
<p>A document is one JSON object. It describes related tables and is all that decides the data: the same document and seed give the same bytes. Unknown keys are errors.</p>
${parameterTable('Properties of a document', documentSchema, lists, (path) => path.includes('[]'))}
<h3 id="table">A table</h3>
<p>An element of <code>tables</code>.</p>
${parameterTable('Properties of a table', table, lists, (path) => path.includes('[]'))}
<h3 id="column">A column</h3>
<p>An element of the <code>columns</code> of a table. Integers and decimals are exact; a decimal keeps as many digits behind the point as its scale says.</p>
${parameterTable('Properties of a column', column, lists)}
<h3 id="references">References</h3>
<p>A column of the same row is named alone: <code>quantity</code>. A column of another table is named with the table, through the parent or the one foreign key that leads there: <code>product.price</code>. Where several foreign keys lead there, the reference begins with the one that is meant: <code>billing_id.city</code>. References chain: <code>order.customer.segment</code>.</p>
</section>
`;
}

function itemOf(node: SchemaNode, property: string): SchemaNode {
  const items = node.properties?.[property]?.items;
  if (items === undefined) throw new Error(`documentSection: ${property} is no list`);
  return items;
}
