import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from './source-files.ts';

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; base-uri 'none'" />`;
const script = '<script type="module" src="./assets/index.js"></script>';
const mapOf = (...sources: string[]) => JSON.stringify({ sources });
const goodPage = {
  'index.html': `<head>${policy}${script}</head>`,
  'assets/index.js': `import './shared.js'; void import('./Json.js'); export const w3 = 'http://www.w3.org/2000/svg';`,
  'assets/index.js.map': mapOf('../../src/main.tsx'),
  'assets/shared.js': 'export const a = 1;',
  'assets/shared.js.map': mapOf('../../node_modules/react/index.js'),
  'assets/Workbench-1.js': `import './shared.js';`,
  'assets/Json.js': `export const cdn = 'https://cdn.jsdelivr.net/npm/monaco-editor@0.57.0/min/vs';`,
  'assets/Json.js.map': mapOf('../../node_modules/@monaco-editor/loader/index.js'),
};

/** Runs the check on a built page made of these files; what it says and whether it was content. */
function checkOf(files: Record<string, string>): { isGood: boolean; said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'semblance-dist-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const parameters = [join(projectRoot, 'scripts/check-dist.mjs'), folder];
    const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8' });
    return { isGood: status === 0, said: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it('the check of the built page accepts an editor that is loaded late and its own unused default host', () => {
  expect(checkOf(goodPage)).toEqual({ isGood: true, said: expect.stringMatching(/^First load: 3 files/) });
});

it.each([
  [
    'an editor in the first script',
    { 'assets/index.js.map': mapOf('../../node_modules/monaco-editor/esm/a.js') },
    'the first load carries the editor, in assets/index.js',
  ],
  [
    'charts behind a static import',
    { 'assets/shared.js.map': mapOf('../../node_modules/recharts/es6/index.js') },
    'the first load carries the charts, in assets/shared.js',
  ],
  [
    'an editor that is preloaded',
    { 'index.html': `${policy}${script}<link rel="modulepreload" crossorigin href="./assets/Json.js">` },
    'the first load carries the editor, in assets/Json.js',
  ],
  [
    'a workbench that is too heavy',
    {
      'assets/Workbench-1.css': Array.from({ length: 200_000 }, (_, i) => String((i * 2654435761) % 4294967291)).join(),
    },
    'the workbench is heavier than 130 KiB',
  ],
  ['a page without a policy', { 'index.html': script }, 'no Content Security Policy'],
  ['a script before the policy', { 'index.html': script + policy }, 'a script stands before'],
  [
    'a script from another host',
    { 'assets/shared.js': `void import('https://example.com/tool.mjs');` },
    'assets/shared.js names https://example.com/tool.mjs',
  ],
  ['a font from another host', { 'a.css': '@import "//fonts.example.com/inter";' }, 'a.css names //fonts.example.com/'],
  ['a page that was not built', { 'index.html': `${policy}<script src="./gone.js">` }, 'gone.js, which is not there'],
])('the check of the built page refuses %s', (_, planted, reason) => {
  expect(checkOf({ ...goodPage, ...planted })).toEqual({ isGood: false, said: expect.stringContaining(reason) });
});
