import { isFormulaKeyword } from './keywords.ts';
import type { FormulaToken } from './tokens.ts';

const longestQuoted = 30;

const otherSpellings: ReadonlyMap<string, string> = new Map([
  ['&&', 'Write and.'],
  ['||', 'Write or; texts are joined with concat(a, b).'],
  ['&', 'Write and; texts are joined with concat(a, b).'],
  ['|', 'Write or.'],
  ['!', 'Write not.'],
  ['^', 'Write x * x.'],
  ['?', 'Write if(condition, a, b).'],
  [';', 'A formula is one line without an end mark; arguments are separated by commas.'],
  ['[', 'Use round brackets.'],
  ['{', 'Use round brackets; a column is named without brackets.'],
  ['.', 'A reference is table.column, without blanks around the dot.'],
  ['“', 'Use straight quotes.'],
  ['”', 'Use straight quotes.'],
  ['‘', 'Use straight quotes.'],
  ['’', 'Use straight quotes.'],
  ['`', 'A column is named without quotes.'],
  ['×', 'Write *.'],
  ['·', 'Write *.'],
  ['÷', 'Write /.'],
  ['−', 'Write the hyphen: -.'],
  ['≤', 'Write <=.'],
  ['≥', 'Write >=.'],
  ['≠', 'Write !=.'],
]);

const capitalWords: ReadonlyMap<string, string> = new Map([
  ['AND', 'and'],
  ['OR', 'or'],
  ['NOT', 'not'],
  ['IS', 'is'],
  ['IN', 'in'],
  ['BETWEEN', 'between'],
]);

/** A token as a message names it, shortened where it is long. */
export function describeToken(token: FormulaToken): string {
  if (isUnendedText(token)) return 'a text that never ends';
  const text = token.text.length > longestQuoted ? `${token.text.slice(0, longestQuoted)}...` : token.text;
  return `\`${text}\``;
}

/** What to do about a token that stands where a value or an operator should. */
export function hintFor(token: FormulaToken, expected: 'value' | 'operator'): string {
  if (isUnendedText(token)) return `Close it with ${token.text.slice(0, 1)}; a quote inside a text is written twice.`;
  const spelling = otherSpellings.get(token.text);
  if (spelling !== undefined) return spelling;
  const word = capitalWords.get(token.text);
  if (word !== undefined) return `Write ${word} in small letters.`;
  if (token.kind === 'close') return 'Remove the bracket, or open it before.';
  if (expected === 'operator') return 'Put an operator such as + or and between the two, or remove one of them.';
  if (token.kind === 'name' && isFormulaKeyword(token.text))
    return `${token.text} is a word of the language and cannot name a column.`;
  return 'A value is a number, a text in quotes, a column or a function.';
}

function isUnendedText(token: FormulaToken): boolean {
  return token.kind === 'unknown' && (token.text.startsWith("'") || token.text.startsWith('"'));
}
