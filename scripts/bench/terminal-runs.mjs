import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { inTerminal } from './in-terminal.mjs';
import { median } from './median.mjs';

const TICKS_PER_SECOND = 100;

/**
 * Writes a document to disk by the terminal on two workers, with reports of several kinds, turn by turn.
 *
 * @param reports what `--report-rows` is given
 * @returns for each its name and the medians of seconds and of seconds of processor time (NaN where the system does not say)
 */
export function terminalRuns(root, text, scale, reports, rounds) {
  return inTerminal(root, text, ({ program, document, out }) => {
    const found = reports.map((name) => ({ name, seconds: [], cpuSeconds: [] }));
    for (let round = 0; round < rounds; round++) {
      for (const { name, seconds, cpuSeconds } of found) {
        rmSync(out, { recursive: true, force: true });
        const settings = ['--scale', String(scale), '--workers', '2', '--report-rows', name, '--quiet'];
        const [start, usedBefore] = [performance.now(), cpuSecondsOfChildren()];
        const { status } = spawnSync(process.execPath, [program, 'generate', document, '--out', out, ...settings]);
        if (status !== 0) throw new Error(`the terminal ended with ${status}`);
        seconds.push((performance.now() - start) / 1000);
        cpuSeconds.push(cpuSecondsOfChildren() - usedBefore);
      }
    }
    return found.map((each) => ({
      name: each.name,
      seconds: median(each.seconds),
      cpuSeconds: median(each.cpuSeconds),
    }));
  });
}

/** What all processes that this one has started and that have ended have used, as Linux counts it. */
function cpuSecondsOfChildren() {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
  } catch {
    return Number.NaN;
  }
}
