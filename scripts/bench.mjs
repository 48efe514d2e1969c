// Measures speed against peers, page weight and latency, prints what it found and writes it to test/bench/results.md.
// Parameters name the parts to measure (orders, workers, growth, report, page); nothing is written then.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { browserExport } from './bench/browser-export.mjs';
import { busyViews } from './bench/busy-views.mjs';
import { openDuckDb } from './bench/duckdb-orders.mjs';
import { exportToDisk } from './bench/export-to-disk.mjs';
import { fakerOrders } from './bench/faker-orders.mjs';
import { firstRows, LOOK_MS } from './bench/first-rows.mjs';
import { growthOf } from './bench/growth.mjs';
import { interleaved } from './bench/interleaved.mjs';
import { keystrokes } from './bench/keystroke.mjs';
import { percentile } from './bench/median.mjs';
import { ORDER_ROWS, ORDERS_DOCUMENT } from './bench/orders.mjs';
import { pageWeight } from './bench/page-weight.mjs';
import { reportCost } from './bench/report-cost.mjs';
import { SIX_TABLES_DOCUMENT } from './bench/six-tables.mjs';
import { terminalRuns } from './bench/terminal-runs.mjs';
import { bundle } from './bundle.mjs';

const ROUNDS = 5;
const FEW_ROUNDS = 3;
const FAKER_ROWS = 100_000;
const SHOP = 'domains/ecommerce/templates/small-shop.json';
const SHOP_SCALE = 50;
const MANY_SHOPS = 400;
/** Documents with more rows are measured in fewer rounds: they have chunks enough, and the smaller ones have warmed the code. */
const MANY_ROWS = 5e6;
const REPORTS = ['none', 'sampled', 'full'];
const ORDERS_SCALE = 16;
const EDITS = 20;
const EXPORT_SCALE = 100;
const RICH_SHOP = 'Online shop';
const RICH_SCALE = 20;
const SLOWDOWN = 4;
/** Numbers that are typed over: one that moves its own column, one of the rich shop that moves sums of other tables too. */
const TYPED = [
  { template: 'Small shop', table: 'customer', column: 'age', field: 'Mean', place: 1 },
  { template: RICH_SHOP, table: 'product', column: 'weight_grams', field: 'Median', place: 1 },
  { template: RICH_SHOP, table: 'order_item', column: 'quantity', field: 'Mean', place: 2 },
];
const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'node_modules', '.cache', 'semblance', 'dist-of-bench');
process.chdir(root);

const folder = await bundle('bench', {
  bench: 'scripts/bench/engine.ts',
  worker: 'src/runtime/node/node-engine.worker.ts',
});
const engine = await import(pathToFileURL(join(folder, 'bench.js')).href);

const busy = `on which ${loadavg()[0].toFixed(1)} other programs were running`;
const parts = { orders, workers, growth, report, page };
const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !(name in parts));
if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${Object.keys(parts).join(', ')}`);

const lines = [
  '# Measured',
  '',
  `One run of \`npm run bench\` on Node ${process.versions.node} with ${availableParallelism()} CPUs, ${busy}.`,
  `Medians of ${ROUNDS} runs after two that warm up, taken turn by turn; machines differ, so the ratios count. CPU time is that of`,
  'the whole process; on a busy machine it says more than the clock does.',
  '',
];
for (const [name, measure] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const found = await measure();
  console.log(found.join('\n'));
  lines.push(...found);
}
if (chosen.length === 0) writeFileSync('test/bench/results.md', `${lines.join('\n').trimEnd()}\n`);

async function orders() {
  const opened = engine.openText(ORDERS_DOCUMENT, 1);
  const duckDb = await openDuckDb(ORDER_ROWS);
  const [own, faker, duck] = await interleaved(
    [
      { name: 'Semblance', rows: ORDER_ROWS, run: () => opened.csvBytes('order') },
      { name: '@faker-js/faker', rows: FAKER_ROWS, run: () => fakerOrders(FAKER_ROWS) },
      { name: 'DuckDB', rows: ORDER_ROWS, run: () => duckDb.run() },
    ],
    ROUNDS,
  );
  duckDb.close();
  return [
    '## Orders to CSV, one thread',
    '',
    'Six columns: number, reference to a million customers (Zipf 1.07), timestamp, lognormal amount, one of eight weighted',
    `categories, yes or no. Semblance: ${count(ORDER_ROWS)} rows to bytes in memory. faker: a loop that makes ${count(FAKER_ROWS)} rows of one`,
    'string; it draws customers and amounts evenly. DuckDB, native: the same columns by SQL from a table of row numbers,',
    `${count(ORDER_ROWS)} rows by COPY to a file in the folder for temporary files, which it writes.`,
    '',
    '| | M rows/s | CPU ns/row | bytes/row | Semblance is |',
    '|---|---|---|---|---|',
    ...[own, faker, duck].map((each) => {
      const wall = own.rowsPerSecond / each.rowsPerSecond;
      const cost = each.nanosecondsPerRow / own.nanosecondsPerRow;
      const ratio = each === own ? '' : `${wall.toFixed(1)}x as fast (${cost.toFixed(1)}x by CPU time)`;
      const figures = [millions(each.rowsPerSecond), each.nanosecondsPerRow.toFixed(0), each.bytesPerRow.toFixed(1)];
      return `| ${[each.name, ...figures, ratio].join(' | ')} |`;
    }),
    '',
  ];
}

/** Workers side by side; starting them is part of it, counting is not. */
async function onWorkers(title, about, opened) {
  const rows = rowsOf(opened);
  const contenders = [1, 2].map((workers) => ({
    name: `${workers} ${workers === 1 ? 'worker' : 'workers'}`,
    rows,
    run: () => engine.csvBytesOnWorkers(opened, workers, join(folder, 'worker.js')),
  }));
  const [one, two] = await interleaved(contenders, ROUNDS);
  return [
    `## ${title}`,
    '',
    `${about} ${count(rows)} rows in all to CSV in memory; starting the workers included, counting not.`,
    '',
    '| | seconds | M rows/s | CPU ns/row |',
    '|---|---|---|---|',
    ...[one, two].map(({ name, rowsPerSecond, nanosecondsPerRow }) => {
      const figures = [(rows / rowsPerSecond).toFixed(2), millions(rowsPerSecond), nanosecondsPerRow.toFixed(0)];
      return `| ${[name, ...figures].join(' | ')} |`;
    }),
    '',
    `Two workers are ${(two.rowsPerSecond / one.rowsPerSecond).toFixed(2)}x one.`,
    '',
  ];
}

async function workers() {
  const shop = readFileSync(SHOP, 'utf8');
  const sixTables = 'People, addresses, products, orders and items with their sums, payments:';
  return [
    ...(await onWorkers('Orders on workers', 'The table above,', engine.openText(ORDERS_DOCUMENT, ORDERS_SCALE))),
    ...(await onWorkers('A shop of six tables', sixTables, engine.openText(SIX_TABLES_DOCUMENT, 1))),
    ...(await onWorkers(
      'The small shop',
      `The template at ${SHOP_SCALE} times its size,`,
      engine.openText(shop, SHOP_SCALE),
    )),
  ];
}

/** What ten times the rows cost, and what an export of ten million holds in memory. */
async function growth() {
  const [small, large] = [1, 10].map((scale) => engine.openText(SIX_TABLES_DOCUMENT, scale));
  for (let round = 0; round < 3; round++) for (const name of Object.keys(small.rows)) small.csvBytes(name);
  const cost = growthOf(small, large);
  const { seconds, bytes, peakBytes } = await exportToDisk(root, SIX_TABLES_DOCUMENT, 10);
  const peak = peakBytes === undefined ? 'not known on this system' : `${Math.round(peakBytes / 1e6)} MB`;
  return [
    '## Ten times the rows',
    '',
    'The shop of six tables at ten times its size, one thread, CSV in memory: a row costs',
    `${(cost.large / cost.small).toFixed(3)} times what it costs at a million rows (CPU time, ${cost.small.toFixed(0)} and ${cost.large.toFixed(0)} ns;`,
    'the medians of chunks that were made turn by turn, each table weighed by its rows).',
    '',
    `Written to disk by the terminal on two workers, ${count(rowsOf(large))} rows and ${Math.round(bytes / 1e6)} MB took ${seconds.toFixed(1)} s; the most`,
    `memory the process held was ${peak}.`,
    '',
  ];
}

/** What looking at the rows costs beside making and writing them. */
async function report() {
  const shop = readFileSync(SHOP, 'utf8');
  const documents = [
    ['The small shop', shop, 1],
    [`The small shop, ${SHOP_SCALE} times`, shop, SHOP_SCALE],
    [`The small shop, ${MANY_SHOPS} times`, shop, MANY_SHOPS],
    ['A shop of six tables', SIX_TABLES_DOCUMENT, 1],
    ['A shop of six tables, 10 times', SIX_TABLES_DOCUMENT, 10],
  ];
  const lines = [];
  for (const [title, text, scale] of documents) {
    const opened = engine.openText(text, scale);
    const rows = rowsOf(opened);
    const isLarge = rows > MANY_ROWS;
    const costs = [];
    for (const scope of ['all', 'blocks']) {
      if (!isLarge) await reportCost(engine, opened, scope, ROUNDS);
      costs.push(await reportCost(engine, opened, scope, isLarge ? FEW_ROUNDS : ROUNDS));
    }
    const shares = costs.map(({ look, fixed }) => `${percent(look)} + ${percent(fixed)} = ${percent(look + fixed)} %`);
    lines.push(`| ${[title, count(rows), costs[0].nanosecondsPerRow.toFixed(0), ...shares].join(' | ')} |`);
  }
  const runs = await terminalRuns(root, SIX_TABLES_DOCUMENT, 10, REPORTS, FEW_ROUNDS);
  return [
    '## What a report costs',
    '',
    'Processor time beside that of making the rows and writing them as CSV, in one warm thread; chunks are made two by two, without a look',
    'and with one in turn, and the median of the differences counts. The first figure is that of looking at the rows, the',
    'second that of settling how they are looked at, and of the report itself, which is the same for few rows and many. Full:',
    'every row. Sampled: one block of 4096 rows in eight. Aims for ten million rows: 25 % and 5 %.',
    '',
    '| | rows | ns/row without | full | sampled |',
    '|---|---|---|---|---|',
    ...lines,
    '',
    `The terminal, cold, from its start to its end: the shop of six tables at ten times its size on two workers, medians of`,
    `${FEW_ROUNDS} runs turn by turn. A process that has just begun compiles what it runs, and the report is as much code as the engine.`,
    '',
    '| report | seconds | seconds of processor time |',
    '|---|---|---|',
    ...runs.map(({ name, seconds, cpuSeconds }) => `| ${name} | ${seconds.toFixed(2)} | ${cpuSeconds.toFixed(2)} |`),
    '',
  ];
}

function percent(share) {
  return (100 * share).toFixed(1);
}

function rowsOf({ rows }) {
  return Object.values(rows).reduce((sum, each) => sum + each, 0);
}

async function page() {
  await build({ root, logLevel: 'error', build: { outDir: built, emptyOutDir: true } });
  const { start, workbench } = pageWeight(built);
  const waits = await firstRows(built, { template: RICH_SHOP, slowdown: SLOWDOWN, times: ROUNDS });
  const typed = [];
  for (const place of TYPED) typed.push({ ...place, delays: await keystrokes(built, EDITS, place) });
  const run = await browserExport(built, EXPORT_SCALE);
  const busyPage = await busyViews(built, RICH_SHOP, RICH_SCALE);
  return [
    '## Page weight, gzipped',
    '',
    'Start: all that is fetched before somebody does something. Workbench: what is fetched besides before it can be shown; the',
    'views of charts, diagram and JSON come when they are opened, names of people and places with the worker.',
    '',
    '| | files | JavaScript | CSS | page and fonts | together |',
    '|---|---|---|---|---|---|',
    weightLine('Start, at most 190 KiB', start),
    weightLine('Workbench, at most 130 KiB', workbench),
    '',
    '## From a template to its first rows',
    '',
    `The ${RICH_SHOP.toLowerCase()} of the gallery, in a Chromium that has seen nothing yet, its page slowed down ${SLOWDOWN} times; the pointer`,
    `comes into the page, rests on the card ${LOOK_MS / 1000} s later and presses "Use" after another 0.4 s. From the press until rows stand in the`,
    `grid, ${ROUNDS} times: p50 ${percentile(waits, 0.5).toFixed(0)} ms, the longest ${percentile(waits, 1).toFixed(0)} ms (aim: under 1000).`,
    '',
    '## From a keystroke to other rows and another chart',
    '',
    `${EDITS} edits of a number in the inspector each, in Chromium on the built studio, until the frame that shows both (aim: p95`,
    'under 150 ms).',
    '',
    '| | p50 | p95 |',
    '|---|---|---|',
    ...typed.map(
      ({ template, table, column, delays }) =>
        `| ${template}, ${table}.${column} | ${percentile(delays, 0.5).toFixed(0)} ms | ${percentile(delays, 0.95).toFixed(0)} ms |`,
    ),
    '',
    '## The page during an export',
    '',
    `The small shop at ${EXPORT_SCALE} times its size from Chromium, as an archive of CSV files, which took ${run.seconds.toFixed(1)} s on as many workers`,
    `as there are cores: ${run.count} tasks of the main thread took more than 50 ms, the longest ${run.longestMs.toFixed(0)} ms.`,
    ...(run.peakBytes === undefined
      ? []
      : [
          `All of Chromium's processes held ${megabytes(run.restBytes)} MB before, and ${megabytes(run.peakBytes)} MB at most.`,
        ]),
    `Cancelled in the middle, its workers had ended ${run.cancelMs.toFixed(0)} ms after the press of the button.`,
    '',
    `The ${RICH_SHOP.toLowerCase()} at ${RICH_SCALE} times its size meanwhile, each view opened and looked at for five seconds. By the clock a task also`,
    'waits for a core that a worker has; its processor time is its own.',
    '',
    '| | tasks over 50 ms | the longest | most processor time of one |',
    '|---|---|---|---|',
    ...busyPage.map(
      ({ view, count: tasks, longestMs, mostProcessorMs }) =>
        `| ${view} | ${tasks} | ${longestMs.toFixed(0)} ms | ${mostProcessorMs.toFixed(0)} ms |`,
    ),
  ];
}

function weightLine(name, { files, javaScript, css, others }) {
  const figures = [javaScript, css, others, javaScript + css + others].map(
    (bytes) => `${(bytes / 1024).toFixed(1)} KiB`,
  );
  return `| ${[name, files, ...figures].join(' | ')} |`;
}

function megabytes(bytes) {
  return Math.round(bytes / 1e6);
}

function millions(rowsPerSecond) {
  return (rowsPerSecond / 1e6).toFixed(rowsPerSecond < 1e6 ? 3 : 2);
}

function count(number) {
  return number.toLocaleString('en-US');
}
