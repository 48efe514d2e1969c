import type { CatalogGenerator, CatalogKind } from '../../src/engine/catalog.ts';
import type { JsonValue } from '../../src/schema/json-value.ts';
import { printJson } from '../../src/schema/text/print-json.ts';
import { type Html, html, joined } from './html.ts';
import type { KindList } from './kind-lists.ts';
import { parameterTable } from './parameter-table.ts';

/** Every kind of a list, by family where there are several. */
export function kindSection(list: KindList, lists: readonly KindList[]): Html {
  const families = [...new Set(list.kinds.map(({ family }) => family))];
  const isOne = families.length === 1;
  const groups = families.map((family) => {
    const kinds = list.kinds
      .filter((kind) => kind.family === family)
      .map((kind) => kindEntry(kind, isOne ? 'h3' : 'h4', list, lists));
    return html`${
      isOne
        ? ''
        : html`<h3>${family}</h3>
`
    }${kinds}`;
  });
  return html`<section aria-labelledby="${list.anchor}">
<h2 id="${list.anchor}">${list.title}</h2>
<p>${list.about}</p>
${groups}</section>
`;
}

function kindEntry(
  kind: CatalogKind | CatalogGenerator,
  level: 'h3' | 'h4',
  list: KindList,
  lists: readonly KindList[],
): Html {
  const { kind: word, title, question, summary, schema, example } = kind;
  // An example is what a document would hold, which is JSON.
  const text = printJson(example as unknown as JsonValue).trimEnd();
  return html`<article aria-labelledby="${list.anchor}-${word}">
<${level} class="kind" id="${list.anchor}-${word}"><code>${word}</code> ${title}</${level}>
<p class="question">${question}</p>
<p>${summary}</p>
${'types' in kind ? typesLine(kind) : ''}${parameterTable(`Parameters of ${list.title}: ${word}`, schema, lists)}
<pre aria-label="Example of ${list.title}: ${word}" role="region" tabindex="0"><code>${text}</code></pre>
</article>
`;
}

function typesLine({ types }: CatalogGenerator): Html {
  return html`<p>Makes: ${joined(
    types.map((type) => html`<code>${type}</code>`),
    ', ',
  )}.</p>
`;
}
