import fc from 'fast-check';

const join = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(' '));
const says = (...texts: string[]) => fc.constantFrom(...texts);

/**
 * Formulas of one type each: exact numbers, floats, either, conditions, texts, over the columns n and m (integers), p and q
 * (decimals), f (float), b (boolean), s and u (texts).
 */
export const randomFormulas = fc.letrec<Record<'exact' | 'float' | 'number' | 'condition' | 'text', string>>((tie) => ({
  exact: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'formula' },
    says('n', 'm', 'p', 'q', '0', '2', '1.5', '0.25', '-3'),
    join(says('('), tie('exact'), says('+', '-', '%'), tie('exact'), says(')')),
    join(says('('), tie('exact'), says('*'), says('n', 'm', 'p', '3', '0.5'), says(')')),
    join(says('-('), tie('exact'), says(')')),
    join(says('abs(', 'floor(', 'ceil('), tie('exact'), says(')')),
    join(says('round('), tie('exact'), says(','), says('-1', '0', '1', '2', '5'), says(')')),
    join(says('div(', 'min(', 'max(', 'coalesce('), tie('exact'), says(','), tie('exact'), says(')')),
    join(says('max(', 'coalesce('), tie('exact'), says(','), tie('exact'), says(','), tie('exact'), says(')')),
    join(
      says('if('),
      tie('condition'),
      says(','),
      tie('exact'),
      says(','),
      fc.oneof(tie('exact'), says('null')),
      says(')'),
    ),
    join(says('length('), tie('text'), says(')')),
  ),
  float: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'formula' },
    says('f', '25e-1', '(q * q * q * q)'),
    join(says('('), tie('number'), says('/'), tie('number'), says(')')),
    join(says('('), tie('float'), says('+', '-', '*', '%'), tie('number'), says(')')),
    join(says('('), tie('exact'), says('+', '-', '*', '%'), tie('float'), says(')')),
    join(says('-('), tie('float'), says(')')),
    join(says('abs('), tie('float'), says(')')),
    join(says('min(', 'max(', 'coalesce('), tie('float'), says(','), tie('float'), says(')')),
    join(says('if('), tie('condition'), says(','), tie('float'), says(','), tie('float'), says(')')),
  ),
  number: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'formula' },
    tie('exact'),
    tie('float'),
    join(says('floor(', 'ceil('), tie('float'), says(')')),
    join(says('div('), tie('number'), says(','), tie('number'), says(')')),
  ),
  condition: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'formula' },
    says('b', 'true', 'false'),
    join(tie('number'), says('=', '!=', '<', '<=', '>', '>='), tie('number')).map((formula) => `(${formula})`),
    join(tie('text'), says('=', '!=', '<', '<=', '>', '>='), tie('text')).map((formula) => `(${formula})`),
    join(says('('), tie('condition'), says('and', 'or', '=', '!='), tie('condition'), says(')')),
    join(says('(not'), tie('condition'), says(')')),
    join(says('('), fc.oneof(tie('number'), tie('text'), tie('condition')), says('is null)', 'is not null)')),
    join(
      says('('),
      tie('number'),
      says('between', 'not between'),
      tie('number'),
      says('and'),
      tie('number'),
      says(')'),
    ),
    join(
      says('('),
      tie('exact'),
      says('in (', 'not in ('),
      tie('exact'),
      says(','),
      tie('exact'),
      says(','),
      tie('exact'),
      says('))'),
    ),
    join(says('('), tie('text'), says('in (', 'not in ('), tie('text'), says(",'ab'))")),
  ),
  text: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'formula' },
    says('s', 'u', "'ab'", "''"),
    join(says('concat(', 'min(', 'max(', 'coalesce('), tie('text'), says(','), tie('text'), says(')')),
    join(
      says('if('),
      tie('condition'),
      says(','),
      tie('text'),
      says(','),
      fc.oneof(tie('text'), says('null')),
      says(')'),
    ),
  ),
}));
