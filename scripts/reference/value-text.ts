import type { SchemaNode } from '../../src/engine/catalog.ts';
import { type Html, html, joined } from './html.ts';
import { type KindList, listOf } from './kind-lists.ts';

const REFERS: Readonly<Record<string, string>> = {
  column: 'a reference to a column',
  own_column: 'a column of this table',
  table: 'a table',
  parent_table: 'a table',
  child_table: 'a table whose rows come per row of this one, or point at it',
  child_column: 'a column of that table',
  child_key: 'a column of that table that points at this one',
  formula: 'a formula',
  child_formula: 'a formula over a row of that table',
  moment: 'a date or moment',
};

/** What a parameter takes, in words. */
export function valueText(node: SchemaNode, lists: readonly KindList[]): Html {
  const list = listOf(node, lists);
  if (list !== undefined) return html`one of <a href="#${list.anchor}">${list.title}</a>`;
  if (node.const !== undefined) return html`<code>${JSON.stringify(node.const)}</code>`;
  if (node.enum !== undefined) {
    return joined(
      node.enum.map((value) => html`<code>${JSON.stringify(value)}</code>`),
      ', ',
    );
  }
  if (node.anyOf !== undefined) {
    const ways = new Map(node.anyOf.map((each) => valueText(each, lists)).map((way) => [way.html, way]));
    return joined([...ways.values()], ' or ');
  }
  const refers = node.refers === undefined ? undefined : REFERS[node.refers];
  if (node.type === 'array') {
    if (refers !== undefined) return html`a list: ${refers}`;
    return html`a list${node.minItems === undefined || node.minItems === 0 ? '' : `, at least ${node.minItems}`}`;
  }
  if (refers !== undefined) return html`${refers}`;
  switch (node.type) {
    case 'integer':
      return html`a whole number${range(node)}`;
    case 'number':
      return html`a number${range(node)}`;
    case 'boolean':
      return html`<code>true</code> or <code>false</code>`;
    case 'object':
      return html`an object`;
    default:
      return html`a text`;
  }
}

function range({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: SchemaNode): string {
  const parts = [
    minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? '' : `at least ${minimum}`,
    exclusiveMinimum === undefined ? '' : `above ${exclusiveMinimum}`,
    maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? '' : `at most ${maximum}`,
    exclusiveMaximum === undefined ? '' : `below ${exclusiveMaximum}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `, ${parts.join(' and ')}`;
}
