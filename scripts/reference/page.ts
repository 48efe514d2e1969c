import type { Catalog } from '../../src/engine/catalog.ts';
import type { FormulaFunction } from '../../src/engine/formula/formula-function.ts';
import { diagnosticSection } from './diagnostic-section.ts';
import { documentSection } from './document-section.ts';
import { formulaSection } from './formula-section.ts';
import { type Html, html } from './html.ts';
import { type KindList, kindLists } from './kind-lists.ts';
import { kindSection } from './kind-section.ts';

/** The reference page: everything a document can say, from the definitions the engine runs on. */
export function referencePage(catalog: Catalog, functions: readonly FormulaFunction[]): string {
  const lists = kindLists(catalog);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; object-src 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Reference · Semblance</title>
<link rel="icon" href="../favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="reference.css">
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header>
<p class="brand"><a href="../index.html">Semblance</a></p>
<h1>Reference</h1>
<p>Everything a document can say, made from the definitions the engine runs on. The same as a <a href="../schema.json">JSON Schema</a>; there is one of <a href="../report-schema.json">quality reports</a> too.</p>
</header>
<div class="columns">
<nav aria-label="Contents">
<ul>
<li><a href="#document">The document</a>
<ul>
<li><a href="#table">A table</a></li>
<li><a href="#column">A column</a></li>
<li><a href="#references">References</a></li>
</ul>
</li>
${lists.map(contents)}<li><a href="#formula">Formulas</a></li>
<li><a href="#findings">Findings</a></li>
</ul>
</nav>
<main id="main">
${documentSection(catalog, lists)}${lists.map((list) => kindSection(list, lists))}${formulaSection(functions)}${diagnosticSection()}</main>
</div>
</body>
</html>
`.html;
}

function contents({ anchor, title, kinds }: KindList): Html {
  const items = kinds.map(
    ({ kind }) => html`<li><a href="#${anchor}-${kind}"><code>${kind}</code></a></li>
`,
  );
  return html`<li><a href="#${anchor}">${title}</a>
<ul>
${items}</ul>
</li>
`;
}
