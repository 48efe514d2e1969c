import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = fileURLToPath(new URL('../../scripts/semblance.mjs', import.meta.url));

/** What the terminal prints for these arguments. */
export async function terminal(...typed: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...typed], { cwd: root });
  return stdout;
}

/** The content hashes of all tables of a document as the terminal computes them, by name. */
export async function terminalHashes(document: string, ...options: readonly string[]) {
  const lines = (await terminal('hash', document, ...options)).trim().split('\n');
  return Object.fromEntries(
    lines.map((line) => {
      const [hash = '', , table = ''] = line.split(/ +/);
      return [table, hash];
    }),
  );
}
