import { median } from './median.mjs';

/** Chunks that are made in a row, so that each turn holds as many of the blocks that a sampled report looks at as every other. */
const CHUNKS_AT_A_TIME = 2;

/**
 * What looking at rows costs beside making and writing them, as shares of that, in processor time of this process. Chunks
 * are made two by two, without a look and with one in turn, so that what else the machine does falls on both. The median of a
 * table's differences counts, weighed by its rows: that of the chunks made without a look first and that of the others, half
 * each, as the collector of garbage often comes at the same turn of every pair.
 *
 * @param engine the bundle of `engine.ts`
 * @param opened a document
 * @param scope `all` or `blocks`
 * @param rounds how often all chunks are made
 * @returns nanoseconds a row without a look; the share that a look costs; that of settling what is looked at, and of the report
 */
export async function reportCost(engine, opened, scope, rounds) {
  const pairs = new Map();
  const fixed = [];
  for (let round = 0; round < rounds; round++) {
    const unwatched = await costOf(() => engine.unwatchedRun(opened));
    let run;
    const settled = await costOf(async () => {
      run = await engine.watchedRun(opened, scope);
    });
    for (const [i, { table, rows, make, makeAndLook }] of inTurns(run.chunks).entries()) {
      const isPlainFirst = (i + round) % 2 === 0;
      const first = await costOf(isPlainFirst ? make : makeAndLook);
      const second = await costOf(isPlainFirst ? makeAndLook : make);
      const [plain, looked] = isPlainFirst ? [first, second] : [second, first];
      const kept = pairs.get(table) ?? [];
      kept.push({ plain: plain / rows, more: (looked - plain) / rows, isPlainFirst });
      pairs.set(table, kept);
    }
    fixed.push(settled - unwatched + (await costOf(async () => run.report())));
  }
  let [all, plain, look] = [0, 0, 0];
  for (const [table, rows] of Object.entries(opened.rows)) {
    const found = pairs.get(table) ?? [];
    all += rows;
    plain += rows * median(found.map((pair) => pair.plain));
    look += rows * middle(found);
  }
  return { nanosecondsPerRow: plain / all, look: look / plain, fixed: median(fixed) / plain };
}

/** The chunks of each table, some at a time. */
function inTurns(chunks) {
  const turns = [];
  for (const chunk of chunks) {
    const last = turns.at(-1);
    if (last?.[0].table === chunk.table && last.length < CHUNKS_AT_A_TIME) last.push(chunk);
    else turns.push([chunk]);
  }
  return turns.map((turn) => ({
    table: turn[0].table,
    rows: turn.reduce((sum, { rows }) => sum + rows, 0),
    make: () => eachOf(turn, ({ make }) => make()),
    makeAndLook: () => eachOf(turn, ({ makeAndLook }) => makeAndLook()),
  }));
}

async function eachOf(chunks, run) {
  for (const chunk of chunks) await run(chunk);
}

function middle(pairs) {
  const medians = [true, false].flatMap((isPlainFirst) => {
    const some = pairs.filter((pair) => pair.isPlainFirst === isPlainFirst);
    return some.length === 0 ? [] : [median(some.map(({ more }) => more))];
  });
  return medians.reduce((sum, each) => sum + each, 0) / medians.length;
}

/** Nanoseconds of processor time. */
async function costOf(run) {
  const usage = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(usage);
  return (user + system) * 1000;
}
