import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const POLL_MS = 20;

/**
 * Writes a document to disk by the terminal, two workers; gives the seconds it took, the bytes on disk and the most memory
 * the process held, in bytes (undefined where the system does not say).
 */
export async function exportToDisk(root, text, scale) {
  const folder = mkdtempSync(join(tmpdir(), 'semblance-bench-'));
  try {
    const document = join(folder, 'document.json');
    const out = join(folder, 'out');
    writeFileSync(document, text);
    const program = join(root, 'scripts/semblance.mjs');
    // The first call after a change bundles the sources, which takes more memory than any run.
    spawnSync(process.execPath, [program, 'templates'], { stdio: 'ignore' });
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
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
