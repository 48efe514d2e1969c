import type { SchemaNode } from '../../src/engine/catalog.ts';
import { type Html, html } from './html.ts';
import { type KindList, listOf } from './kind-lists.ts';
import { valueText } from './value-text.ts';

interface Parameter {
  readonly path: string;
  readonly node: SchemaNode;
  readonly isNeeded: boolean;
}

/** A table of the properties of an object, those of its groups and of the items of its lists included. */
export function parameterTable(
  label: string,
  node: SchemaNode,
  lists: readonly KindList[],
  leaveOut: (path: string) => boolean = () => false,
): Html {
  const parameters = parametersOf(node, '', lists).filter(({ path }) => !leaveOut(path));
  if (parameters.length === 0) return html`<p>It has no parameters.</p>`;
  const rows = parameters.map((parameter) => row(parameter, lists));
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table>
<thead><tr><th scope="col">Parameter</th><th scope="col">Takes</th><th scope="col">If left out</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>`;
}

function row({ path, node, isNeeded }: Parameter, lists: readonly KindList[]): Html {
  const [example] = node.examples ?? [];
  const isShort = example !== undefined && typeof example !== 'object';
  return html`<tr><th scope="row"><code>${path}</code></th><td>${valueText(node, lists)}${node.unit === undefined ? '' : `, in ${node.unit}`}</td><td>${leftOut(node, isNeeded)}</td><td>${node.description ?? ''}${isShort ? html` <span class="example">Example: <code>${JSON.stringify(example)}</code></span>` : ''}</td></tr>
`;
}

function leftOut({ fallback }: SchemaNode, isNeeded: boolean): Html {
  if (isNeeded) return html`needed`;
  return fallback === undefined ? html`nothing` : html`<code>${JSON.stringify(fallback)}</code>`;
}

function parametersOf(node: SchemaNode, prefix: string, lists: readonly KindList[]): readonly Parameter[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
    if (name === 'kind') return [];
    const path = prefix + name;
    const self = { path, node: child, isNeeded: node.required?.includes(name) === true };
    if (listOf(child, lists) !== undefined) return [self];
    if (child.properties !== undefined) return [self, ...parametersOf(child, `${path}.`, lists)];
    if (child.items?.properties !== undefined) return [self, ...parametersOf(child.items, `${path}[].`, lists)];
    return [self];
  });
}
