import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormulaTree } from '../../../src/schema/formula/formula-tree.ts';
import { parseFormula } from '../../../src/schema/formula/parse-formula.ts';

/** The tree with a bracket around everything that has parts. */
function show(tree: FormulaTree): string {
  switch (tree.kind) {
    case 'number':
      return tree.digits;
    case 'text':
      return JSON.stringify(tree.value);
    case 'boolean':
      return String(tree.value);
    case 'null':
      return 'null';
    case 'name':
      return tree.name;
    case 'call':
      return `${tree.name}(${tree.operands.map(show).join(', ')})`;
    case 'unary':
      return `(${tree.operator} ${show(tree.operand)})`;
    case 'binary':
      return `(${show(tree.left)} ${tree.operator} ${show(tree.right)})`;
    case 'is_null':
      return `(${show(tree.operand)} is${tree.negated ? ' not' : ''} null)`;
    case 'between':
      return `(${show(tree.operand)}${tree.negated ? ' not' : ''} between ${show(tree.low)} and ${show(tree.high)})`;
    case 'in':
      return `(${show(tree.operand)}${tree.negated ? ' not' : ''} in (${tree.choices.map(show).join(', ')}))`;
  }
}

function parsed(text: string): string {
  const result = parseFormula(text);
  return result.kind === 'parsed' ? show(result.tree) : `${result.message} ${result.hint}`;
}

function problem(text: string) {
  const result = parseFormula(text);
  if (result.kind === 'parsed') throw new Error(`${text} was read as ${show(result.tree)}`);
  return { message: result.message, hint: result.hint, at: text.slice(result.start, result.end) };
}

describe('parseFormula', () => {
  it.each([
    ['quantity * product.price', '(quantity * product.price)'],
    ['1 + 2 * 3 - 4', '((1 + (2 * 3)) - 4)'],
    ['a - b - c', '((a - b) - c)'],
    ['a / b % c', '((a / b) % c)'],
    ['-a * b', '((- a) * b)'],
    ['a - -b', '(a - (- b))'],
    ['(1 + 2) * 3', '((1 + 2) * 3)'],
    ['a or b and not c = d', '(a or (b and (not (c = d))))'],
    ['not a and b', '((not a) and b)'],
    ['a + 1 < b * 2', '((a + 1) < (b * 2))'],
    ['a == b', '(a = b)'],
    ['a <> b', '(a != b)'],
    ['shipped_at is null or shipped_at >= placed_at', '((shipped_at is null) or (shipped_at >= placed_at))'],
    ['a is not null', '(a is not null)'],
    ['a between 1 and 2 and b', '((a between 1 and 2) and b)'],
    ['a not between -1 and c + 1', '(a not between (- 1) and (c + 1))'],
    [`s in ('x', "y")`, '(s in ("x", "y"))'],
    [`s not in ('x')`, '(s not in ("x"))'],
    [`'it''s' = "a ""b"" 'c'"`, `("it's" = "a \\"b\\" 'c'")`],
    ['if(a, 1, if(b, 2, null))', 'if(a, 1, if(b, 2, null))'],
    ['round (a, 2)', 'round(a, 2)'],
    ['now()', 'now()'],
    ['true and false', '(true and false)'],
    ['order.is + round', '(order.is + round)'],
  ])('reads %s', (text, tree) => {
    expect(parsed(text)).toBe(tree);
  });

  it('says where each part stands, brackets around it left out', () => {
    const result = parseFormula(' (a + 1) * max(b, 2)');
    expect(result).toMatchObject({
      tree: {
        start: 2,
        end: 20,
        left: { start: 2, end: 7 },
        right: { start: 11, end: 20, operands: [{ start: 15, end: 16 }, { start: 18 }] },
      },
    });
  });

  it.each([
    ['', 'The formula is empty.', 'Write one', ''],
    ['  ', 'The formula is empty.', 'Write one', '  '],
    ['a +', 'Expected a value after `+`.', 'Add a number', '+'],
    ['a + * b', 'Expected a value, found `*`.', 'A value is', '*'],
    ['a b', 'Expected an operator before `b`.', 'Put an operator', 'b'],
    ['a AND b', 'Expected an operator before `AND`.', 'Write and in small letters.', 'AND'],
    ['a && b', 'Expected an operator before `&&`.', 'Write and.', '&&'],
    ['a = !b', 'Expected a value, found `!`.', 'Write not.', '!'],
    ['2d', 'Expected an operator before `d`.', 'Put an operator', 'd'],
    ['(a + b', 'The bracket is never closed.', 'Add a closing', '('],
    ['max(a, b', 'The bracket is never closed.', 'Add a closing', '('],
    ['max(a b)', 'Expected a closing bracket, found `b`.', 'Put an operator', 'b'],
    ['max(a,)', 'Expected a value, found `)`.', 'Remove the bracket', ')'],
    ['a)', 'Expected an operator before `)`.', 'Remove the bracket', ')'],
    [`a = 'vip`, 'Expected a value, found a text that never ends.', "Close it with '", `'vip`],
    ['0 < x < 10', 'Two comparisons stand side by side.', 'Join them with and', '<'],
    ['a = b is null', 'Two comparisons stand side by side.', 'Join them with and', 'is'],
    ['a is 3', 'Expected null, found `3`.', 'Write x is null', '3'],
    ['a between 1', 'Expected and after `1`.', 'Write x between', '1'],
    ['a in b', 'Expected an opening bracket, found `b`.', 'Write x in', 'b'],
    ['a in ()', 'The list is empty.', 'Name at least', '()'],
    ['a not b', 'Expected between or in, found `b`.', 'Write not before', 'b'],
    ['order. + 1', 'Expected an operator before `.`.', 'A reference is', '.'],
    ['in + 1', 'Expected a value, found `in`.', 'in is a word', 'in'],
    ['[a]', 'Expected a value, found `[`.', 'Use round', '['],
  ])('explains what is wrong with %j', (text, message, hint, at) => {
    const found = problem(text);
    expect(found).toMatchObject({ message, at });
    expect(found.hint).toContain(hint);
  });

  it('stops at 100 levels of nesting, whatever they are made of', () => {
    const wrapped = (open: string, close: string, times: number) => open.repeat(times) + 'a' + close.repeat(times);
    for (const [open, close] of [
      ['(', ')'],
      ['not ', ''],
      ['-', ''],
      ['abs(', ')'],
      ['a in (', ')'],
    ] as const) {
      expect(parseFormula(wrapped(open, close, 100)).kind).toBe('parsed');
      expect(problem(wrapped(open, close, 101)).message).toBe('The formula is nested more than 100 levels deep.');
      expect(problem(wrapped(open, close, 1400)).message).toBe('The formula is nested more than 100 levels deep.');
    }
  });

  it('stops at 1 000 operators and 10 000 characters', () => {
    expect(parseFormula(`a${'+a'.repeat(1000)}`).kind).toBe('parsed');
    expect(problem(`a${'+a'.repeat(1001)}`).message).toBe('The formula has more than 1000 operators.');
    expect(parseFormula(' '.repeat(9999) + 'a').kind).toBe('parsed');
    expect(problem(' '.repeat(10_000) + 'a').message).toBe('The formula has 10001 characters.');
  });

  it('never throws, and points into the text', () => {
    const words = fc.constantFrom(
      'a',
      '1',
      '.5',
      "'x'",
      '"',
      '(',
      ')',
      ',',
      '+',
      '-',
      '*',
      '=',
      '<',
      'and',
      'not',
      'is',
      'null',
      'in',
      'between',
      'if',
      'max(',
      '.',
      '&&',
      ' ',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseFormula(text);
        const { start, end } = result.kind === 'parsed' ? result.tree : result;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
        if (result.kind === 'problem') expect(result.hint.length).toBeGreaterThan(0);
      }),
      { seed: 42, numRuns: 3000 },
    );
  });
});
