// How many lines of schema, engine and formats the tests run, measured with those that reach most in a few minutes: whole
// kinds, formats, edits and findings. The laws at twenty seeds run the same lines a million times over and are left out.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageBin } from './package-bin.mjs';

const leastPercent = 90;
const folders = ['schema', 'engine', 'formats'];
const summary = 'reports/coverage/coverage-summary.json';
const tests = [
  'test/schema',
  'test/formats',
  'test/golden/formats',
  'test/engine/kind-battery',
  'test/engine/plan',
  'test/engine/pattern',
  'test/engine/columns',
  'test/engine/time',
  'test/engine/formula/compile-formula',
  'test/engine/generators/rollup',
  'test/engine/generators/template',
  'test/engine/generators/time-of-day',
  'test/engine/generators/uuid',
  'test/engine/generators/people/things',
  'test/engine/rows/exposure',
  'test/engine/rows/stable-references',
  'test/engine/math',
  'test/quality',
];
/** They run lines that others run as well, for minutes where every line is counted. */
const leftOut = [
  '**/*.fuzz.test.ts',
  '**/packs.test.ts',
  '**/fingerprints.test.ts',
  '**/wasm-rows.test.ts',
  '**/rename-properties.test.ts',
  '**/composite-keys.test.ts',
  '**/load.test.ts',
  '**/flatten.test.ts',
  '**/sql-relations.test.ts',
  '**/parse-formula.test.ts',
];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync(summary, { force: true });
const excluded = leftOut.flatMap((pattern) => ['--exclude', pattern]);
const options = ['--coverage', '--testTimeout', '240000', '--reporter', 'dot'];
const { status } = spawnSync(process.execPath, [packageBin('vitest'), 'run', ...tests, ...excluded, ...options], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (status !== 0) console.error('Some of the tests fail.');

const files = Object.entries(JSON.parse(readFileSync(summary, 'utf8')));
const shares = folders.map((folder) => ({ folder, ...linesOf(folder) }));
for (const { folder, covered, total } of shares) {
  console.log(`src/${folder}: ${percent(covered, total).toFixed(1)} % of ${total} lines`);
}
const isEnough = shares.every(({ covered, total }) => percent(covered, total) >= leastPercent);
if (!isEnough) console.error(`At least ${leastPercent} % of each is asked for.`);
process.exitCode = status === 0 && isEnough ? 0 : 1;

function linesOf(folder) {
  const own = files.filter(([path]) => path.includes(`/src/${folder}/`)).map(([, { lines }]) => lines);
  return {
    covered: own.reduce((sum, lines) => sum + lines.covered, 0),
    total: own.reduce((sum, lines) => sum + lines.total, 0),
  };
}

function percent(part, whole) {
  return (100 * part) / whole;
}
