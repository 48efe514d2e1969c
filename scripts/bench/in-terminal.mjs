import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Lets something be measured of the terminal, once its sources are bundled, which takes more memory than any run.
 *
 * @param root of the project
 * @param text of the document
 * @param measure given the program, the document's file, and a folder that is not there yet and is gone afterwards
 */
export async function inTerminal(root, text, measure) {
  const folder = mkdtempSync(join(tmpdir(), 'semblance-bench-'));
  try {
    const document = join(folder, 'document.json');
    writeFileSync(document, text);
    const program = join(root, 'scripts/semblance.mjs');
    spawnSync(process.execPath, [program, 'templates'], { stdio: 'ignore' });
    return await measure({ program, document, out: join(folder, 'out') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
