import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaTokens } from '../../../src/schema/formula/tokens.ts';

const kinds = (text: string) => formulaTokens(text).map((token) => `${token.kind} ${token.text}`);

describe('formulaTokens', () => {
  it('reads dotted references as one name', () => {
    expect(kinds('quantity * order.customer.segment')).toEqual([
      'name quantity',
      'operator *',
      'name order.customer.segment',
    ]);
  });

  it('reads implicit columns', () => {
    expect(kinds('$row+$parent.age')).toEqual(['name $row', 'operator +', 'name $parent.age']);
  });

  it('reads numbers with a fraction, without a leading zero and with an exponent', () => {
    expect(kinds('1 2.50 .5 1e3 2E-4')).toEqual(['number 1', 'number 2.50', 'number .5', 'number 1e3', 'number 2E-4']);
  });

  it('keeps a quote written twice inside a text', () => {
    expect(kinds(`'it''s' "say ""x"""`)).toEqual([`text 'it''s'`, `text "say ""x"""`]);
  });

  it('does not end a text at the first of two quotes, even where the text never ends', () => {
    expect(kinds(`1 + 'a''b`)).toEqual(['number 1', 'operator +', `unknown 'a''b`]);
  });

  it('takes the longest operator', () => {
    expect(kinds('a<=b<>c!=d==e>=f')).toEqual([
      'name a',
      'operator <=',
      'name b',
      'operator <>',
      'name c',
      'operator !=',
      'name d',
      'operator ==',
      'name e',
      'operator >=',
      'name f',
    ]);
  });

  it('marks what no formula contains, a whole character at a time', () => {
    expect(kinds('a && 😀!')).toEqual(['name a', 'unknown &&', 'unknown 😀', 'unknown !']);
  });

  it('leaves the dot of an unfinished reference over', () => {
    expect(kinds('order.')).toEqual(['name order', 'unknown .']);
  });

  it('never throws, covers everything but blanks, and gives each token its own characters', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...`ab.$_09eE'"()+-*/%=<>!, \n|&`) }),
        ),
        (text) => {
          let rest = '';
          let end = 0;
          for (const token of formulaTokens(text)) {
            expect(token.start).toBeGreaterThanOrEqual(end);
            expect(token.end).toBeGreaterThan(token.start);
            expect(token.text).toBe(text.slice(token.start, token.end));
            rest += text.slice(end, token.start);
            end = token.end;
          }
          expect(/^[ \t\r\n\u00a0]*$/.test(rest + text.slice(end))).toBe(true);
        },
      ),
      { seed: 42, numRuns: 500 },
    );
  });
});
