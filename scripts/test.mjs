// Every check of the project, in order; the last line counts what passed, failed and was skipped.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageBin } from './package-bin.mjs';
import {
  closingLine,
  countOfCheck,
  countOfReport,
  playwrightCounts,
  repeatedJourneys,
  total,
  vitestCounts,
} from './tally.mjs';

const unitReport = 'reports/vitest.json';
const journeyReport = 'reports/playwright.json';
const reference = 'scripts/reference.mjs';
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const counts = [];
try {
  runEverything();
} catch (error) {
  console.error(error);
  counts.push(countOfCheck(false));
}
const sum = total(counts);
process.exitCode = sum.failed > 0 ? 1 : 0;
console.log(closingLine(sum));

function runEverything() {
  for (const report of [unitReport, journeyReport]) rmSync(report, { force: true });

  check('types', [packageBin('typescript', 'tsc'), '-p', '.']);
  check('types of schema and engine', [packageBin('typescript', 'tsc'), '-p', 'tsconfig.pure.json']);
  check('lint', [packageBin('oxlint'), '--deny-warnings']);
  check('format', [packageBin('@biomejs/biome', 'biome'), 'check']);
  if (existsSync(reference)) check('generated files', [reference, '--check']);
  check('generated WebAssembly', ['scripts/wasm.mjs', '--check']);
  check('unused code', [packageBin('knip')]);

  const toUnitReport = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const unitTestsPass = step('unit tests', [packageBin('vitest'), 'run', ...toUnitReport]);
  report(unitReport, vitestCounts, unitTestsPass);

  const isBuilt = check('build', [packageBin('vite'), 'build']);
  if (isBuilt) check('built page', ['scripts/check-dist.mjs']);
  const journeysPass = isBuilt && step('journeys', ['scripts/e2e.mjs']);
  report(journeyReport, playwrightCounts, journeysPass);
  if (existsSync(journeyReport)) {
    const repeated = repeatedJourneys(JSON.parse(readFileSync(journeyReport, 'utf8')));
    for (const journey of repeated) console.log(`passed only when repeated: ${journey}`);
  }
}

function check(name, parameters) {
  const isGood = step(name, parameters);
  counts.push(countOfCheck(isGood));
  return isGood;
}

/** Runs a Node program and prints one line; its output only where it failed. */
function step(name, parameters) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (status !== 0) console.log(`${stdout}${stderr}`.trimEnd());
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  return status === 0;
}

function report(path, readCounts, runnerSucceeded) {
  const count = countOfReport(path, readCounts, runnerSucceeded);
  if (count.problem) console.log(`FAILED ${count.problem}`);
  counts.push(count);
}
