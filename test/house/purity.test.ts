import { describe, expect, it } from 'vitest';
import { forbiddenAnywhere } from './forbidden-anywhere.ts';
import { impureSyntax } from './impure-syntax.ts';
import { sourceFiles } from './source-files.ts';

const impureIn = (text: string) => impureSyntax({ path: 'src/engine/a.ts', text });
const forbiddenIn = (text: string) => forbiddenAnywhere({ path: 'src/engine/a.ts', text });

describe('pure code', () => {
  it.each(['schema', 'engine', 'formats', 'quality'])(
    '%s uses nothing whose result differs between engines',
    (layer) => {
      expect(sourceFiles(`src/${layer}`).flatMap(impureSyntax)).toEqual([]);
    },
  );

  it.each([
    ['a power', 'export const a = 2 ** x;', '**'],
    ['an assigned power', 'a **= 2;', '**'],
    ['a Unicode property', 'const a = /^\\p{L}+$/u;', '\\p{}'],
    ['its complement', 'const a = /\\P{Lu}/u;', '\\p{}'],
    ['a Unicode property in a string', "new RegExp('\\\\p{L}', 'u');", '\\p{}'],
    ['case folding', 'const a = /[a-z]/i;', 'the flag i'],
    ['case folding in a string', "RegExp(text, 'giu');", 'the flag i'],
    ['Math by another name', 'const m = Math;', 'Math under another name'],
    ['Math taken apart', 'const { cos } = Math;', 'Math under another name'],
    ['Math handed on', 'use(Math);', 'Math under another name'],
  ])('may not use %s', (_, text, reason) => {
    expect(impureIn(text)).toEqual([expect.stringContaining(`src/engine/a.ts:1 `)]);
    expect(impureIn(text)).toEqual([expect.stringContaining(reason)]);
  });

  it('may multiply, use exact Math and plain patterns, and talk of the rest', () => {
    expect(impureIn("// 2 ** 3\nexport const a = 2 * Math.floor(x) + /[a-z]+/gu.exec('\\\\p{L} **').length;")).toEqual(
      [],
    );
  });
});

describe('all code', () => {
  it.each(['src', 'test', 'e2e', 'scripts'])('%s has no enum and silences no check', (folder) => {
    expect(sourceFiles(folder).flatMap(forbiddenAnywhere)).toEqual([]);
  });

  it.each([
    ['an enum', 'export enum A { B }'],
    ['a constant enum', 'const enum A { B }'],
    ['a silenced compiler', '// @ts-expect-error it is fine\na();'],
    ['a silenced linter', '/* eslint-disable eqeqeq */'],
    ['a silenced line', 'a == b; // oxlint-disable-line'],
    ['a silenced formatter', '// biome-ignore format: it is fine\na();'],
  ])('may not hold %s', (_, text) => {
    expect(forbiddenIn(text)).toEqual([expect.stringMatching(/^src\/engine\/a\.ts:1 (an enum|a comment)/)]);
  });
});
