import type { DiagnosticCode } from '../../src/schema/diagnostic-code.ts';
import { type Html, html } from './html.ts';

const MEANINGS: Readonly<Record<DiagnosticCode, string>> = {
  syntax_error: 'The text is no JSON; it is read up to this place.',
  duplicate_key: 'An object has the same key twice; the last one counts.',
  too_deep: 'More than 64 levels of brackets, or more than 100 in a formula.',
  too_large: 'The text is longer than 8 Mi characters.',
  number_too_large: 'A number cannot be held exactly, or not at all.',
  unknown_key: 'A key or parameter that does not exist; usually misspelt.',
  missing_key: 'Something that is needed is not there.',
  wrong_type: 'Another kind of value is needed here.',
  out_of_range: 'A value, or a number of items, lies outside its bounds.',
  unknown_kind: 'There is no such kind in this list.',
  unknown_reference: 'A reference leads nowhere.',
  ambiguous_reference: 'A reference could lead to several places.',
  cycle: 'Values depend on themselves; the message spells the circle out.',
  duplicate_name: 'A name comes twice, or two things would draw the same random numbers.',
  invalid_name: 'A name has signs that names cannot have.',
  not_a_document: 'The JSON is no object.',
  unsupported_version: 'The document says a version that this Semblance does not know.',
  type_mismatch: 'The type of a column does not fit what makes or reads it.',
  formula_error: 'A formula cannot be read or computed.',
  infeasible: 'What is asked for cannot exist: an empty range, or more rows than there can be.',
  bounds_shift_mean: 'The bounds cut off so much that the mean differs from that of the law; the message states it.',
  not_unique: 'Values are asked to be unique, and the generator cannot promise it.',
  null_not_allowed: 'A column can come out empty, but may not be.',
  relation_missing: 'A generator needs a relation between tables that is not there.',
  time_order: 'A row may point at one that is later than itself.',
  empty_table: 'Rows must point at a table that has none.',
  conflict: 'Two parts of the document contradict each other.',
};

/** What the code of each finding means. */
export function diagnosticSection(): Html {
  const rows = Object.entries(MEANINGS).map(
    ([code, meaning]) => html`<tr><th scope="row"><code>${code}</code></th><td>${meaning}</td></tr>
`,
  );
  return html`<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
<p>A document is checked whole before its first row. Every finding has a code, a weight (error, warning or info), a path (a JSON pointer), a message, a hint, and often a repair. A document with an error does not run.</p>
<div class="scroll" role="region" aria-label="Codes of findings" tabindex="0"><table>
<thead><tr><th scope="col">Code</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
</section>
`;
}
