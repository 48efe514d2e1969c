import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inTerminal } from './in-terminal.mjs';

const POLL_MS = 20;

/**
 * Writes a document to disk by the terminal, two workers; gives the seconds it took, the bytes on disk and the most memory
 * the process held, in bytes (undefined where the system does not say).
 */
export function exportToDisk(root, text, scale) {
  return inTerminal(root, text, async ({ program, document, out }) => {
    const parameters = ['generate', document, '--out', out, '--scale', String(scale), '--workers', '2', '--quiet'];
    const start = performance.now();
    const child = spawn(process.execPath, [program, ...parameters], { stdio: 'inherit' });
    let peakBytes;
    const poll = setInterval(() => {
      peakBytes = peakOf(child.pid) ?? peakBytes;
    }, POLL_MS);
    const status = await new Promise((resolve) => child.once('close', resolve));
    clearInterval(poll);
    if (status !== 0) throw new Error(`the terminal ended with ${status}`);
    const seconds = (performance.now() - start) / 1000;
    const bytes = readdirSync(out).reduce((sum, name) => sum + statSync(join(out, name)).size, 0);
    return { seconds, bytes, peakBytes };
  });
}

/** The most memory a process ever held, as Linux counts it. */
function peakOf(pid) {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
