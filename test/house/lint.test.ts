import { describe, expect, it } from 'vitest';
import { rulesBroken } from './planted-lint.ts';
import type { SourceFile } from './source-files.ts';

/** What is planted, its file's folder, its text and the rule which must find it. */
type Planted = readonly [name: string, folder: string, text: string, rule: string];

const globals = 'eslint(no-restricted-globals)';
const properties = 'eslint(no-restricted-properties)';
const pureLayers = ['schema', 'engine', 'formats', 'quality'];

const inexactMath = (
  'acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 hypot log log10 log1p log2 pow random round sin sinh ' +
  'tan tanh'
).split(' ');
const environment = (
  'Date performance Temporal crypto Intl navigator window document process setTimeout setInterval queueMicrotask ' +
  'requestAnimationFrame fetch XMLHttpRequest WebSocket globalThis self localStorage sessionStorage indexedDB Buffer'
).split(' ');
const textMethods =
  'localeCompare toLowerCase toUpperCase toLocaleLowerCase toLocaleUpperCase toLocaleString normalize';

const planted: Planted[] = [
  ...inexactMath.map(
    (name) => [`Math.${name}`, 'src/engine', `export const a = Math.${name}(1);`, properties] as const,
  ),
  ['Math by a string', 'src/engine', `export const a = Math['pow'](2, 3);`, properties],
  ...environment.map((name) => [name, 'src/engine', `export const a = () => ${name};`, globals] as const),
  ...textMethods
    .split(' ')
    .map((name) => [name, 'src/engine', `export const a = b?.${name}('c');`, properties] as const),
  ...pureLayers.map(
    (layer) => [`chance in ${layer}`, `src/${layer}`, 'export const a = Math.random();', properties] as const,
  ),
  ...pureLayers.map(
    (layer) => [`the clock in ${layer}`, `src/${layer}`, 'export const a = Date.now();', globals] as const,
  ),
  ['any', 'src/runtime', 'export let a: any;', 'typescript(no-explicit-any)'],
  ['a non-null assertion', 'src/runtime', 'export const a = b!.c;', 'typescript(no-non-null-assertion)'],
  ['a default export', 'src/studio', 'export default function a() {}', 'import(no-default-export)'],
  ['a loose comparison', 'src/runtime', 'export const a = b == 1;', 'eslint(eqeqeq)'],
  ['a floating promise', 'src/runtime', 'async function a() {}\na();\nexport {};', 'typescript(no-floating-promises)'],
  ['the console', 'src/runtime', 'console.log(1);', 'eslint(no-console)'],
  ['a focused test', 'test', `import { it } from 'vitest';\nit.only('a', () => {});`, 'vitest(no-focused-tests)'],
  ['a skipped test', 'test', `import { it } from 'vitest';\nit.skip('a', () => {});`, 'vitest(no-disabled-tests)'],
  [
    'a switch with a case too few',
    'src/runtime',
    `export function a(b: 'c' | 'd') { switch (b) { case 'c': return 1; } return 2; }`,
    'typescript(switch-exhaustiveness-check)',
  ],
  [
    'a hook under a condition',
    'src/studio',
    `import { useState } from 'react';\nexport function A({ b }: { b: boolean }) { if (b) useState(1); return null; }`,
    'react-hooks(rules-of-hooks)',
  ],
  [
    'an effect that forgets what it reads',
    'src/studio',
    `import { useEffect } from 'react';\nexport function A({ b }: { b: () => void }) { useEffect(() => { b(); }, []); return null; }`,
    'react-hooks(exhaustive-deps)',
  ],
];

const fileOf = ([, folder, text]: Planted, index: number): SourceFile => ({
  path: `${folder}/planted-${index}${folder === 'src/studio' ? '.tsx' : '.ts'}`,
  text,
});

const cycle: SourceFile[] = [
  { path: 'src/runtime/cycle-a.ts', text: `import { b } from './cycle-b.ts';\nexport const a = () => b;` },
  { path: 'src/runtime/cycle-b.ts', text: `import { a } from './cycle-a.ts';\nexport const b = () => a;` },
];

const allowed: SourceFile[] = [
  { path: 'src/studio/clock.ts', text: 'export const now = () => Date.now() + Math.exp(1);' },
  { path: 'src/cli/say.ts', text: 'console.log(process.argv);' },
  { path: 'scripts/say.mjs', text: 'console.log(1);' },
  { path: 'tool.config.ts', text: 'export default {};' },
  { path: 'src/engine/exact.ts', text: 'export const a = (document: number) => Math.sqrt(Math.imul(document, 2));' },
];

const broken = rulesBroken([...planted.map(fileOf), ...cycle, ...allowed]);

describe('the linter finds', () => {
  it.each(planted.map((entry, index) => ({ name: entry[0], rule: entry[3], path: fileOf(entry, index).path })))(
    '$name',
    ({ path, rule }) => {
      expect(broken.get(path)).toContain(rule);
    },
  );

  it.each(cycle)('the cycle through $path', ({ path }) => {
    expect(broken.get(path)).toContain('import(no-cycle)');
  });
});

it.each(allowed)('the linter lets $path be', ({ path }) => {
  expect(broken.get(path)).toEqual([]);
});
