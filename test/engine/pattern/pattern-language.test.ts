import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternLanguage } from '../../../src/engine/pattern/pattern-language.ts';

const decoder = new TextDecoder();

function languageOf(pattern: string) {
  const language = patternLanguage(pattern);
  if (language.kind === 'problem') throw new Error(language.message);
  const text = (rank: number | bigint) => {
    const bytes = new Uint8Array(language.mostBytes);
    return decoder.decode(bytes.subarray(0, language.write(rank, bytes, 0)));
  };
  return {
    count: language.count,
    text,
    all: () => Array.from({ length: Number(language.count) }, (_, rank) => text(rank)),
  };
}

function problemOf(pattern: string) {
  const language = patternLanguage(pattern);
  return language.kind === 'problem' ? language : undefined;
}

/** Patterns of every construction, small enough to be listed. */
const small: fc.Arbitrary<string> = fc.letrec<{ choice: string; sequence: string; item: string }>((tie) => ({
  choice: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((options) => options.join('|')),
  sequence: fc.array(tie('item'), { maxLength: 3 }).map((items) => items.join('')),
  item: fc
    .tuple(
      fc.oneof(
        { maxDepth: 2 },
        fc.constantFrom('a', 'b', '[ab]', '[^ -z]', '\\.', '[a-c]', '\\x61', 'é', '[\\-b]'),
        tie('choice').map((inside) => `(${inside})`),
      ),
      fc.constantFrom('', '', '', '?', '{2}', '{0,2}', '{1,2}'),
    )
    .map(([part, repeat]) => part + repeat),
})).choice;

describe('patternLanguage', () => {
  it.each([
    ['\\d{3}', 1000n],
    ['[A-Z]{3}-\\d{4}', 175760000n],
    ['(a|b|ab){2}', 9n],
    ['(a|a)', 1n],
    ['a?a?a?', 4n],
    ['(a|ab)(c|bc)', 3n],
    ['[^0-9]', 85n],
    ['.', 95n],
    ['\\w\\W\\s\\S\\D', 63n * 32n * 1n * 94n * 85n],
    ['^(?:x|y)z$', 2n],
    ['', 1n],
    ['[a-z]{40}', 26n ** 40n],
    ['a{0,500}', 501n],
    ['(a?){300}', 301n],
    ['[]]|x', 1n],
  ])('counts the different texts of %s', (pattern, count) => {
    expect(languageOf(pattern).count).toBe(count);
  });

  it('lists exactly the texts the expression matches, each once', () => {
    fc.assert(
      fc.property(small, (pattern) => {
        const language = patternLanguage(pattern);
        fc.pre(language.kind === 'language' && language.count <= 300n);
        const all = languageOf(pattern).all();
        const expression = new RegExp(`^(?:${pattern})$`, 'u');
        expect(new Set(all).size).toBe(all.length);
        expect(all.filter((text) => !expression.test(text))).toEqual([]);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('misses none of the texts the expression matches', () => {
    const words = (length: number): string[] =>
      length === 0 ? [''] : words(length - 1).flatMap((word) => ['a', 'b', 'c'].map((sign) => word + sign));
    const upToFive = [0, 1, 2, 3, 4, 5].flatMap(words);
    for (const pattern of [
      '(a|b?c){0,2}b?',
      '(ab|a)(bc|c)?',
      '[^ -a d-~]{1,3}',
      '((a|b){2}|c?){2}',
      'a{0,2}(b|ca){1,2}|',
    ]) {
      const expression = new RegExp(`^(?:${pattern})$`);
      expect(
        languageOf(pattern)
          .all()
          .filter((text) => text.length <= 5)
          .toSorted(),
      ).toEqual(upToFive.filter((word) => expression.test(word)).toSorted());
    }
  });

  it('numbers large languages beyond what doubles hold', () => {
    const { count, text } = languageOf('[a-z]{12}\\d{3}');
    expect(text(0)).toBe('aaaaaaaaaaaa000');
    expect(text(count - 1n)).toBe('zzzzzzzzzzzz999');
    expect(text(count / 2n)).toBe('naaaaaaaaaaa000');
    expect(text(1234567)).toBe(text(1234567n));
  });

  it.each([
    ['\\d+', '\\d{1,8}'],
    ['a*b+|c{3,}', 'a{0,8}b{1,8}|c{3,11}'],
    ['([a-z]+,)*', '([a-z]{1,8},){0,8}'],
  ])('refuses %s, which never ends, and offers %s', (pattern, repaired) => {
    expect(problemOf(pattern)).toMatchObject({ repaired });
    expect(problemOf(repaired)).toBeUndefined();
  });

  it.each([
    '(',
    ')',
    '[a',
    '*a',
    'a**',
    'a{2}{3}',
    'a??',
    '(?=a)',
    '(?<n>a)',
    '\\1',
    '\\b',
    '\\p{L}',
    'a^b',
    'a$b',
    '[z-a]',
    '[a-\\d]',
    'a{3,2}',
    'a{1001}',
    '\\',
    '[^ -~]',
    '\\ud800',
    '((a{100}){100}){100}',
    '(a|b){0,900}(a|b)(a|b){20}x(a|b){900}',
    '[\\u0000-\\uffff]',
    `${'('.repeat(200)}a${')'.repeat(200)}`,
    'a'.repeat(5000),
  ])('says what is wrong with %.40s', (pattern) => {
    const problem = problemOf(pattern);
    expect(problem?.message).toMatch(/\.$/);
    expect(problem?.hint).toMatch(/\.$/);
    expect(problem?.at).toBeLessThanOrEqual(pattern.length);
  });

  it('never throws and never hangs, whatever is written', () => {
    const signs = fc.constantFrom(...'ab09-^$.*+?{}[]()|\\,dwx:= é', '{2}', '{0,900}', '(a|b)', '[^', '\\u0041');
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 40 }), (pattern) => {
        const language = patternLanguage(pattern);
        if (language.kind === 'problem') return;
        const bytes = new Uint8Array(language.mostBytes);
        for (const rank of [0n, language.count / 3n, language.count - 1n])
          expect(language.write(rank, bytes, 0)).toBeLessThanOrEqual(language.mostBytes);
      }),
      { numRuns: 3000, seed: 3 },
    );
  });
});
