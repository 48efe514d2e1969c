import { describe, expect, it } from 'vitest';
import { wrongEdges } from './layer-edges.ts';
import { sourceFiles } from './source-files.ts';

const edgesOf = (path: string, text: string) => wrongEdges([{ path, text }]);

describe('imports in src', () => {
  it('run downwards only', () => {
    expect(wrongEdges(sourceFiles('src'))).toEqual([]);
  });

  it('are read from the files that are there', () => {
    expect(sourceFiles('src').length).toBeGreaterThan(0);
  });
});

describe('a planted wrong edge is caught', () => {
  const engine = 'src/engine/plan/compile.ts';
  const featureFile = 'src/studio/features/rows/Grid.tsx';
  it.each([
    ['an upward import', engine, `import { run } from '../../runtime/pool.ts';`, 'engine may not know runtime'],
    ['a type-only import', engine, `import type { Run } from '../../studio/run.ts';`, 'may not know studio'],
    ['an inline type import', engine, `import { type Run } from '../../cli/run.ts';`, 'may not know cli'],
    ['an import for its effect', engine, `import '../../quality/score.ts';`, 'may not know quality'],
    ['a re-export', engine, `export { run } from '../../formats/csv.ts';`, 'may not know formats'],
    ['a re-export of everything', engine, `export * from '../../formats/csv.ts';`, 'may not know formats'],
    ['a type re-export', engine, `export type { A } from '../../formats/csv.ts';`, 'may not know formats'],
    ['an import type', engine, `type A = import('../../runtime/pool.ts').Pool;`, 'may not know runtime'],
    ['a typeof import', engine, `type A = typeof import('../../runtime/pool.ts');`, 'may not know runtime'],
    ['a dynamic import', engine, `void import('../../runtime/pool.ts');`, 'may not know runtime'],
    ['a dynamic import in a template', engine, 'void import(`../../runtime/pool.ts`);', 'may not know runtime'],
    ['a computed dynamic import', engine, 'void import(`../../runtime/${x}.ts`);', 'cannot be read'],
    ['an import equals', engine, `import a = require('../../runtime/pool.ts');`, 'may not know runtime'],
    ['a require', engine, `require('../../runtime/pool.ts');`, 'may not know runtime'],
    ['a worker URL', engine, `new URL('../../runtime/a.worker.ts', import.meta.url);`, 'may not know runtime'],
    ['a computed worker URL', engine, 'new URL(name, import.meta.url);', 'cannot be read'],
    ['a worker import', engine, `import W from '../../runtime/a.worker.ts?worker';`, 'may not know runtime'],
    ['a glob', engine, `import.meta.glob('../../formats/*.ts');`, 'may not know formats'],
    ['one glob of several', engine, `import.meta.glob(['./*.ts', '../../formats/**']);`, 'may not know formats'],
    ['a rooted glob', engine, `import.meta.glob('/src/runtime/*.ts');`, 'may not know runtime'],
    ['a glob over layers', engine, `import.meta.glob('../../{schema,formats}/*.ts');`, 'in no layer'],
    ['a glob with a base', engine, `import.meta.glob('./*.ts', { base: '../../formats' });`, 'may not know formats'],
    ['import.meta.resolve', engine, `import.meta.resolve('../../runtime/pool.ts');`, 'may not know runtime'],
    [
      'a module augmentation',
      engine,
      `declare module '../../runtime/pool.ts' { interface A {} }`,
      'may not know runtime',
    ],
    ['a reference path', engine, `/// <reference path="../../runtime/pool.ts" />`, 'may not know runtime'],
    ['a rooted path', engine, `import '/src/runtime/pool.ts';`, 'may not know runtime'],
    ['an alias', engine, `import '@/runtime/pool.ts';`, 'an alias'],
    ['a foreign host', engine, `import 'https://example.com/a.js';`, 'a foreign host'],
    ['the schema knowing the engine', 'src/schema/a.ts', `import '../engine/a.ts';`, 'schema may not know engine'],
    ['a step sideways', 'src/quality/a.ts', `import '../formats/csv.ts';`, 'quality may not know formats'],
    ['the studio in the terminal', 'src/cli/main.ts', `import '../studio/a.ts';`, 'cli may not know studio'],
    ['the page entry from below', 'src/studio/a.ts', `import '../main.tsx';`, 'studio may not know main'],
    ['a package in the engine', engine, `import { z } from 'zod';`, 'imports package zod'],
    ['a package in the schema', 'src/schema/a.ts', `import 'react/jsx-runtime';`, 'imports package react'],
    ['a scoped package', 'src/schema/a.ts', `import '@mantine/core/styles.css';`, 'imports package @mantine/core'],
    ['Node in a format', 'src/formats/csv.ts', `import 'node:fs';`, 'formats may not know Node'],
    ['Node without its prefix', 'src/studio/a.ts', `import 'fs';`, 'studio may not know Node'],
    ['another feature', featureFile, `import '../charts/Chart.tsx';`, 'imports feature charts'],
    ['another feature by type', featureFile, `import type { A } from '../charts/Chart.tsx';`, 'imports feature charts'],
    ['all features', featureFile, `import.meta.glob('../*/index.ts');`, 'imports feature by feature'],
    ['a test', 'src/cli/main.ts', `import '../../test/helpers/a.ts';`, 'outside src'],
    ['a journey', 'src/studio/a.ts', `import '../../e2e/support/axe.ts';`, 'outside src'],
    ['a script', 'src/cli/main.ts', `import '../../scripts/bench.mjs';`, 'outside src'],
    ['a domain outside runtime', engine, `import '../../../domains/shop/pack.json';`, 'only runtime reads domains'],
    ['code in a domain', 'src/runtime/a.ts', `import '../../domains/shop/pack.ts';`, 'JSON only'],
    ['a room outside the house', 'src/utils/a.ts', `import './b.ts';`, 'is in no layer'],
    ['a reach outside the house', engine, `import '../../utils/a.ts';`, 'in no layer of the house'],
  ])('%s', (_, path, text, reason) => {
    expect(edgesOf(path, text)).toEqual([expect.stringContaining(reason)]);
  });

  it('with its file and line', () => {
    const text = `import { a } from './a.ts';\n\nimport { b } from '../runtime/b.ts';\n`;
    expect(edgesOf('src/engine/c.ts', text)).toEqual([
      'src/engine/c.ts:3 imports ../runtime/b.ts: engine may not know runtime',
    ]);
  });
});

describe('a right edge passes', () => {
  it.each([
    ['its own folder', 'src/engine/plan/a.ts', `import '../math/exp.ts';`],
    ['the layer below', 'src/engine/plan/a.ts', `import type { A } from '../../schema/a.ts';`],
    ['a layer further below', 'src/studio/ui/a.ts', `import '../../schema/a.ts';`],
    ['zod in the schema', 'src/schema/a.ts', `import { z } from 'zod';`],
    ['Node in the terminal', 'src/cli/main.ts', `import { open } from 'node:fs/promises';`],
    ['a worker of its own layer', 'src/runtime/pool.ts', `new URL('./engine.worker.ts', import.meta.url);`],
    ['another URL', 'src/engine/a.ts', `new URL('../runtime/a.ts', base);`],
    ['a domain read by runtime', 'src/runtime/a.ts', `import.meta.glob('../../domains/*/templates/*.json');`],
    ['its own feature', 'src/studio/features/rows/a.tsx', `import './b.tsx'; import.meta.glob('./cells/*.tsx');`],
    ['the studio from the entry', 'src/main.tsx', `import { App } from './studio/App.tsx';`],
    ['a lazily loaded feature', 'src/studio/Stage.tsx', `lazy(() => import('./features/json/JsonView.tsx'));`],
    ['a path that is only text', 'src/engine/a.ts', `const hint = "import '../runtime/a.ts'";`],
  ])('%s', (_, path, text) => {
    expect(edgesOf(path, text)).toEqual([]);
  });
});

it('a file that does not parse is an error, not a pass', () => {
  expect(() => edgesOf('src/engine/a.ts', 'const = 1')).toThrow('src/engine/a.ts does not parse');
});
