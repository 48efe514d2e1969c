import { join } from 'node:path';
import { bundleTerminal } from '../../scripts/terminal-bundle.mjs';
import { main } from '../../src/cli/main.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

/** Runs a command that starts no workers, in this process. */
export function runMain(...typed: readonly string[]): Promise<Outcome> {
  return run('there is none', typed);
}

/** Runs any command in this process, with workers of the bundle, as `run-semblance.ts` has them in a process of its own. */
export async function runWithWorkers(...typed: readonly string[]): Promise<Outcome> {
  return run(join(await bundleTerminal(), 'engine.js'), typed);
}

async function run(workerFile: string, typed: readonly string[]): Promise<Outcome> {
  let out = '';
  let said = '';
  const code = await main(typed, {
    out: (text) => {
      out += text;
    },
    say: (text) => {
      said += text;
    },
    isWatched: false,
    signal: new AbortController().signal,
    workerFile,
    version: '1.2.3',
  });
  return { code, out, said };
}
