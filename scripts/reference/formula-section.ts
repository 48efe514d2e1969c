import type { FormulaFunction, FunctionFamily } from '../../src/engine/formula/formula-function.ts';
import { FORMULA_KEYWORDS } from '../../src/schema/formula/keywords.ts';
import { type Html, html, joined } from './html.ts';

/** From the loosest to the tightest. */
const OPERATORS: readonly { readonly signs: readonly string[]; readonly meaning: string }[] = [
  { signs: ['or'], meaning: 'True where one side is true.' },
  { signs: ['and'], meaning: 'True where both sides are true.' },
  { signs: ['not'], meaning: 'Turns a condition round.' },
  {
    signs: ['=', '!=', '<', '<=', '>', '>='],
    meaning:
      'Compares numbers, texts by code point, times, or (with = and !=) conditions. == and <> are read as = and !=.',
  },
  { signs: ['is null', 'is not null'], meaning: 'Whether there is no value; the only way to ask.' },
  {
    signs: ['between a and b', 'in (a, b)'],
    meaning: 'Both ends belong to it; one of a list. Also after not: x not in (1, 2).',
  },
  {
    signs: ['+', '-'],
    meaning: 'Exact for integers and decimals. A time minus a time is a float of days; days are added to a time.',
  },
  { signs: ['*', '/', '%'], meaning: 'Division gives a float. The remainder has the sign of the divisor.' },
  { signs: ['-x'], meaning: 'The number with the other sign.' },
];

/** The language of formulas: its grammar and its functions. */
export function formulaSection(functions: readonly FormulaFunction[]): Html {
  const families = [...new Set(functions.map(({ family }) => family))];
  return html`<section aria-labelledby="formula">
<h2 id="formula">Formulas</h2>
<p>A formula computes a value of the row from other columns: <code>quantity * product.price</code>. It also stands for a parameter of a law, which then differs from row to row: <code>"mean": "20 + 5 * customer.loyalty"</code>. It is typed and checked before the first row. An operand is a number (<code>2</code>, <code>0.075</code>, <code>1e3</code>), a text in single or double quotes with a quote inside it written twice (<code>'it''s'</code>), <code>true</code>, <code>false</code>, <code>null</code>, a <a href="#references">reference</a>, a call of a function, or a formula in brackets. A date or moment is a text where one is compared with or added to: <code>'2024-01-31'</code>.</p>
<p>Words of the language, which no column is called in a formula: ${joined(
    FORMULA_KEYWORDS.map((word) => html`<code>${word}</code>`),
    ', ',
  )}. A formula has at most 10 000 characters, 1 000 operators and 100 levels of brackets.</p>
<h3 id="operators">Operators, from the loosest to the tightest</h3>
<div class="scroll" role="region" aria-label="Operators" tabindex="0"><table>
<thead><tr><th scope="col">Operator</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${OPERATORS.map(operatorRow)}</tbody>
</table></div>
<h3 id="null">No value</h3>
<p>Where an operand is null, so is the result. <code>and</code> and <code>or</code> are three-valued: <code>false and null</code> is false, <code>true or null</code> is true. Use <code>coalesce</code> to put something in its place.</p>
<h3 id="rounding">Rounding</h3>
<p>Integers and decimals are exact: before the first row it is proven from the bounds of the columns that no step leaves 2<sup>53</sup>, and reported where one could. Division by what cannot be 0 never gives null. A result is rounded to the decimal places of its column, a half away from zero.</p>
${families.map((family) => familyTable(family, functions))}</section>
`;
}

function operatorRow({ signs, meaning }: (typeof OPERATORS)[number]): Html {
  const written = joined(
    signs.map((sign) => html`<code>${sign}</code>`),
    ' ',
  );
  return html`<tr><th scope="row">${written}</th><td>${meaning}</td></tr>
`;
}

function familyTable(family: FunctionFamily, functions: readonly FormulaFunction[]): Html {
  const id = `functions-${family.toLowerCase()}`;
  return html`<h3 id="${id}">Functions: ${family}</h3>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<thead><tr><th scope="col">Function</th><th scope="col">Takes</th><th scope="col">Gives</th><th scope="col">Example</th></tr></thead>
<tbody>
${functions.filter((each) => each.family === family).map(functionRow)}</tbody>
</table></div>
`;
}

function functionRow({ signature, parameters, summary, example }: FormulaFunction): Html {
  const takes = parameters.map(({ name, accepts, repeated }) => `${name}: ${accepts}${repeated ? ', any number' : ''}`);
  return html`<tr><th scope="row"><code>${signature}</code></th><td>${takes.join('; ')}</td><td>${summary}</td><td><code>${example}</code></td></tr>
`;
}
